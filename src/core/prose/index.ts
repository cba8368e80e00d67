/** Prose: Markdown with directives. Everything outside this room imports from here. */
export {
  type DirectiveName,
  type DirectiveShape,
  directiveNames,
  directiveShapes,
  namedByDirective,
} from './directive-names.ts';
export { figureAround, findNumerals, type Numeral, readableFigures } from './numerals/find-numerals.ts';
export { type KnownNames, knownNames } from './numerals/known-names.ts';
export { forEachNode, rangeOf } from './parse-markdown.ts';
export { knownDirectives, parseProse, proseOfSource } from './parse-prose.ts';
export {
  attributeOf,
  type Directive,
  type DirectiveAttribute,
  type Directives,
  type MalformedDirective,
  type MalformedReason,
  type Prose,
  type ProseKind,
} from './prose.ts';
export { runningText } from './running-text.ts';
export { mapFile, mapScalar, type SourceMap } from './scalar-map.ts';
export { joinSoftBreaks } from './soft-breaks.ts';
