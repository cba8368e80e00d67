import type { cli as english } from '../en/cli.ts';

const maybe = (suggestion: string | undefined) => (suggestion ? `是否想写“${suggestion}”？` : '');

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '它是文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOENT: '它不存在',
  EEXIST: '已有同名文件',
  ELOOP: '它是指回自身的链接',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
};

const reason = ({ code, text }: { readonly code: string; readonly text: string }) => reasons[code] ?? text;

const titles = { usage: '用法：', arguments: '参数：', options: '选项：', commands: '命令：' };

const severities = { error: '错误', warning: '警告', info: '提示' };

const kinds = {
  format: '格式',
  rule: '规则',
  severity: '级别',
  kind: '文件种类',
  locale: '语言',
  ranking: '榜单',
  chart: '图表',
  theme: '配色',
};

export const cli: typeof english = {
  'cli/program': () => '检查趋势报告书：含 trendbook.yaml 的 YAML 与 Markdown 文件夹。',
  'cli/check': () => '检查报告书，指出问题及其位置。',
  'cli/check-paths': () => '要检查的文件和文件夹（默认：当前文件夹所属的报告书，否则为其下各本）',
  'cli/init': () => '用模板新建一本报告书。',
  'cli/init-dir': () => '新建于哪个文件夹（默认：当前文件夹）',
  'cli/chart': () => '把书中的一个图表写成单独的文件：图片（SVG、PNG）或数据（CSV）。',
  'cli/chart-id': () => '图表的标识，即趋势文件中写的 id',
  'cli/chart-out': () => '要写的文件；扩展名决定格式：.svg、.png 或 .csv',
  'cli/chart-width': () => '图片的宽度，以像素计（PNG 为其两倍）',
  'cli/chart-theme': (p) => `图片的配色：${p.themes}`,
  'cli/chart-written': (p) => `已写入：${p.path}`,
  'cli/chart-bad-width': (p) => `--width 应为 ${p.least} 到 ${p.most} 的整数，而不是“${p.text}”。`,
  'cli/no-chinese-font': () =>
    '本机没有找到含中文字符的字体，而 PNG 需要它。请安装思源黑体（Debian、Ubuntu 的软件包：fonts-noto-cjk），或改写 SVG。',
  'cli/no-png': () => '编辑器扩展自带的 trendbook 不能写 PNG：请改写 SVG，或安装命令行工具。',
  'cli/no-font': () => '本机没有找到字体，而 PNG 需要它。请安装 Noto Sans 或 DejaVu Sans，或改写 SVG。',
  'cli/claims': () => '用数据核对每个论断，并说明结论的依据。',
  'cli/claims-path': () => '书中的文件或文件夹（默认：工作文件夹）',
  'cli/query': () => '查询符合条件的产品、趋势、表格行或词条，连同它们的数值。',
  'cli/query-text': () => "以 YAML 写的查询，例如 'where: { kind: native }'；可用的键是 from、where 和 measures",
  'cli/schema': () => '输出一种文件的 JSON Schema。',
  'cli/lsp': () => '运行语言服务器，供编辑器使用。',
  'cli/rank': () => '按报告书中的综合指标排名，并给出每个名次的可靠程度。',
  'cli/rank-id': () => '榜单的标识，即 trendbook.yaml 中 rankings 下的键',
  'cli/help': () => '显示某个命令的帮助。',
  'cli/help-title': (p) => titles[p.title],

  'cli/option-help': () => '显示本帮助',
  'cli/option-version': () => '显示版本',
  'cli/option-book': () => '指定报告书所在的文件夹',
  'cli/option-format': (p) => `${p.formats}（默认：${p.initial}）`,
  'cli/option-query-format': (p) => `${p.formats}（默认：table）`,
  'cli/option-staged': () => '检查 git 暂存区的内容，而非工作区',
  'cli/option-since': () => '只看自某个 git 版本以来的改动及依赖这些改动的内容',
  'cli/option-fix': () => '应用不会改变报告内容的修复',
  'cli/option-rule': () => '把规则设为 off、info、warning 或 error（可重复）',
  'cli/option-max-warnings': () => '警告多于此数即为失败',
  'cli/option-baseline': () => '不再报告此文件中列出的问题',
  'cli/option-write-baseline': () => '把现有问题列入此文件',
  'cli/option-no-cache': () => '全部重新读取、重新检查，也不留存结果',
  'cli/option-stdin': () => '检查来自标准输入的文本',
  'cli/option-stdin-filename': () => '该文本所代替的文件',
  'cli/option-seed': (p) => `随机权重所依据的整数（默认：${p.seed}）`,
  'cli/option-locale': () => '消息的语言（默认：取自 LC_ALL、LC_MESSAGES、LANG）',
  'cli/option-color': () => '输出带颜色',
  'cli/option-no-color': () => '输出不带颜色（非终端时的默认值）',
  'cli/option-stdio': () => '通过标准输入输出通信',

  'cli/severity': (p) => severities[p.severity],
  'cli/summary': (p) => {
    const counts = [
      p.errors > 0 ? `${p.errors} 个错误` : '',
      p.warnings > 0 ? `${p.warnings} 个警告` : '',
      p.infos > 0 ? `${p.infos} 个提示` : '',
    ];
    return `${counts.filter((count) => count !== '').join('、')}，涉及 ${p.of} 个文件中的 ${p.files} 个`;
  },
  'cli/no-problems': (p) => `没有问题（共 ${p.of} 个文件）`,
  'cli/coverage': (p) =>
    `正文中 ${p.figures} 个数字，已标注 ${p.annotated} 个（${Math.floor((p.annotated / p.figures) * 100)}%）`,
  'cli/fixable': (p) => `其中 ${p.count} 个可用 --fix 修复`,
  'cli/baselined': (p) => `另有 ${p.count} 个已列入基线，未报告`,
  'cli/table-head': () => '级别 | 位置 | 规则 | 说明',
  'cli/more-findings': (p) => `……另有 ${p.count} 个。`,
  'cli/progress': (p) => `${p.done} / ${p.total} 个文件`,
  'cli/fixed': (p) => `已应用 ${p.count} 处修复。`,
  'cli/baseline-written': (p) => `已将 ${p.count} 个问题写入 ${p.path}。`,
  'cli/too-many-warnings': (p) => `有 ${p.warnings} 个警告，超过允许的 ${p.maximum} 个。`,
  'cli/made': (p) => `已新建报告书 ${p.name}：`,
  'cli/next-step': (p) => `下一步：${p.command}`,

  'cli/no-book': (p) =>
    `没有找到报告书：${p.path} 及其上级、下级文件夹中都没有 trendbook.yaml。可用“trendbook init”新建。`,
  'cli/several-books': (p) => `这里有多本报告书（${p.books}）：请用 --book 指定。`,
  'cli/not-a-book': (p) => `${p.path} 中没有 trendbook.yaml。`,
  'cli/no-such-path': (p) => `${p.path} 不存在。`,
  'cli/path-outside-book': (p) => `${p.path} 不在报告书 ${p.book} 之内。`,
  'cli/exists': (p) => `${p.path} 已经存在；没有写入任何内容。`,
  'cli/cannot-read': (p) => `无法读取 ${p.path}：${reason(p.failure)}。`,
  'cli/cannot-write': (p) => `无法写入 ${p.path}：${reason(p.failure)}。`,
  'cli/changed-meanwhile': (p) => `${p.path} 在修复期间被改动，未作修改。请再运行一次 --fix。`,
  'cli/bad-baseline': (p) => `${p.path} 不是基线文件；可用“--write-baseline ${p.path}”生成。`,
  'cli/bad-rule': (p) => `“--rule ${p.text}”：请写成 规则=级别，例如 schema/unknown-key=warning。`,
  'cli/bad-number': (p) => `--${p.option} 需要一个整数，而不是“${p.text}”。`,
  'cli/unknown-value': (p) =>
    `没有名为“${p.text}”的${kinds[p.what]}。${maybe(p.suggestion)}${p.choices ? `可选：${p.choices}。` : ''}`,
  'cli/conflict': (p) => `--${p.first} 与 --${p.second} 不能同时使用。`,
  'cli/needs': (p) => `${p.option === 'lsp' ? '“trendbook lsp”' : `--${p.option}`} 需要 --${p.needed}。`,
  'cli/stdin-with-paths': () => '--stdin 只用于 --stdin-filename 所指的一个文件；请不要再写路径。',
  'cli/unknown-option': (p) => `没有选项 ${p.name}。${maybe(p.suggestion)}`,
  'cli/unknown-command': (p) => `没有命令“${p.name}”。${maybe(p.suggestion)}可用“trendbook --help”查看全部命令。`,
  'cli/missing-argument': (p) => `缺少参数 <${p.name}>。`,
  'cli/option-needs-value': (p) => `选项 ${p.name} 需要一个值。`,
  'cli/too-many-arguments': (p) => `“${p.command}”的参数过多。`,
  'cli/bad-arguments': (p) => p.text,

  'cli/git-missing': () => '此操作需要 git，但没有找到 git 程序。',
  'cli/git-failed': (p) => `git 报告：${p.text}`,
  'cli/not-a-repository': (p) => `${p.path} 不在 git 仓库的工作区中。`,
  'cli/unknown-revision': (p) => `git 中没有版本“${p.revision}”。`,
  'cli/internal-error': (p) => `内部错误：${p.text}（请报告此问题；设 TRENDBOOK_DEBUG=1 可查看出错位置）`,
};
