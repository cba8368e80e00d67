import type { fmt as english } from '../en/fmt.ts';

export const fmt: typeof english = {
  'fmt/command': () => '整理报告书各文件的版面：只动空白，不动内容。',
  'fmt/paths': () => '要整理的文件和文件夹（默认：当前文件夹所属的报告书，否则为其下各本）',
  'fmt/option-check': () => '不作修改；列出需要整理的文件，若有则以失败结束',
  'fmt/option-stdin': () => '整理来自标准输入的文本并输出',
  'fmt/option-stdin-filename': () => '该文本所属的文件',
  'fmt/done': (p) => (p.changed === 0 ? `${p.of} 个文件都无需整理。` : `已整理 ${p.of} 个文件中的 ${p.changed} 个。`),
  'fmt/would-change': (p) => `${p.of} 个文件中有 ${p.changed} 个需要整理；可用“trendbook fmt”整理。`,
  'fmt/unreadable': (p) =>
    `${p.path} 未作整理：${p.line === undefined ? '无法读取' : `第 ${p.line} 行无法读取`}。原因见“trendbook check”。`,
  'fmt/changed-meanwhile': (p) => `${p.path} 在此期间被改动，未作整理。请再运行一次。`,
};
