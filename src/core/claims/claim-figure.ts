import type { Declaration, Place } from '../book/model.ts';
import { scalarOf } from '../book/read-node.ts';
import { type Figure, parseFigure } from '../figures/index.ts';
import { own } from '../text/own.ts';
import { findPair, valueUnder, type YamlNode } from '../yaml/nodes.ts';

/** The figure that a claim states: what its label in prose must mean and its statement contain. */
export interface ClaimFigure {
  /** As written, without quotes. */
  readonly text: string;
  /** The YAML token, quotes included. */
  readonly place: Place;
  /** Undefined where the text is no figure; `figure/*` says why. */
  readonly figure: Figure | undefined;
  /** The key that gives it; `figure` for a claim that is cited and not checked. */
  readonly key: 'is' | 'leads' | 'by' | 'figure';
}

/** The key of a check that holds its figure; the others name records (list) or an order (top, compare). */
const keys: Readonly<Record<string, ClaimFigure['key']>> = {
  count: 'is',
  value: 'is',
  sum: 'is',
  mean: 'is',
  median: 'is',
  min: 'is',
  max: 'is',
  share: 'is',
  ratio: 'is',
  change: 'is',
  rank: 'is',
  top: 'leads',
  compare: 'by',
};

/**
 * The figure of a claim: its check's (`is`; `leads` of top, `by` of compare), else the claim's own `figure`. Undefined
 * where it states none: a list, a top without `leads`, a statement that is only cited.
 */
export function claimFigure(claim: Declaration): ClaimFigure | undefined {
  const known = kept.get(claim) ?? { figure: readFigure(claim) };
  kept.set(claim, known);
  return known.figure;
}

const kept = new WeakMap<Declaration, { readonly figure: ClaimFigure | undefined }>();

function readFigure({ node, place: { file } }: Declaration): ClaimFigure | undefined {
  const check = valueUnder(node, 'check');
  const key = own(keys, checkType(check) ?? '');
  return (key && read(check, key, file)) ?? read(node, 'figure', file);
}

/** The `type` of a claim's check, as written; undefined where there is none. */
export function checkTypeOf({ node }: Declaration): string | undefined {
  return checkType(valueUnder(node, 'check'));
}

function checkType(check: YamlNode | undefined): string | undefined {
  return scalarOf(valueUnder(check, 'type'))?.source;
}

function read(holder: YamlNode | undefined, key: ClaimFigure['key'], file: string): ClaimFigure | undefined {
  const scalar = scalarOf(findPair(holder, key)?.value);
  if (!scalar) return undefined;
  return {
    text: scalar.source,
    place: { file, range: scalar.range },
    figure: parseFigure(scalar.source).figure,
    key,
  };
}
