/** Thrown where something stands that the reader of plain texts leaves to the library. */
export const notPlain = Symbol('not plain');
