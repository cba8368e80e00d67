import type { navigation as english } from '../en/navigation.ts';

export const navigation: typeof english = {
  'navigation/rename-nothing': () => '此处没有可以重命名的 id。',
  'navigation/rename-unknown': ({ id }) => `没有叫 ${id} 的内容，无从重命名。`,
  'navigation/rename-fixed': ({ id }) => `${id} 是文件格式规定的名称，不能重命名。`,
  'navigation/rename-title': ({ id }) => `此单元格用名称指代 ${id}。请在写有 id 的地方重命名。`,
  'navigation/rename-file-name': ({ id, file }) =>
    `id ${id} 来自文件名 ${file}。请在引用它的地方重命名，或重命名该文件。`,
  'navigation/rename-row-number': ({ id }) => `${id} 只是行的序号。请给这一行写上自己的 id。`,
  'navigation/rename-shared': ({ id, places }) => `有几处定义共用 id ${id}（${places}）。请先让它们各有自己的 id。`,
  'navigation/rename-unreadable': ({ file }) => `${file} 不能完整读取。请先修好再重命名，以免漏掉引用。`,
  'navigation/rename-not-kebab': ({ id, suggestion }) =>
    `${id === '' ? '空文本' : id} 不能作为 id：id 由小写字母和数字组成，各段以连字符相连${suggestion && `，例如 ${suggestion}`}。`,
  'navigation/rename-reserved': ({ id }) => `${id} 在文件格式中另有含义。`,
  'navigation/rename-clash': ({ id, file, line }) => `id ${id} 已被占用：${file} 第 ${line} 行。`,
  'navigation/rename-file-exists': ({ file }) => `文件 ${file} 已经存在。`,
  'navigation/rename-no-files': ({ file }) =>
    `id 来自文件名 ${file}，而此编辑器不能重命名文件。请先重命名文件，再改引用。`,
  'navigation/rename-breaks': ({ rule, file }) => `这样重命名后，${file} 中会多出一个问题：${rule}。`,
  'navigation/rename-changes-meaning': ({ id }) => `若改用 id ${id}，有些地方会变成指代别的内容。`,
  'navigation/rows': ({ count }) => `${count} 行`,
  'navigation/references': ({ count }) => `${count} 处引用`,
  'navigation/open-link': () => '打开链接',
  'navigation/open-file': ({ file }) => `打开 ${file}`,
};
