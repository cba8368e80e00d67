import type { Figure, FigureForm, Interval } from '../figures/figure.ts';
import { canonicalUnit, parseFigure } from '../figures/index.ts';
import { message } from '../messages/message.ts';
import { fitsForm } from '../query/index.ts';
import { acceptedBy } from './accepted.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { FigureToken } from './check.ts';

/** A claimed figure with the numbers that agree with it. */
export interface Claimed {
  readonly figure: Figure;
  readonly accepted: Interval;
}

/** What a claimed figure must be like where it stands. */
export interface FigureNeed {
  /** Of what is computed: the figure must be written in it. */
  readonly unit?: string | undefined;
  /** Where no unit decides: the forms that make sense. */
  readonly forms?: readonly FigureForm[];
  /** Counts and ranks are compared as they are. */
  readonly exactly?: boolean;
  /** Whether a figure rule says that the form is wrong. */
  readonly hasOtherFinding?: boolean;
}

interface KeptClaimed {
  readonly need: FigureNeed;
  readonly claimed: Claimed;
}

const kept = new WeakMap<FigureToken, KeptClaimed>();

/** The claimed figure, where it is one and fits what is computed. Kept with the token. */
export function claimedBy(token: FigureToken, need: FigureNeed): Claimed {
  const known = kept.get(token);
  if (known && isSameNeed(known.need, need)) return known.claimed;
  const claimed = readClaimed(token, need);
  kept.set(token, { need, claimed });
  return claimed;
}

function isSameNeed(a: FigureNeed, b: FigureNeed): boolean {
  if (a.unit !== b.unit || a.exactly !== b.exactly || a.hasOtherFinding !== b.hasOtherFinding) return false;
  return a.forms === b.forms || a.forms?.join() === b.forms?.join();
}

function readClaimed({ text, range }: FigureToken, need: FigureNeed): Claimed {
  const { figure } = parseFigure(text, need.unit);
  if (!figure) throw new CannotJudge(message('claim/unverifiable/incomplete'), range, true);
  const fits = need.forms ? need.forms.includes(figure.form) || isSign(figure) : fitsForm(figure, need.unit);
  if (!fits) {
    const text = message('claim/unverifiable/other-unit', { text: figure.text, unit: need.unit });
    throw new CannotJudge(text, range, need.hasOtherFinding ?? false);
  }
  return { figure, accepted: acceptedBy(figure, need.exactly ?? false) };
}

/** Whether a figure only says above or below 0, which means the same in every unit: a rise, a fall. */
function isSign({ form, exact, min, max }: Figure): boolean {
  return form === 'plain' && !exact && [min, max].every((end) => end === 0 || !Number.isFinite(end));
}

/** The forms in which a lead or change of a measure can be stated: points of percentages alone, plain of all others. */
export function formsOfDifference(unit: string | undefined): readonly FigureForm[] {
  if (unit === undefined) return ['plain', 'percent', 'times', 'points'];
  return canonicalUnit(unit) === 'percent' ? ['percent', 'times', 'points'] : ['plain', 'percent', 'times'];
}
