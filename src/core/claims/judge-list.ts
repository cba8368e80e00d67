import { message } from '../messages/message.ts';
import { certaintyCodes, labelOf } from '../query/index.ts';
import type { Check, Token } from './check.ts';
import { mayBeUnlisted } from './sample.ts';
import { required, type Scope } from './scope.ts';
import type { Judgement } from './verdict.ts';

/**
 * Which records there are: these and no others (`is`), or these among others (`includes`). Who belongs does not hang
 * together between records, so that each can be looked at by itself.
 */
export function judgeList(check: Check, scope: Scope): Judgement {
  const tokens = required(check.exactly ?? check.includes, check);
  const exactly = check.exactly !== undefined;
  const index = scope.dataset(check.from, check.range);
  const selection = scope.selection(index, check.where);
  const listed = new Map<number, Token>(tokens.map((token) => [scope.position(index, token), token]));
  scope.requireData(index, selection, check.where);
  const codes = index.judgeAll(selection.conditions);
  const { records } = index.dataset;

  const absent = [...listed.keys()].filter((at) => codes[at] === certaintyCodes.impossible);
  const open = [...listed.keys()].filter((at) => codes[at] === certaintyCodes.possible);
  const extra: number[] = [];
  const certain: string[] = [];
  codes.forEach((code, at) => {
    if (code === certaintyCodes.certain) certain.push(records[at]!.id);
    if (!exactly || listed.has(at) || code === certaintyCodes.impossible) return;
    (code === certaintyCodes.certain ? extra : open).push(at);
  });
  const partial = exactly && mayBeUnlisted(index, selection);
  const isContradicted = absent.length > 0 || extra.length > 0;
  const kind = isContradicted ? 'contradicted' : open.length > 0 || partial ? 'consistent' : 'verified';
  const names = (positions: readonly number[]) => positions.map((at) => labelOf(records[at]!));
  const reason = message('claim/list', {
    kind,
    absent: names(absent),
    extra: names(extra),
    open: names(open),
    partial,
  });
  const first = absent.length === 1 && extra.length === 0 ? listed.get(absent[0]!) : undefined;
  const range = first?.range ?? { start: tokens[0]!.range.start, end: tokens.at(-1)!.range.end };
  return { kind, claimed: [...listed.keys()].map((at) => records[at]!.id), computed: certain, reason, range };
}
