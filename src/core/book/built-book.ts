import type { Book, Definition, FigureOccurrence, FileContents, Reference, TableFault } from './book.ts';
import type { DefinitionLists } from './definition-lists.ts';
import type { BookModel } from './model.ts';

/** A book that gathers what stands in all of its files when somebody asks for that. */
export class BuiltBook implements Book {
  readonly root: string;
  readonly files: Book['files'];
  readonly model: BookModel;
  readonly contents: Book['contents'];
  readonly lineage: object;
  readonly #lists: DefinitionLists;
  #definitions: readonly Definition[] | undefined;
  #references: readonly Reference[] | undefined;
  #figures: readonly FigureOccurrence[] | undefined;
  #tableFaults: readonly TableFault[] | undefined;

  constructor(
    root: string,
    files: Book['files'],
    model: BookModel,
    contents: Book['contents'],
    lists: DefinitionLists,
    lineage: object,
  ) {
    this.lineage = lineage;
    this.root = root;
    this.files = files;
    this.model = model;
    this.contents = contents;
    this.#lists = lists;
  }

  get definitions(): readonly Definition[] {
    this.#definitions ??= this.#gather(({ definitions }) => definitions);
    return this.#definitions;
  }

  get references(): readonly Reference[] {
    this.#references ??= this.#gather(({ references }) => references);
    return this.#references;
  }

  get figures(): readonly FigureOccurrence[] {
    this.#figures ??= this.#gather(({ figures }) => figures);
    return this.#figures;
  }

  get tableFaults(): readonly TableFault[] {
    this.#tableFaults ??= this.#gather(({ parts }) => parts.flatMap(({ tableFaults }) => tableFaults));
    return this.#tableFaults;
  }

  find: Book['find'] = (kind, id, scope) => {
    const { all, positions } = this.#lists.of(kind, scope);
    const at = positions.get(id);
    return at === undefined ? undefined : all[at];
  };

  all: Book['all'] = (kind, scope) => this.#lists.of(kind, scope).all;

  #gather<Thing>(thingsOf: (contents: FileContents) => readonly Thing[]): Thing[] {
    const all: Thing[] = [];
    for (const contents of this.contents.values()) for (const each of thingsOf(contents)) all.push(each);
    return all;
  }
}
