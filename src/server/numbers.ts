/** Gives each object a number of its own, by which it can be known again without being kept. */
export class Numbers<Item extends object> {
  readonly #numbers = new WeakMap<Item, number>();
  #last = 0;

  of(item: Item): number {
    const number = this.#numbers.get(item) ?? ++this.#last;
    this.#numbers.set(item, number);
    return number;
  }
}
