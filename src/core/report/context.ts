import type { PhrasingContent } from 'mdast';
import { directivesOf, type ProsePart, proseOf } from '../book/prose-parts.ts';
import { judgeClaims, type Verdict } from '../claims/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Message, type MessageId, message } from '../messages/message.ts';
import { attributeOf } from '../prose/index.ts';
import { type Plan, planOf } from './plan.ts';
import type { ReportInput } from './report-input.ts';

/** What the parts of a report share while they are made. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly plan: Plan;
  /** By the claim's id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Says something in the report's language. */
  say<Id extends MessageId>(
    id: Id,
    ...params: Parameters<typeof message<Id>> extends [Id, ...infer Rest] ? Rest : never
  ): string;
  saying(text: Message): string;
  /** A piece of the book's prose, by what it belongs to and its keys; of a Markdown file none. */
  prose(owner: ProsePart['owner']['kind'], id: string, ...path: (string | number)[]): ProsePart | undefined;
  /** Numbers what is shown more than once, so that each has an anchor of its own: `chart-a`, `chart-a-2`. */
  anchorFor(kind: string, id: string): string;
  /** The products that the report links to; filled while it is made. */
  readonly products: Set<string>;
  /** The tables, charts and rankings that prose has placed, as `table/id`. */
  readonly placed: Set<string>;
}

export function contextOf(input: ReportInput): ReportContext {
  const plan = planOf(input.book);
  const parts = new Map<string, ProsePart>();
  const keyOf = (kind: string, id: string, path: readonly (string | number)[]) => JSON.stringify([kind, id, path]);
  const placed = new Set<string>();
  for (const part of proseOf(input.book)) {
    const key = keyOf(part.owner.kind, part.owner.id, part.path);
    if (!parts.has(key)) parts.set(key, part);
    if (isShown(part)) for (const each of placesIn(part)) placed.add(each);
  }
  const used = new Map<string, number>();
  const saying = (text: Message) => render(text, plan.locale);
  return {
    input,
    plan,
    verdicts: judgeClaims(input.book.model),
    say: (id, ...params) => saying(message(id, ...(params as never))),
    saying,
    prose: (kind, id, ...path) => parts.get(keyOf(kind, id, path)),
    anchorFor(kind, id) {
      const name = `${kind}-${id}`;
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return count === 1 ? name : `${name}-${count}`;
    },
    products: new Set(),
    placed,
  };

  function isShown({ owner }: ProsePart): boolean {
    const pages = [...plan.before, ...plan.after].map(({ path }) => path);
    return owner.kind !== 'page' || pages.some((path) => path.endsWith(`/${owner.id}.md`));
  }
}

function placesIn(part: ProsePart): string[] {
  return directivesOf(part).directives.flatMap((directive) => {
    const id = directive.form === 'leaf' ? attributeOf(directive, 'id') : undefined;
    return id ? [`${directive.name}/${id.value}`] : [];
  });
}

/** A text as phrasing content. */
export type Phrase = PhrasingContent[];
