import type { hook as english } from '../en/hook.ts';

export const hook: typeof english = {
  'hook/command': () => '为当前 git 仓库装上或拆下提交关卡。',
  'hook/install': () => '报告书有错误的提交一律拒绝；已有的钩子保持不变。',
  'hook/option-book': () => '仓库中某本报告书的文件夹（默认：当前文件夹）',
  'hook/uninstall': () => '拆下提交关卡；其他钩子保持不变。',
  'hook/comment': () => '检查将要提交的报告书。运行 trendbook hook uninstall 可移除这几行。',
  'hook/gone': (p) => `Trendbook 已不在 ${p.program}，因此未做检查。请重新运行 trendbook hook install。`,
  'hook/installed': (p) =>
    `报告书有错误的提交将被拒绝：提交关卡已装入 ${p.paths.join('、')}（git commit --no-verify 可强行提交）。`,
  'hook/uninstalled': (p) => `已从 ${p.paths.join('、')} 拆下提交关卡。`,
  'hook/none': () => '当前仓库没有提交关卡。',
  'hook/foreign': (p) =>
    `${p.path} 不是可以添加内容的 shell 脚本，未作改动。请让它运行 trendbook check --staged，并在其失败时拒绝提交。`,
  'hook/not-executable': (p) => `${p.path} 已存在，但不可执行，git 不会运行它；未作改动。请将其设为可执行，或删除它。`,
  'hook/changed-meanwhile': (p) => `${p.path} 在此期间被改动，未作更改。请重试。`,
};
