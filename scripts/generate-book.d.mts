/** A synthetic book, path -> text; the same arguments make the same book. */
export declare function generateBook(wanted: {
  readonly products: number;
  readonly seed?: number;
  readonly layout?: 'files' | 'streams';
}): Promise<Map<string, string>>;
