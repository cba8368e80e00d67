import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../../src/core/book/book.ts';
import { withEdit } from '../../../src/core/language/book-edit.ts';
import { definition } from '../../../src/core/language/definition.ts';
import { documentHighlights } from '../../../src/core/language/document-highlight.ts';
import { type Entity, type Mention, mentionsOf } from '../../../src/core/language/mentions.ts';
import { prepareRename } from '../../../src/core/language/prepare-rename.ts';
import { references } from '../../../src/core/language/references.ts';
import { rename } from '../../../src/core/language/rename.ts';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { navigationBook, openBook } from './navigation-book.ts';

/** Ids in every way in which they can be written. */
const odd: Readonly<Record<string, string>> = {
  'trends/odd.trend.yaml': `title: "怪例 😀"
perspective: 'product'
terms: { region: [north, "south"] }
products: ["quark", 'doubao', 360] # 夸克、豆包 👩‍💻
related: [search,agents]
claims:
  - id: "odd-top"
    statement: 夸克👩‍💻居首
    sources: [ report ]
    check: { type: top, by: app.downloads@2024-10, first: [quark] }
  - {id: odd-value, statement: 一笔1亿, sources: ["report"], check: {type: value, of: "deals/d1", measure: amount, is: 1亿}}
  - id: odd-share
    statement: 占比100%
    sources: &cited [report]
    check:
      type: count
      where: { track: { not: companion }, platforms: app, kind: [native] }
      is: 1
  - id: odd-alias
    statement: 同上
    sources: *cited
charts:
  - id: odd-chart
    type: scatter
    title: 图 :product[夸克]{#quark}
    alt: 图
    x: app.downloads
    y: web.visits
    color: track
    data: { where: { id: [quark] }, sort: -app.downloads@2024-10 }
  - {id: odd-table, type: table, title: 表, alt: 表, columns: [name, region, app.downloads], data: {from: products}}
  - id: odd-tiers
    type: tiers
    title: 梯队
    alt: 梯队
    data: { from: deals }
    tier: sector
narrative: |
  😀 :claim[1亿]{#odd-value}，:value{of=deals/d1 measure=amount}、:value{of=quark measure=app.downloads@2024-10}。

  ::chart{#odd-chart}

  ::table{#deals}
`,
  'products/odd.product.yaml': `# 引号、锚点 😀
"id": 'odd-one'
name: &n 怪
aliases: [*n]
"track": "search"
platforms: ["app"]
observations:
  - &o { platform: app, source: report, "downloads": 1万 }
---
id: 007
name: 七
track:   image-search # 搜图
terms:
  region:
    - north
    - south
`,
};

const windows = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/\r?\n/g, '\r\n')]));

const keyOf = ({ kind, scope, id }: Entity) => `${kind} ${scope ?? ''} ${id}`;
const texts = (book: Book) => Object.fromEntries([...book.files].map(([path, { source }]) => [path, source?.text]));
const findings = (book: Book) => checkBook(book).map(({ rule, file }) => `${file} ${rule}`);

/** One mention of each entity in each file, and of each way of writing it. */
function places(book: Book): Mention[] {
  const seen = new Set<string>();
  return [...book.files.keys()].flatMap((file) =>
    mentionsOf(book)
      .in(file)
      .filter(({ entity, token, role, written }) => {
        const raw = book.files.get(file)!.source!.slice(token);
        const key = `${keyOf(entity)} ${file} ${role} ${written} ${raw}`;
        // A record of a CSV file begins where its first cell does, which is then what a person points at.
        const isPointedAt = mentionsOf(book).at(file, token.start)?.entity === entity;
        return isPointedAt && token.start < token.end && !seen.has(key) && seen.add(key);
      }),
  );
}

describe.each([
  ['', { ...navigationBook, ...odd }, 1],
  // A rename is tried out on the whole book, which takes its time: some places will do.
  [' with CRLF', windows({ ...navigationBook, ...odd }), 4],
] as const)('in a book that writes ids in every way%s', (_, files, step) => {
  let book: Book;
  beforeAll(async () => {
    book = await openBook(files);
  });

  it('every place leads to its definition, and is among its references and highlights', () => {
    const failures: string[] = [];
    for (const mention of places(book)) {
      const file = book.files.get(mention.file)!;
      const { start } = mention.token;
      const what = `${mention.file}:${file.source!.positionAt(start).line + 1} ${keyOf(mention.entity)}`;
      const targets = definition(book, file, start)?.targets ?? [];
      const defined = mentionsOf(book).definitionsOf(mention.entity);
      if (!defined.every((each) => targets.some((target) => target.file === each.file)))
        failures.push(`definition ${what}`);
      const found = references(book, file, start, true);
      const isHere = ({ range }: { range: { start: number; end: number } }) =>
        range.start <= start + 1 && start <= range.end;
      if (!found.some((each) => each.file === mention.file && isHere(each))) failures.push(`references ${what}`);
      if (!documentHighlights(book, file, start).some(isHere)) failures.push(`highlight ${what}`);
    }
    expect(failures).toEqual([]);
    expect(places(book).length).toBeGreaterThan(100);
  });

  it('a rename from any place brings no new finding, and back again nothing is changed', () => {
    const failures: string[] = [];
    let renamed = 0;
    for (const mention of places(book).filter((__, index) => index % step === 0)) {
      const file = book.files.get(mention.file)!;
      const what = `${mention.file}:${file.source!.positionAt(mention.token.start).line + 1} ${keyOf(mention.entity)}`;
      const start = prepareRename(book, file, mention.token.start);
      if ('refusal' in start) {
        // Names of the format, and what is no id: refused with the reason.
        if (!/fixed|title|row-number|file-name/.test(start.refusal.id)) failures.push(`${what}: ${start.refusal.id}`);
        continue;
      }
      const to = `${start.id}-renamed`;
      const edit = rename(book, file, mention.token.start, to, { renameFiles: true });
      if ('refusal' in edit) {
        failures.push(`${what}: ${edit.refusal.id} ${JSON.stringify(edit.refusal.params)}`);
        continue;
      }
      const after = withEdit(book, edit);
      if (findings(after).length !== findings(book).length) failures.push(`${what}: findings`);
      const entity = { ...mention.entity, id: to };
      if (mentionsOf(after).of(entity).length !== mentionsOf(book).of(mention.entity).length)
        failures.push(`${what}: lost`);
      // From any place that writes it, as a person would undo it.
      const [other] = mentionsOf(after)
        .of(entity)
        .filter((each) => each.written === 'id');
      if (!other) continue;
      const back = rename(after, after.files.get(other.file)!, other.range.start, start.id, { renameFiles: true });
      if ('refusal' in back) failures.push(`${what}: back ${back.refusal.id}`);
      else {
        const [restored, original] = [texts(withEdit(after, back)), texts(book)];
        for (const path of new Set([...Object.keys(restored), ...Object.keys(original)])) {
          if (restored[path] !== original[path]) failures.push(`${what}: ${path} is not as it was`);
        }
      }
      renamed++;
    }
    expect(failures).toEqual([]);
    expect(renamed * step).toBeGreaterThan(80);
  });
});
