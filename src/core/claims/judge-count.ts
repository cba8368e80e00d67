import type { Interval } from '../figures/figure.ts';
import { message } from '../messages/message.ts';
import { certaintyCodes } from '../query/index.ts';
import type { Check } from './check.ts';
import { claimedBy } from './claimed.ts';
import { wordsFor } from './localised.ts';
import { mayBeUnlisted } from './sample.ts';
import { required, type Scope } from './scope.ts';
import type { ComputedFigure, Judgement } from './verdict.ts';

/** How many records there are: the certain at least, the possible too at most; no upper bound under partial coverage. */
export function judgeCount(check: Check, scope: Scope): Judgement {
  const is = required(check.is, check);
  const index = scope.dataset(check.from, check.range);
  const selection = scope.selection(index, check.where);
  const { figure, accepted } = claimedBy(is, { unit: 'count', exactly: true, hasOtherFinding: true });
  scope.requireData(index, selection, check.where);
  let certain = 0;
  let possible = 0;
  const codes = index.judgeAll(selection.conditions);
  for (let at = 0; at < codes.length; at++) {
    if (codes[at] === certaintyCodes.certain) certain++;
    else if (codes[at] === certaintyCodes.possible) possible++;
  }
  const most = mayBeUnlisted(index, selection) ? Infinity : certain + possible;
  const kind = kindOfCount(certain, most, accepted);
  const computed: ComputedFigure = {
    min: certain,
    max: most,
    minOpen: false,
    maxOpen: most === Infinity,
    unit: 'count',
    form: undefined,
  };
  const reason = message('claim/figure', { kind, claimed: figure.text, computed: wordsFor(computed) });
  return { kind, claimed: figure, computed, reason, range: is.range };
}

/** A count is a whole number: between 400 and 401, both excluded, there is none. */
export function kindOfCount(least: number, most: number, accepted: Interval): Judgement['kind'] {
  const { min, max, minOpen, maxOpen } = accepted;
  const first = Math.ceil(min) + (minOpen && Number.isInteger(min) ? 1 : 0);
  const last = Math.floor(max) - (maxOpen && Number.isInteger(max) ? 1 : 0);
  if (first <= least && last >= most) return 'verified';
  return Math.max(first, least) <= Math.min(last, most) ? 'consistent' : 'contradicted';
}
