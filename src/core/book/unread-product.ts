import type { BookDocument } from './book.ts';
import type { Product } from './model.ts';
import { readProduct } from './read-product.ts';

/** What an earlier run has read of a product: enough to tell it from others. */
export type KnownOfProduct = Pick<Product, 'id' | 'name' | 'aliases' | 'company'>;

/** A product of which the rest is read from its document when somebody asks for it. */
export class UnreadProduct implements Product {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly company: string | undefined;
  readonly #document: BookDocument;
  readonly #asOf: string | undefined;
  #read: Product | undefined;

  constructor(document: BookDocument, asOf: string | undefined, { id, name, aliases, company }: KnownOfProduct) {
    this.#document = document;
    this.#asOf = asOf;
    this.id = id;
    this.name = name;
    this.aliases = aliases;
    this.company = company;
  }

  get kind() {
    return this.#rest().kind;
  }

  get track() {
    return this.#rest().track;
  }

  get scenarios() {
    return this.#rest().scenarios;
  }

  get platforms() {
    return this.#rest().platforms;
  }

  get launched() {
    return this.#rest().launched;
  }

  get url() {
    return this.#rest().url;
  }

  get summary() {
    return this.#rest().summary;
  }

  get terms() {
    return this.#rest().terms;
  }

  get observations() {
    return this.#rest().observations;
  }

  get place() {
    return this.#rest().place;
  }

  #rest(): Product {
    this.#read ??= readProduct.anew(this.#document, this.#asOf);
    return this.#read;
  }
}
