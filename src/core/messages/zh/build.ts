import type { build as english } from '../en/build.ts';

export const build: typeof english = {
  'cli/build': () => '生成报告：单个 HTML 文件、Markdown 文件夹或 PDF。',
  'build/option-out': () => '写入哪个文件夹（默认：trendbook.yaml 旁的 report；Markdown 为 report/markdown）',
  'build/option-allow-errors': () => '书中有错误也生成，并在页面中标出',
  'build/option-watch': () => '每次改动后重新生成，并在 127.0.0.1 上显示（html）',
  'build/option-browser': () => '用来印出 PDF 的 Chromium 或 Chrome（默认：CHROME_PATH，否则 PATH 上的第一个）',
  'build/watch-html': () => '--watch 只显示 HTML：请去掉 --format。',
  'build/bad-folder': (p) => `报告不能写入“${p.path}”：那里是报告书本身。请用 --out 另选一个文件夹。`,
  'build/foreign-file': (p) =>
    `“${p.path}”中有不属于报告的文件（${p.file}），而该文件夹会被整个替换。请用 --out 另选一个文件夹。`,
  'build/errors': (p) =>
    p.allowed
      ? `书中有 ${p.count} 个错误，已在报告中标出。`
      : `书中有 ${p.count} 个错误。请先改正，或用 --allow-errors 生成并在页面中标出错误。`,
  'build/no-browser': () =>
    '生成 PDF 需要 Chromium 或 Chrome，PATH 上没有找到。请安装（Debian、Ubuntu 的软件包：chromium），或用 --browser 或 CHROME_PATH 指明，或生成 HTML 后自行打印。',
  'build/browser-missing': (p) => `“${p.path}”处没有程序。`,
  'build/browser-failed': (p) => `“${p.browser}”没有印出：${p.text}`,
  'build/no-chinese-font': () =>
    '本机没有含中文字符的字体，印出的会是空框。请安装（Debian、Ubuntu 的软件包：fonts-noto-cjk）。',
  'build/serving': (p) => `${p.url}  （按 Ctrl+C 结束）`,
  'build/not-watched': (p) => `部分文件的改动无法察觉，报告不会随之更新：${p.reason}`,
  'build/built-again': (p) => `已重新生成：${p.count} 个文件有改动。`,
};
