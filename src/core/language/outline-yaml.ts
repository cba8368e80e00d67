import type { Book, BookDocument, BookFile, SchemaKind } from '../book/book.ts';
import { pairsOf, scalarOf, textUnder } from '../book/read-node.ts';
import { observationKeys } from '../book/read-product.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { describeSchema } from '../schema/describe.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { TextRange } from '../text/range.ts';
import { dereference, findPair, type YamlNode, type YamlPair } from '../yaml/nodes.ts';
import type { DocumentSymbol, SymbolKind } from './document-symbols.ts';

/** The keys of a document that an outline opens, each with what it holds. */
const groups: Record<SchemaKind, Readonly<Record<string, SymbolKind>>> = {
  product: { observations: 'observation' },
  trend: { claims: 'claim', charts: 'chart', forecasts: 'forecast', voices: 'voice' },
  table: { columns: 'column', rows: 'row' },
  book: { sources: 'source', taxonomies: 'taxonomy', metrics: 'metric', rankings: 'ranking' },
};

/** A document as an entry that holds its groups; of trendbook.yaml the groups alone. */
export function outlineDocument(
  book: Book,
  file: BookFile,
  document: BookDocument,
  locale: Locale,
): readonly DocumentSymbol[] {
  const { kind, yaml } = document;
  if (!yaml.root || !file.source) return [];
  const trimmed = (range: TextRange) => withoutBlankEnd(file.source!.text, range);
  const inside = Object.entries(groups[kind]).flatMap(([key, inner]): DocumentSymbol[] => {
    const pair = findPair(yaml.root, key);
    if (!pair) return [];
    const title = describeSchema(schemaAt(kind, yaml.root, [key])?.schema ?? {}, locale).title ?? key;
    const children = inner === 'row' ? [] : entriesOf(pair.value, inner, trimmed);
    const rows = book.model.tables.get(document.id)?.rows.length ?? 0;
    const detail = inner === 'row' ? render(message('navigation/rows', { count: rows }), locale) : title;
    return [{ name: key, detail, kind: 'group', range: trimmed(pair.range), selection: pair.key.range, children }];
  });
  inside.sort((a, b) => a.range.start - b.range.start);
  if (kind === 'book') return inside;
  const range = trimmed(yaml.root.range);
  const name = findPair(yaml.root, kind === 'product' ? 'name' : 'title')?.value;
  const called = name?.kind === 'scalar' && name.range.start < name.range.end ? name.range : undefined;
  const selection = document.explicitId?.range ?? called ?? { start: range.start, end: range.start };
  const detail = scalarOf(name)?.source ?? '';
  return [{ name: document.id || kind, detail, kind, range, selection: within(range, selection), children: inside }];
}

function entriesOf(node: YamlNode, kind: SymbolKind, trimmed: (range: TextRange) => TextRange): DocumentSymbol[] {
  const target = dereference(node);
  if (!target || target !== node || target.kind === 'scalar') return [];
  if (target.kind === 'mapping') return pairsOf(target).map((pair) => ofPair(pair, kind, trimmed));
  return target.items.flatMap((item) => ofItem(item, kind, trimmed));
}

function ofPair({ key, value, range }: YamlPair, kind: SymbolKind, trimmed: (range: TextRange) => TextRange) {
  const written = value.kind === 'alias' ? undefined : value;
  const detail = scalarOf(written)?.source ?? textUnder(written, 'title') ?? '';
  const children =
    kind === 'taxonomy'
      ? entriesOf(value, 'term', trimmed)
      : kind === 'ranking'
        ? indicatorsOf(value, trimmed)
        : ([] as DocumentSymbol[]);
  return { name: key.source || '""', detail, kind, range: trimmed(range), selection: key.range, children };
}

function indicatorsOf(node: YamlNode, trimmed: (range: TextRange) => TextRange): DocumentSymbol[] {
  const pair = findPair(node, 'indicators');
  return pair && node.kind === 'mapping' ? entriesOf(pair.value, 'indicator', trimmed) : [];
}

function ofItem(item: YamlNode, kind: SymbolKind, trimmed: (range: TextRange) => TextRange): DocumentSymbol[] {
  if (item.kind !== 'mapping' || item.pairs.length === 0) return [];
  const range = trimmed(item.range);
  const [name, detail] = textsOf(item, kind);
  const id = findPair(item, 'id')?.value;
  const selection = id?.kind === 'scalar' && id.range.start < id.range.end ? id.range : item.pairs[0]!.key.range;
  const children = kind === 'indicator' ? indicatorsOf(item, trimmed) : [];
  return [{ name: name || kind, detail, kind, range, selection: within(range, selection), children }];
}

function textsOf(item: YamlNode, kind: SymbolKind): [name: string, detail: string] {
  const text = (key: string) => textUnder(item, key) ?? '';
  switch (kind) {
    case 'observation':
      return [[text('platform'), text('at')].filter(Boolean).join(' '), figuresOf(item)];
    case 'claim':
    case 'forecast':
      return [text('id') || text('statement'), text('statement')];
    case 'voice':
      return [text('by') || text('organisation'), text('text')];
    case 'indicator':
      return [text('id') || text('measure'), text('weight')];
    default:
      return [text('id') || text('title'), text('title')];
  }
}

/** `downloads 超1亿, dau 超2600万` */
function figuresOf(observation: YamlNode): string {
  return pairsOf(observation)
    .filter(({ key }) => !observationKeys.has(key.source))
    .flatMap(({ key, value }) => (scalarOf(value) ? `${key.source} ${scalarOf(value)!.source}` : []))
    .join(', ');
}

function within(outer: TextRange, inner: TextRange): TextRange {
  const fits = outer.start <= inner.start && inner.end <= outer.end;
  return fits ? inner : { start: outer.start, end: outer.start };
}

function withoutBlankEnd(text: string, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return { start, end: last };
}
