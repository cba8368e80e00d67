import type { BookFile, Definition, DefinitionName, Reference } from '../book/book.ts';
import type { RecalledPart, RecalledParts } from '../book/contents.ts';
import { documentDefinitions } from '../book/definitions.ts';
import { startOf } from '../book/read-node.ts';
import { readProduct } from '../book/read-product.ts';
import { UnreadProduct } from '../book/unread-product.ts';
import type { FoundInFile } from '../rules/book-check.ts';
import type { KeptFile, KeptName, KeptPart, KeptState } from './kept-state.ts';

/** What was taken down of a book, to be asked file by file. */
export class Recall {
  readonly #files: ReadonlyMap<string, KeptFile>;
  readonly #asked: KeptState['asked'];
  readonly #named: KeptState['named'];

  constructor({ files, asked, named }: KeptState) {
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#asked = asked;
    this.#named = named;
  }

  /**
   * Lets a file's definition and its product be as they were read then.
   * @param asOf of the book
   */
  define({ path, documents }: BookFile, asOf: string | undefined): void {
    const product = this.#files.get(path)?.product;
    const [document] = documents;
    if (!product || !document) return;
    const [name, aliases, company] = product;
    const { id, kind } = document;
    const place = { file: path, range: startOf(document.yaml.range) };
    const definition: Definition = { kind: 'product', id, scope: undefined, label: name, aliases, place };
    if (kind !== 'product') return;
    documentDefinitions.take(document, [definition]);
    const known = { id, name, aliases, company: company ?? undefined };
    readProduct.take(document, new UnreadProduct(document, asOf, known), asOf);
  }

  /** What `buildBook` asks for. */
  partsOf(path: string): RecalledParts | undefined {
    return this.#files.get(path)?.parts?.map((part) => (part ? this.#recalledPart(path, part) : undefined));
  }

  /** What `BookCheck.resume` asks for. */
  foundIn(path: string): FoundInFile | undefined {
    const found = this.#files.get(path)?.found;
    return found && { ofFile: [], ofParts: undefined, others: [], settled: [], ...found };
  }

  #recalledPart(file: string, [asked, references]: KeptPart): RecalledPart {
    return {
      asked: this.#asked[asked]!,
      references: () => {
        const made: Reference[] = [];
        for (let at = 0; at < references.length; at += 3) {
          const range = { start: references[at + 1]!, end: references[at + 2]! };
          made.push({ ...referenceTo(this.#named[references[at]!]!), place: { file, range } });
        }
        return made;
      },
    };
  }
}

const known = new WeakMap<KeptName, Omit<Reference, 'place'>>();

function referenceTo(name: KeptName): Omit<Reference, 'place'> {
  let reference = known.get(name);
  if (!reference) {
    const [kind, id, scope, target] = name;
    const aim = target && { kind: target[0] as DefinitionName['kind'], id: target[1], scope: target[2] ?? undefined };
    reference = {
      kind: kind as Reference['kind'],
      id,
      scope: scope ?? undefined,
      target: aim ?? undefined,
      fault: undefined,
    };
    known.set(name, reference);
  }
  return reference;
}
