/** All generated files: name below src/core/schema/generated -> text. */
export declare function generate(): Promise<Record<string, string>>;
