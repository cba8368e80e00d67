import type { Draw } from './random.ts';
import { drawFigure, far, type Slot, type SmallBook, type Span, type Written } from './small-world.ts';

/** A condition as written and as the evaluator understands it. */
export interface SmallCondition {
  readonly text: string;
  readonly slot: Slot | undefined;
  holds(record: {
    readonly id: string;
    readonly kind: string;
    readonly values: Readonly<Record<Slot, number | undefined>>;
  }): boolean;
  /** Where a measure's truth changes. */
  readonly marks: readonly number[];
}

export type SmallOperand =
  | { readonly type: 'record'; readonly of: string; readonly slot: Slot }
  | { readonly type: 'count'; readonly where: readonly SmallCondition[] }
  | {
      readonly type: 'sum' | 'mean' | 'median' | 'min' | 'max';
      readonly where: readonly SmallCondition[];
      readonly slot: Slot;
    }
  | {
      readonly type: 'share';
      readonly where: readonly SmallCondition[];
      readonly of: readonly SmallCondition[];
      readonly slot: Slot | undefined;
    };

export interface SmallClaim {
  /** The check in YAML, flow style. */
  readonly text: string;
  readonly kind: string;
  readonly operands: readonly SmallOperand[];
  /** Of two operands. */
  readonly relation: 'quotient' | 'relative' | 'difference' | undefined;
  /** Whether the first must be above the second. */
  readonly ordered: boolean;
  /** The figures that agree. Undefined of a bare order. */
  readonly accepted: Span | undefined;
  readonly list: { readonly ids: readonly string[]; readonly exactly: boolean } | undefined;
  readonly top:
    | {
        readonly ids: readonly string[];
        readonly ascending: boolean;
        readonly slot: Slot;
        readonly where: readonly SmallCondition[];
      }
    | undefined;
}

const names: Readonly<Record<Slot, string>> = { m: 'app.m', n: 'n', 'm-before': 'app.m@2024-09' };

function within(value: number, { low, high, lowOpen, highOpen }: Span): boolean {
  return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
}

function drawCondition(draw: Draw, book: SmallBook): SmallCondition {
  const negated = draw.chance(0.2);
  const wrap = (text: string) => (negated ? `{ not: ${text} }` : text);
  switch (draw.upTo(4)) {
    case 0:
    case 1: {
      const wanted = draw.chance(0.3) ? ['native', 'plus'] : [draw.one(['native', 'plus'])];
      return {
        text: `kind: ${wrap(`[${wanted.join(', ')}]`)}`,
        slot: undefined,
        holds: ({ kind }) => wanted.includes(kind) !== negated,
        marks: [],
      };
    }
    case 2: {
      const ids = draw.some(
        book.products.map(({ id }) => id),
        1 + draw.upTo(2),
      );
      return {
        text: `id: ${wrap(`[${ids.join(', ')}]`)}`,
        slot: undefined,
        holds: ({ id }) => ids.includes(id) !== negated,
        marks: [],
      };
    }
    default: {
      const slot = draw.one<Slot>(['m', 'm', 'n']);
      const { text, span } = drawFigure(draw);
      return {
        text: `${names[slot]}: ${wrap(`"${text}"`)}`,
        slot,
        holds: ({ values }) => values[slot] !== undefined && within(values[slot], span) !== negated,
        marks: [span.low, span.high],
      };
    }
  }
}

function drawWhere(draw: Draw, book: SmallBook): SmallCondition[] {
  const conditions: SmallCondition[] = [];
  const keys = new Set<string>();
  for (let left = draw.upTo(2); left > 0; left--) {
    const condition = drawCondition(draw, book);
    const key = condition.text.slice(0, condition.text.indexOf(':'));
    if (!keys.has(key)) conditions.push(condition);
    keys.add(key);
  }
  return conditions;
}

const whereText = (key: string, where: readonly SmallCondition[]) =>
  `${key}: { ${where.map(({ text }) => text).join(', ')} }`;

/** A figure of a claim with the numbers that agree: what has no qualifier agrees with what rounds to it. */
function drawClaimed(draw: Draw, exact: boolean, unit: '' | '%' | 'x', negative = false): { text: string; span: Span } {
  const scale = unit === '%' ? 100 : 1;
  const numbers =
    unit === '%'
      ? [0, 25, 33, 50, 67, 75, 100, 150, 200]
      : unit === 'x'
        ? [0.5, 1, 1.5, 2, 3, 4]
        : [0, 1, 2, 3, 4, 5, 6, 8, 10, 12];
  const number = draw.one(numbers) * (negative && draw.chance(0.4) ? -1 : 1);
  const value = number / scale;
  const text = `${number}${unit}`;
  const half = Number.isInteger(number) ? 0.5 / scale : 0.05;
  switch (draw.upTo(5)) {
    case 0:
    case 1:
    case 2:
      return { text, span: exact ? span(value, value) : span(round(value - half), round(value + half)) };
    case 3:
      return { text: `>${text}`, span: { low: value, high: Infinity, lowOpen: true, highOpen: true } };
    case 4:
      return { text: `≥${text}`, span: { low: value, high: Infinity, lowOpen: false, highOpen: true } };
    default:
      return number <= 0
        ? { text: `≥${text}`, span: { low: value, high: Infinity, lowOpen: false, highOpen: true } }
        : { text: `<${text}`, span: { low: 0, high: value, lowOpen: false, highOpen: true } };
  }
}

const span = (low: number, high: number): Span => ({ low, high, lowOpen: false, highOpen: false });
const round = (value: number) => Number(value.toFixed(9));

function drawOperand(draw: Draw, book: SmallBook, shares: boolean): { operand: SmallOperand; text: string } {
  const slot = draw.one<Slot>(['m', 'm', 'n']);
  const where = drawWhere(draw, book);
  const types: SmallOperand['type'][] = ['record', 'record', 'count', 'sum', 'sum', 'mean', 'median', 'min', 'max'];
  const type = draw.one(shares ? [...types, 'share' as const] : types);
  if (type === 'record') {
    const of = draw.one(book.products).id;
    return { operand: { type, of, slot }, text: `of: ${of}, measure: ${names[slot]}` };
  }
  if (type === 'count') return { operand: { type, where }, text: `type: count, ${whereText('where', where)}` };
  if (type === 'share') {
    const of = drawWhere(draw, book);
    return {
      operand: { type, where, of, slot: undefined },
      text: `type: share, ${whereText('where', where)}, ${whereText('of', of)}`,
    };
  }
  return {
    operand: { type, where, slot },
    text: `type: ${type}, ${whereText('where', where)}, measure: ${names[slot]}`,
  };
}

const nothing = { relation: undefined, ordered: false, accepted: undefined, list: undefined, top: undefined } as const;
const units = { quotient: 'x', relative: '%', difference: '' } as const;

export function drawClaim(draw: Draw, book: SmallBook): SmallClaim {
  const kind = draw.one([
    'count',
    'list',
    'top',
    'single',
    'single',
    'share',
    'ratio',
    'ratio',
    'compare',
    'compare',
    'change',
  ] as const);
  const ids = book.products.map(({ id }) => id);
  switch (kind) {
    case 'count': {
      const where = drawWhere(draw, book);
      const { text, span: accepted } = drawClaimed(draw, true, '');
      const check = `{ type: count, ${whereText('where', where)}, is: "${text}" }`;
      return { ...nothing, text: check, kind, operands: [{ type: 'count', where }], accepted };
    }
    case 'list': {
      const where = drawWhere(draw, book);
      const listed = draw.some(ids, 1 + draw.upTo(2));
      const exactly = draw.chance(0.5);
      const check = `{ type: list, ${whereText('where', where)}, ${exactly ? 'is' : 'includes'}: [${listed.join(', ')}] }`;
      return { ...nothing, text: check, kind, operands: [{ type: 'count', where }], list: { ids: listed, exactly } };
    }
    case 'top': {
      const where = drawWhere(draw, book);
      const slot = draw.one<Slot>(['m', 'n']);
      const listed = draw.some(ids, 1 + draw.upTo(2));
      const ascending = draw.chance(0.3);
      const relation =
        listed.length > 1 && draw.chance(0.5) ? draw.one(['quotient', 'relative', 'difference'] as const) : undefined;
      const lead = relation && drawClaimed(draw, false, units[relation]);
      const order = ascending ? ', order: asc' : '';
      const leads = lead ? `, leads: "${lead.text}"` : '';
      const check = `{ type: top, ${whereText('where', where)}, by: ${names[slot]}, first: [${listed.join(', ')}]${order}${leads} }`;
      const top = { ids: listed, ascending, slot, where };
      return {
        ...nothing,
        text: check,
        kind,
        operands: [{ type: 'max', where, slot }],
        top,
        relation,
        accepted: lead?.span,
      };
    }
    case 'single': {
      const { operand, text } = drawOperand(draw, book, false);
      const { text: figure, span: accepted } = drawClaimed(draw, operand.type === 'count', '');
      const type = operand.type === 'record' ? 'type: value, ' : '';
      const check = `{ ${type}${text}, is: "${figure}" }`;
      return { ...nothing, text: check, kind: operand.type, operands: [operand], accepted };
    }
    case 'share': {
      const where = drawWhere(draw, book);
      const of = drawWhere(draw, book);
      const slot = draw.chance(0.5) ? draw.one<Slot>(['m', 'n']) : undefined;
      const { text: figure, span: accepted } = drawClaimed(draw, false, '%');
      const measure = slot ? `, measure: ${names[slot]}` : '';
      const check = `{ type: share, ${whereText('where', where)}, ${whereText('of', of)}${measure}, is: "${figure}" }`;
      return { ...nothing, text: check, kind, operands: [{ type: 'share', where, of, slot }], accepted };
    }
    case 'ratio': {
      const a = drawOperand(draw, book, true);
      const b = drawOperand(draw, book, true);
      const { text, span: accepted } = drawClaimed(draw, false, 'x');
      const check = `{ type: ratio, a: { ${a.text} }, b: { ${b.text} }, is: "${text}" }`;
      return { ...nothing, text: check, kind, operands: [a.operand, b.operand], relation: 'quotient', accepted };
    }
    case 'compare': {
      const a = drawOperand(draw, book, false);
      const b = drawOperand(draw, book, false);
      const lower = draw.chance(0.4);
      const relation = draw.chance(0.5) ? draw.one(['quotient', 'relative', 'difference'] as const) : undefined;
      const lead = relation && drawClaimed(draw, false, units[relation]);
      const by = lead ? `, by: "${lead.text}"` : '';
      const check = `{ type: compare, a: { ${a.text} }, b: { ${b.text} }, is: ${lower ? 'lower' : 'higher'}${by} }`;
      const operands = lower ? [b.operand, a.operand] : [a.operand, b.operand];
      return {
        ...nothing,
        text: check,
        kind,
        operands,
        relation: relation ?? 'difference',
        ordered: true,
        accepted: lead?.span,
      };
    }
    case 'change': {
      const relation = draw.one(['relative', 'difference'] as const);
      const { text, span: accepted } = drawClaimed(draw, false, units[relation], true);
      const of = draw.one(book.products).id;
      const where = drawWhere(draw, book).filter(({ slot }) => slot !== 'm');
      const overSum = draw.chance(0.5);
      const subject = overSum ? whereText('where', where) : `of: ${of}`;
      const check = `{ type: change, ${subject}, measure: m, from: 2024-09, to: 2024-10, is: "${text}" }`;
      const side = (slot: Slot): SmallOperand =>
        overSum ? { type: 'sum', where, slot } : { type: 'record', of, slot };
      return { ...nothing, text: check, kind, operands: [side('m'), side('m-before')], relation, accepted };
    }
  }
}

export { far, type Written };
