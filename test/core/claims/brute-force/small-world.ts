import type { Draw } from './random.ts';

/** An interval as the evaluator knows it: written down beside the figure's text, not parsed from it. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export interface Written {
  readonly text: string;
  readonly span: Span;
}

/** A product of a small book: what its file says. */
export interface SmallProduct {
  readonly id: string;
  readonly kind: string | undefined;
  readonly platforms: string | undefined;
  /** By measure: `m`, `n` of the book's month, `m-before` of the month before. */
  readonly figures: Readonly<Partial<Record<Slot, Written>>>;
}

export type Slot = 'm' | 'n' | 'm-before';
export const slots: readonly Slot[] = ['m', 'n', 'm-before'];

export interface SmallBook {
  readonly complete: boolean;
  readonly products: readonly SmallProduct[];
}

/** What an interval without bound is cut at: far above every figure of a claim. */
export const far = 1e7;

const closed = (low: number, high: number): Span => ({ low, high, lowOpen: false, highOpen: false });

/** Figures of few small numbers, with all kinds of ends. */
export function drawFigure(draw: Draw): Written {
  const a = draw.upTo(4);
  const b = a + 1 + draw.upTo(1);
  switch (draw.upTo(6)) {
    case 0:
    case 1:
      return { text: String(a), span: closed(a, a) };
    case 2:
      return { text: `${a}-${b}`, span: closed(a, b) };
    case 3:
      return { text: `>${a}`, span: { low: a, high: far, lowOpen: true, highOpen: true } };
    case 4:
      return { text: `${a}+`, span: { low: a, high: far, lowOpen: false, highOpen: true } };
    case 5:
      return { text: `<${b}`, span: { low: 0, high: b, lowOpen: false, highOpen: true } };
    default:
      return {
        text: `${10 * (a + 1)}余`,
        span: { low: 10 * (a + 1), high: 10 * (a + 2), lowOpen: true, highOpen: true },
      };
  }
}

export function drawBook(draw: Draw): SmallBook {
  const size = 1 + draw.upTo(3);
  const products = Array.from({ length: size }, (_, index): SmallProduct => {
    const figures: Partial<Record<Slot, Written>> = {};
    for (const slot of slots) if (draw.chance(0.7)) figures[slot] = drawFigure(draw);
    return {
      id: `p${index + 1}`,
      kind: draw.chance(0.7) ? draw.one(['native', 'plus']) : undefined,
      platforms: draw.chance(0.85) ? undefined : draw.one(['app', 'web']),
      figures,
    };
  });
  return { complete: draw.chance(0.55), products };
}

/** The book's files. */
export function filesOf({ complete, products }: SmallBook, claims: readonly string[]): Record<string, string> {
  const texts = products.map(({ id, kind, platforms, figures }) => {
    const lines = [`id: ${id}`, `name: ${id}`];
    if (kind) lines.push(`kind: ${kind}`);
    if (platforms) lines.push(`platforms: [${platforms}]`);
    const now = [figures.m && `m: "${figures.m.text}"`, figures.n && `n: "${figures.n.text}"`].filter(Boolean);
    const observations = [
      ...(now.length > 0 ? [`  - { platform: app, ${now.join(', ')} }`] : []),
      ...(figures['m-before'] ? [`  - { at: 2024-09, platform: app, m: "${figures['m-before'].text}" }`] : []),
    ];
    return [...lines, ...(observations.length > 0 ? ['observations:', ...observations] : [])].join('\n');
  });
  return {
    'trendbook.yaml': `trendbook: 1
title: t
asOf: 2024-10
coverage: { products: ${complete ? 'complete' : 'partial'} }
taxonomies:
  perspective: { product: p }
  kind: { native: n, plus: p, wrapper: w }
  platform: { app: a, web: w }
metrics:
  m: { title: m, unit: count, platforms: [app] }
  n: { title: n, unit: count, platforms: [app] }
`,
    'products/all.product.yaml': `${texts.join('\n---\n')}\n`,
    'trends/t.trend.yaml': `title: t\nperspective: product\nclaims:\n${claims.map((check, index) => `  - { id: c${index}, statement: s, check: ${check} }\n`).join('')}`,
  };
}
