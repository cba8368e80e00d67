import type { verdictHelp as english } from '../en/verdict-help.ts';
import { verdict } from './verdict.ts';

/** What an editor says of verdicts, and what it offers. */
export const verdictHelp: typeof english = {
  'verdict/summary': (p) => {
    const head = `${p.sign} ${verdict['claim/kind']({ kind: p.kind })}`;
    if (!p.computed || p.kind === 'verified') return head;
    if (p.kind === 'contradicted') return `${head}：${p.computed.zh}`;
    return p.isCount ? `${head}：所述${p.claimed}，已知${p.computed.zh}` : `${head}：数据允许${p.computed.zh}`;
  },
  'verdict/claimed': () => '所述',
  'verdict/computed': () => '算得',
  'verdict/certain': (p) => `确定（${p.count}）`,
  'verdict/possible': (p) => `可能（${p.count}）`,
  'verdict/more': (p) => `另有${p.count}个`,
  'verdict/tests': () => 'Trendbook：论断',
  'verdict/run': () => '核实论断',
  'verdict/followed': () => '随内容变化重新核实的论断',
  'verdict/fix/update': (p) => `按数据改为 “${p.text}”`,
  'verdict/fix/weaken': (p) => `改为数据能证实的较弱说法 “${p.text}”`,
  'verdict/fix/check': () => '添加待填写的核对条件',
  'verdict/fix/cite': (p) => `引用 ${p.source}`,
};
