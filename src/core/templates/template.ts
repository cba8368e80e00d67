/** What a new book's files say of the day on which it is made. */
export interface TemplateValues {
  /** `2026` */
  readonly year: string;
  /** `2026-11` */
  readonly month: string;
}

/** The files of a new book: text by path. Each is written to be read by whoever opens it next. */
export type Template = (values: TemplateValues) => Readonly<Record<string, string>>;
