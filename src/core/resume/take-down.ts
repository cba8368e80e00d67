import type { Book, BookFile, FilePart, Reference } from '../book/book.ts';
import { askedOf } from '../book/contents.ts';
import { documentDefinitions } from '../book/definitions.ts';
import { readProduct } from '../book/read-product.ts';
import type { BookCheck, FoundInFile } from '../rules/book-check.ts';
import { citedSources, mentionedClaims } from '../rules/named-ids.ts';
import type { Finding } from '../rules/rule.ts';
import type { KeptFile, KeptName, KeptPart, KeptProduct, KeptState } from './kept-state.ts';

/** What is known of a book, and where it came from. */
export interface Taken {
  readonly book: Book;
  /** What checked it last. */
  readonly check: BookCheck;
  /** The overrides of levels that it was checked under, as JSON. */
  readonly rules: string;
  /** What else was found. */
  readonly examined: Pick<KeptState, 'coverage' | 'verdicts'>;
  /** What it was resumed from. */
  readonly earlier: { readonly state: KeptState; readonly book: Book } | undefined;
}

/** Takes down what is known of a book that was checked. */
export function takeDown({ book, check, rules, examined, earlier }: Taken): KeptState {
  const isGrown = earlier && earlier.state.asked.length + earlier.state.named.length > 2 * earlier.state.base;
  const before = isGrown ? undefined : earlier;
  const asked = new Numbered(before?.state.asked ?? []);
  const named = new Numbered(before?.state.named ?? []);
  const known = new Map(before?.state.files.map((file) => [file.path, file]));
  const files = [...book.files.values()].map((file): KeptFile => {
    const { path } = file;
    const contents = book.contents.get(path);
    const isSame = before?.book.files.get(path) === file && before.book.contents.get(path) === contents;
    const last = isSame ? known.get(path) : undefined;
    if (last && check.isAsResumed(path)) return last;
    const { product, parts } = last ?? {
      product: keptProduct(book, file),
      parts: keptParts(contents?.parts ?? [], asked, named),
    };
    const found = keptFindings(check.foundIn(path));
    return { path, ...(product && { product }), ...(parts && { parts }), ...(found && { found }) };
  });
  const base = before?.state.base ?? asked.all.length + named.all.length;
  return {
    rules,
    base,
    asked: asked.all,
    named: named.all,
    files,
    cited: [...citedSources(book)],
    mentioned: [...mentionedClaims(book)],
    coverage: examined.coverage,
    verdicts: examined.verdicts,
  };
}

/** Things by number, each once. */
class Numbered<Thing> {
  readonly all: Thing[];
  readonly #numbers: Map<string, number>;

  constructor(known: readonly Thing[]) {
    this.all = [...known];
    this.#numbers = new Map(known.map((thing, number) => [JSON.stringify(thing), number]));
  }

  numberOf(thing: Thing): number {
    const key = JSON.stringify(thing);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push(thing) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function keptProduct({ model }: Book, { kind, documents }: BookFile): KeptProduct | undefined {
  const [document] = documents;
  if (kind !== 'product' || !document || documents.length > 1 || document.explicitId) return undefined;
  const [definition] = documentDefinitions(document);
  if (!definition) return undefined;
  const product = readProduct(document, model.asOf);
  const { label, aliases } = definition;
  const isCalledSo = product.name === label && product.aliases.join('\n') === aliases.join('\n');
  return isCalledSo ? [label, aliases, product.company ?? null] : undefined;
}

function keptParts(
  parts: readonly FilePart[],
  asked: Numbered<readonly string[]>,
  named: Numbered<KeptName>,
): KeptFile['parts'] {
  const kept = parts.map((part) => keptPart(part, asked, named));
  return kept.some((part) => part) ? kept : undefined;
}

function keptPart(part: FilePart, asked: Numbered<readonly string[]>, named: Numbered<KeptName>): KeptPart | null {
  const asks = askedOf(part);
  if (!asks) return null;
  const references: number[] = [];
  for (const reference of part.references) {
    const { start, end } = reference.place.range;
    references.push(named.numberOf(nameOf(reference)), start, end);
  }
  return [asked.numberOf(asks), references];
}

function nameOf({ kind, id, scope, target }: Reference): KeptName {
  return [kind, id, scope ?? null, target ? [target.kind, target.id, target.scope ?? null] : null];
}

function keptFindings(found: FoundInFile | undefined): Partial<FoundInFile> | undefined {
  if (!found) return undefined;
  const { ofFile, ofParts, others, settled } = found;
  if (![...ofFile, ...(ofParts?.flat(2) ?? []), ...others, ...settled].every(isPlain)) return undefined;
  return {
    ...(ofFile.length > 0 && { ofFile }),
    ...(ofParts && { ofParts }),
    ...(others.length > 0 && { others }),
    ...(settled.length > 0 && { settled }),
  };
}

/** Whether JSON says all of it: a fix that is made when somebody asks for it cannot be kept. */
function isPlain(finding: Finding): boolean {
  return finding.fixes.every(({ makeEdits }) => !makeEdits) && isPlainValue(finding.message);
}

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  return Object.values(value).every((each) => (each === undefined && !Array.isArray(value)) || isPlainValue(each));
}
