import type { Book, BookDocument, BookFile } from '../book/book.ts';
import { targetOf } from '../book/target-of.ts';
import { describeInterval, parseFigure } from '../figures/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { ruleIds } from '../rules/index.ts';
import { findSuppressions } from '../rules/suppressions.ts';
import { describeSchema } from '../schema/describe.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { schemaAt } from '../schema/lookup.ts';
import { type Visit, walkDocument } from '../schema/walk.ts';
import { type TextRange, touches } from '../text/range.ts';
import { scalarText } from '../yaml/index.ts';
import { definitionCard } from './definition-texts.ts';
import { hoverDirective } from './hover-prose.ts';
import { definitionsAt, figuresAt, referencesAt } from './lookups.ts';
import { escapeMarkdown, type FileLink, inlineCode } from './markdown.ts';
import { mentionsOf } from './mentions.ts';
import { ruleCard } from './rule-card.ts';
import { hoverVerdict } from './verdicts/hover-verdict.ts';

/** What an editor shows about a place. */
export interface Hover {
  readonly range: TextRange;
  readonly markdown: string;
}

/**
 * Explains the key, id, figure, value or suppressed rule at an offset: what it names in this book, what the figure means,
 * what the schema says. Undefined where there is nothing to say.
 * @param link makes the addresses that a card leads to
 */
export function hover(book: Book, file: BookFile, offset: number, locale: Locale, link?: FileLink): Hover | undefined {
  const named = hoverName(book, file, offset, locale, link) ?? hoverRule(book, file, offset, locale);
  const figure = hoverFigure(book, file, offset, locale);
  const schema = hoverSchema(file, offset, locale);
  const directive = hoverDirective(book, file, offset, locale, link);
  const verdict = named || directive ? undefined : hoverVerdict(book, file, offset, locale, link);
  const range = named?.range ?? directive?.range ?? figure?.range ?? schema?.range ?? verdict?.range;
  if (!range) return undefined;
  // The schema's words on an id's place are of less use than what the id names.
  const inProse = named && !isValue(file, directive) ? undefined : directive;
  const parts = [named, inProse, figure, named || directive || figure ? undefined : schema, verdict].flatMap(
    (part) => part?.markdown ?? [],
  );
  return { range, markdown: parts.join('\n\n---\n\n') };
}

/** A `:value` shows what it gives beside what its ids name; any other directive is no more than what its id names. */
function isValue({ source }: BookFile, directive: Hover | undefined): boolean {
  return directive !== undefined && source?.slice(directive.range).startsWith(':value') === true;
}

function hoverName(
  book: Book,
  { path, kind }: BookFile,
  offset: number,
  locale: Locale,
  link?: FileLink,
): Hover | undefined {
  const reference = referencesAt(book, path, offset).findLast(({ target }) => target);
  const target = reference && targetOf(book, reference);
  if (target) return { range: reference.place.range, markdown: definitionCard(book, target, locale, link) };
  const [definition] = definitionsAt(book, path, offset);
  if (definition) {
    return { range: definition.place.range, markdown: definitionCard(book, definition, locale, link) };
  }
  // The keys of rows and the header of a CSV file name columns.
  if (kind !== 'table' && kind !== 'csv') return undefined;
  const mention = mentionsOf(book).at(path, offset);
  if (mention?.entity.kind !== 'column') return undefined;
  const column = book.find('column', mention.entity.id, mention.entity.scope);
  return column && { range: mention.token, markdown: definitionCard(book, column, locale, link) };
}

/** A rule in `lint.rules` or in a suppression. */
function hoverRule(book: Book, file: BookFile, offset: number, locale: Locale): Hover | undefined {
  const set = referencesAt(book, file.path, offset).find(({ kind }) => kind === 'rule');
  const found = set
    ? { rule: set.id, range: set.place.range }
    : findSuppressions(file).find(({ range }) => touches(range, offset));
  return found && ruleIds.has(found.rule) ? { range: found.range, markdown: ruleCard(found.rule, locale) } : undefined;
}

function hoverFigure(book: Book, file: BookFile, offset: number, locale: Locale): Hover | undefined {
  const [found] = figuresAt(book, file.path, offset);
  if (!found || found.empty) return undefined;
  const { figure } = parseFigure(found.text, found.unit);
  if (!figure) return undefined;
  const unit = found.unit ?? (figure.form === 'percent' ? 'percent' : undefined);
  const interval = describeInterval(figure, locale, unit);
  return { range: found.place.range, markdown: render(message('language/figure', { interval }), locale) };
}

function hoverSchema(file: BookFile, offset: number, locale: Locale): Hover | undefined {
  const document = file.documents.find(({ yaml }) => yaml.root && touches(yaml.root.range, offset));
  const visit = document && visitAt(document, offset);
  if (!visit) return undefined;
  const schema = visit.role === 'key' ? schemaAt(document.kind, document.yaml.root, visit.path)?.schema : visit.schema;
  if (!schema) return undefined;
  const markdown =
    visit.role === 'key'
      ? keyCard(visit.path.at(-1), schema, locale)
      : visit.node.kind === 'scalar' && valueCard(visit.node.source, schema, locale);
  return markdown ? { range: visit.range, markdown } : undefined;
}

/** The innermost key or scalar at an offset; at the end of a key the key, not the empty value behind it. */
function visitAt({ kind, yaml }: BookDocument, offset: number): Visit | undefined {
  let found: Visit | undefined;
  walkDocument(kind, yaml.root, (visit) => {
    const isToken = visit.node.kind === 'scalar' && !visit.aliased && visit.range.start < visit.range.end;
    if (isToken && touches(visit.range, offset)) found ??= visit;
  });
  return found;
}

/** What a key is for, in Markdown. */
export function keyCard(key: string | number | undefined, schema: JsonSchema, locale: Locale): string {
  const { title, description, values } = describeSchema(schema, locale);
  const types = typeof schema.type === 'string' ? schema.type : schema.type?.join(' | ');
  const head = [title ? `**${escapeMarkdown(title)}**` : '', `\`${key}\``, types ? `*${types}*` : ''];
  const lines = [head.filter(Boolean).join(' ')];
  if (schema.deprecated) lines.push(`*${render(message('language/deprecated'), locale)}*`);
  if (description) lines.push(description);
  const list = values.map(({ value, description: text }) => `- \`${value}\`${text ? `: ${text}` : ''}`);
  if (schema.default !== undefined) {
    list.push(`- ${render(message('language/default', { value: JSON.stringify(schema.default) }), locale)}`);
  }
  const examples = (schema.examples ?? []).slice(0, 3).map((example) => inlineCode(inYaml(example)));
  if (examples.length > 0) {
    list.push(`- ${render(message('language/example', { value: examples.join(', ') }), locale)}`);
  }
  if (list.length > 0) lines.push(list.join('\n'));
  return lines.join('\n\n');
}

/** A value of a schema as it could be written in YAML. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inYaml(inner)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' ? scalarText(value) : String(value);
}

function valueCard(source: string, schema: JsonSchema, locale: Locale): string | undefined {
  const { values } = describeSchema(schema, locale);
  const value = values.find((each) => each.value === source);
  return value?.description && `\`${value.value}\`: ${value.description}`;
}
