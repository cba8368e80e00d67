import { type ComputedFigure, figureText, type Verdict, verdictSigns } from '../../claims/index.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, type Localised, message } from '../../messages/message.ts';

/** A verdict in a few words: `✓ verified`, `~ consistent: 2+ of 56`, `✗ contradicted: 57`. */
export function verdictSummary({ kind, checkType, claimed, computed }: Verdict, locale: Locale): string {
  const figure = figureOf(computed);
  const text = message('verdict/summary', {
    kind,
    sign: verdictSigns[kind],
    claimed: claimed && 'text' in claimed ? claimed.text : '',
    computed: figure ? inBoth(figure) : idsIn(computed),
    isCount: checkType === 'count' && figure !== undefined,
  });
  return render(text, locale);
}

/** A verdict in one sign, with what the data say where that is not what is claimed: `✓`, `~ 2+`, `✗ 57`. */
export function verdictMark({ kind, computed }: Verdict, locale: Locale): string {
  const figure = figureOf(computed);
  const sign = verdictSigns[kind];
  return figure && (kind === 'consistent' || kind === 'contradicted') ? `${sign} ${figureText(figure, locale)}` : sign;
}

/** What a claim says, or what was computed, as text; undefined where there is nothing. */
export function valueText(value: Verdict['claimed'] | Verdict['computed'], locale: Locale): string | undefined {
  if (value === undefined) return undefined;
  if (!('min' in value)) return value.join(', ') || undefined;
  return 'text' in value ? value.text : figureText(value, locale);
}

function figureOf(computed: Verdict['computed']): ComputedFigure | undefined {
  return computed && 'min' in computed ? computed : undefined;
}

/** Of an order the ids that come first by the data. */
function idsIn(computed: Verdict['computed']): Localised | undefined {
  const ids = computed && !('min' in computed) ? computed : [];
  if (ids.length === 0) return undefined;
  const text = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ' …' : '');
  return { en: text, zh: text };
}

function inBoth(figure: ComputedFigure): Localised {
  return { en: figureText(figure, 'en'), zh: figureText(figure, 'zh') };
}
