import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { compact } from '../text/compact.ts';
import type { TextRange } from '../text/range.ts';
import { sharedText } from '../text/shared-text.ts';
import type { SourceText } from '../text/source-text.ts';
import { looksLikeComparison } from './comparison.ts';
import type { MaskedText } from './masked-text.ts';
import type {
  ScalarStyle,
  YamlAlias,
  YamlMapping,
  YamlNode,
  YamlPair,
  YamlProblem,
  YamlScalar,
  YamlSequence,
} from './nodes.ts';

/** How many nodes the aliases of one document may stand for, all expansions counted. */
export const aliasBudget = 100_000;

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** The library's tree of one document as ours, in one pass; reports duplicate keys, keys that are collections and faults of aliases. */
export function convertDocument(
  document: Document.Parsed<ParsedNode>,
  source: SourceText,
  masked: MaskedText,
  report: (problem: YamlProblem) => void,
): YamlNode | undefined {
  return document.contents ? new Converter(source, masked, report).root(document.contents) : undefined;
}

type SourceItem = { type: string; offset: number; source?: string };

class Converter {
  readonly #text: string;
  readonly #masked: MaskedText;
  readonly #report: (problem: YamlProblem) => void;
  /** undefined while the anchored node is being read. */
  readonly #anchors = new Map<string, YamlNode | undefined>();
  readonly #sizes = new Map<YamlNode, number>();
  #expanded = 0;

  constructor(source: SourceText, masked: MaskedText, report: (problem: YamlProblem) => void) {
    this.#text = source.text;
    this.#masked = masked;
    this.#report = report;
  }

  root(contents: ParsedNode): YamlNode | undefined {
    const isNothing = isScalar(contents) && contents.source === '' && !contents.anchor && !contents.tag;
    if (isNothing && contents.range[0] === contents.range[1]) return undefined;
    return this.#node(contents, contents.range[0]);
  }

  /** @param emptyAt where the node stands when nothing is written for it */
  #node(node: ParsedNode, emptyAt: number): YamlNode {
    if (isAlias(node)) return this.#alias(node.source, node.range);
    const anchor = node.anchor;
    if (anchor) this.#anchors.set(anchor, undefined);
    const converted = isScalar(node)
      ? this.#scalar(node, emptyAt)
      : isMap(node)
        ? this.#mapping(node as YAMLMap.Parsed)
        : isSeq(node)
          ? this.#sequence(node.items as ParsedNode[], node.range, node.flow === true, node.srcToken)
          : this.#scalar(node as unknown as Scalar.Parsed, emptyAt);
    if (anchor) this.#anchors.set(anchor, converted);
    return converted;
  }

  #scalar(node: Scalar.Parsed, emptyAt: number): YamlScalar {
    const [start, valueEnd] = node.range;
    if (start === valueEnd) {
      const at = node.anchor || node.tag ? start : emptyAt;
      return { kind: 'scalar', range: { start: at, end: at }, style: 'empty', value: null, source: '' };
    }
    const respelt = this.#masked.respelt.get(start);
    if (respelt) {
      const { range, style, source } = respelt;
      return { kind: 'scalar', range, style, value: source, source };
    }
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    const isBlock = style === 'literal' || style === 'folded';
    const range = isBlock ? this.#blockScalarRange(start, valueEnd) : { start, end: this.#trimmedEnd(start, valueEnd) };
    const value = node.value;
    const isPrimitive = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const letter = this.#masked.letters.get(start);
    const written = this.#text.slice(range.start, range.end);
    const isComparison = style === 'folded' && node.value === '' && looksLikeComparison(written);
    if (letter !== undefined || isComparison) {
      const source = isComparison ? written : letter + (node.source ?? '').slice(1);
      return { kind: 'scalar', range, style, value: source, source };
    }
    const source = sharedText(node.source ?? '');
    const meant = isPrimitive && value !== source ? value : value === null ? null : source;
    return { kind: 'scalar', range, style, value: meant, source };
  }

  #blockScalarRange(start: number, valueEnd: number): TextRange {
    const header = /[|>][-+0-9]*/y;
    header.lastIndex = start;
    const headerEnd = header.test(this.#text) ? header.lastIndex : start + 1;
    let lineEnd = this.#text.indexOf('\n', start);
    if (lineEnd < 0 || lineEnd > valueEnd) lineEnd = valueEnd;
    const end = this.#trimmedEnd(lineEnd, valueEnd);
    return { start, end: end > lineEnd ? end : headerEnd };
  }

  #mapping(node: YAMLMap.Parsed): YamlMapping {
    const pairs: YamlPair[] = [];
    const seen = new Set<string>();
    let size = 1;
    let end = node.range[0];
    for (const item of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const pair = this.#pair(item);
      if (!pair) continue;
      end = Math.max(end, pair.range.end);
      size += 1 + this.#sizeOf(pair.value);
      if (seen.has(pair.key.source)) {
        const range = pair.key.range;
        const params = { key: pair.key.source };
        this.#report({ kind: 'duplicate-key', code: 'duplicate-key', range, params });
      }
      seen.add(pair.key.source);
      pairs.push(pair);
    }
    const flow = node.flow === true;
    const start = pairs[0] && !flow ? Math.min(node.range[0], pairs[0].range.start) : node.range[0];
    const range = { start, end: flow ? this.#trimmedEnd(start, node.range[1]) : end };
    return this.#sized({ kind: 'mapping', range, flow, pairs: compact(pairs) }, size);
  }

  #pair(item: Pair<ParsedNode, ParsedNode | null>): YamlPair | undefined {
    const separator = (item.srcToken as { sep?: SourceItem[] } | undefined)?.sep;
    const colon = separator?.find((token) => token.type === 'map-value-ind');
    const key = this.#node(item.key, item.key.range[0]);
    const afterKey = colon ? colon.offset + 1 : key.range.end;
    const value = item.value ? this.#node(item.value, afterKey) : this.#emptyAt(afterKey);
    if (key.kind !== 'scalar') return undefined;
    if (key.style === 'empty') {
      const start = colon?.offset ?? Math.max(key.range.start - 1, 0);
      this.#report({ kind: 'syntax', code: 'empty-key', range: { start, end: start + 1 }, params: {} });
      return undefined;
    }
    if (!colon && key.style === 'plain' && this.#isGlued(key)) return undefined;
    return { key, value, range: { start: key.range.start, end: Math.max(key.range.end, value.range.end) } };
  }

  /** `{a:1}` is to YAML one key without a value. */
  #isGlued({ range, source }: YamlScalar): boolean {
    const key = /^([^\s:]+):(?=[^\s/])/.exec(source)?.[1];
    if (key === undefined) return false;
    const behindColon = range.start + key.length + 1;
    const edits = [{ range: { start: behindColon, end: behindColon }, newText: ' ' }];
    this.#report({ kind: 'syntax', code: 'missing-space', range, params: { key }, edits });
    return true;
  }

  #sequence(
    items: readonly ParsedNode[],
    [start, valueEnd]: readonly number[],
    flow: boolean,
    token: unknown,
  ): YamlSequence {
    const sources = (token as { items?: { start?: SourceItem[] }[] } | undefined)?.items ?? [];
    let size = 1;
    let end = start!;
    const converted = items.map((item, index) => {
      const dash = flow ? undefined : sources[index]?.start?.find((part) => part.type === 'seq-item-ind');
      const node = this.#node(item, dash ? dash.offset + 1 : item.range[0]);
      size += this.#sizeOf(node);
      end = Math.max(end, node.range.end);
      return node;
    });
    const range = { start: start!, end: flow ? this.#trimmedEnd(start!, valueEnd!) : end };
    return this.#sized({ kind: 'sequence', range, flow, items: converted }, size);
  }

  #alias(name: string, [start, end]: readonly number[]): YamlAlias {
    const range = { start: start!, end: end! };
    const alias = { kind: 'alias', range, name } as const;
    const fault = (kind: YamlProblem['kind'], code: string): YamlAlias => {
      this.#report({ kind, code, range, params: { name } });
      return { ...alias, target: undefined };
    };
    if (!this.#anchors.has(name)) return fault('syntax', 'unknown-alias');
    const target = this.#anchors.get(name);
    if (!target) return fault('alias-budget', 'recursive');
    const size = this.#sizeOf(target);
    const before = this.#expanded;
    this.#expanded += size;
    if (this.#expanded > aliasBudget) {
      return before > aliasBudget ? { ...alias, target: undefined } : fault('alias-budget', 'too-large');
    }
    return this.#sized({ ...alias, target }, size);
  }

  #sized<Node extends YamlNode>(node: Node, size: number): Node {
    this.#sizes.set(node, size);
    return node;
  }

  #sizeOf(node: YamlNode): number {
    return this.#sizes.get(node) ?? 1;
  }

  #emptyAt(at: number): YamlScalar {
    return { kind: 'scalar', range: { start: at, end: at }, style: 'empty', value: null, source: '' };
  }

  #trimmedEnd(start: number, end: number): number {
    let last = end;
    while (last > start && ' \t\r\n'.includes(this.#text[last - 1]!)) last--;
    return last;
  }
}
