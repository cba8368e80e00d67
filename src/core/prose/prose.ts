import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { TextEdit, TextRange } from '../text/range.ts';
import type { DirectiveName } from './directive-names.ts';

/** `block`: Markdown with paragraphs; `inline`: one line, in which `#`, `-` and `1.` begin nothing. */
export type ProseKind = 'block' | 'inline';

/** A text as Markdown with Trendbook's directives. All offsets are UTF-16 code units of that text. */
export interface Prose extends Directives {
  /**
   * The syntax tree. Every node has its position. Directives are `textDirective` and `leafDirective` nodes that begin
   * where the entry of `directives` does; whatever is no directive is text, word for word as written.
   */
  readonly tree: Root;
}

export interface Directives {
  /** In the order of the text, nested ones after the one whose label holds them. */
  readonly directives: readonly Directive[];
  readonly malformed: readonly MalformedDirective[];
}

export interface Directive {
  /** `text` stands within a line, `leaf` on a line of its own. */
  readonly form: 'text' | 'leaf';
  readonly name: DirectiveName;
  /** From the first colon to the last bracket. */
  readonly range: TextRange;
  readonly nameRange: TextRange;
  /** What stands between the square brackets, as written; undefined where there are none or nothing between them. */
  readonly label: { readonly text: string; readonly range: TextRange } | undefined;
  /** In the order of the text, `#x` as the attribute `id`. */
  readonly attributes: readonly DirectiveAttribute[];
}

export interface DirectiveAttribute {
  readonly name: string;
  /** As written, without `#` and quotes; empty where none is given. */
  readonly value: string;
  /** The name; of `#x` the `#`. */
  readonly nameRange: TextRange;
  readonly valueRange: TextRange;
  /** Name and value, quotes included. */
  readonly range: TextRange;
}

/** What is wrong with a directive; picks the message. */
export type MalformedReason =
  | 'full-width-colon'
  | 'colons'
  | 'space'
  | 'full-width-bracket'
  | 'missing-bracket'
  | 'missing-brace'
  | 'own-line'
  | 'only-in-blocks'
  | 'attributes'
  | 'missing-attribute'
  | 'missing-label'
  | 'unknown-attribute'
  | 'repeated-attribute'
  | 'attribute-value'
  | 'unreadable';

/** A listed name that was meant for a directive and is none, or one with wrong attributes. */
export interface MalformedDirective {
  readonly name: DirectiveName;
  readonly reason: MalformedReason;
  /** The colons with the name, or the attribute at fault. */
  readonly range: TextRange;
  /** The attribute that the reason is about. */
  readonly attribute: string | undefined;
  /** The repair where it is sure, else none. A repair of `own-line` puts in line feeds. */
  readonly edits: readonly TextEdit[];
  /** What it is once repaired, with the ranges that it has now; undefined where the repair is not sure. */
  readonly meant: Directive | undefined;
}

/** The attribute of that name, or undefined. */
export function attributeOf(directive: Directive, name: string): DirectiveAttribute | undefined {
  return directive.attributes.find((each) => each.name === name);
}
