import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { relativeTo } from '../../book/paths.ts';
import { lightColors } from '../../charts/option/index.ts';
import { pictureSvg } from '../../charts/svg/index.ts';
import { type Drawing, heading, list, paragraph, plainText, text } from '../nodes.ts';
import { type Report, unitsOf } from '../report.ts';
import type { ReportFiles } from '../report-input.ts';
import { errorNotes } from '../units/error-notes.ts';
import { dataTable } from '../units/table-block.ts';
import type { Unit } from '../units/unit.ts';
import { relativePath } from './relative-path.ts';

const width = 720;

/** The report as a folder of Markdown files with its charts and images, as GitHub shows it; README.md is its contents. */
export function renderMarkdown(report: Report): ReportFiles {
  const files = new Map<string, string | Uint8Array>();
  const units = unitsOf(report);
  const anchors = new Map(
    units.flatMap(({ anchor, file, children }) => [
      [anchor, file] as const,
      ...anchorsIn(children).map((each) => [each, file] as const),
    ]),
  );
  for (const unit of units) {
    const writer = new Writer(report, unit.file, anchors, files);
    files.set(unit.file, writer.write([heading(1, unit.title), ...unit.children]));
  }
  files.set('README.md', new Writer(report, 'README.md', anchors, files).write(contentsOf(report)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contentsOf({ context, before, groups, after, appendices }: Report): RootContent[] {
  const { plan, say, input } = context;
  const facts = [
    ...(plan.edition === undefined ? [] : [say('report/edition', { edition: plan.edition })]),
    ...(plan.publisher === undefined ? [] : [plan.publisher]),
    ...(plan.asOf === undefined ? [] : [say('report/as-of', { date: plan.asOf })]),
  ];
  const link = ({ anchor, title }: Unit): BlockContent[] => [
    paragraph({ type: 'reference', to: anchor, children: [text(plainText(title))] }),
  ];
  const manifest = input.errors.filter(({ file }) => input.book.files.get(file)?.kind === 'book');
  const some = (units: readonly Unit[]) => (units.length === 0 ? [] : [list(units.map(link))]);
  return [
    heading(1, plan.title),
    ...(facts.length === 0 ? [] : [paragraph(facts.join(say('report/separator')))]),
    ...(input.errors.length === 0
      ? []
      : [paragraph(say('report/errors-all', { count: input.errors.length })), ...errorNotes(context, manifest)]),
    heading(2, say('report/contents')),
    ...some(before),
    ...groups.flatMap(({ title, description, units }) => [
      heading(3, title),
      ...(description === undefined ? [] : [paragraph(description)]),
      ...some(units),
    ]),
    ...(after.length + appendices.length > 0 ? [heading(3, say('report/appendix'))] : []),
    ...some([...after, ...appendices]),
  ];
}

/** What can be jumped to in this content. */
function anchorsIn(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node): string[] => {
    const own =
      (node.type === 'block' || node.type === 'span' || node.type === 'drawing') && node.anchor !== undefined
        ? [node.anchor]
        : [];
    return 'children' in node ? [...own, ...anchorsIn(node.children)] : own;
  });
}

class Writer {
  readonly #report: Report;
  readonly #file: string;
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #files: Map<string, string | Uint8Array>;

  constructor(
    report: Report,
    file: string,
    anchors: ReadonlyMap<string, string>,
    files: Map<string, string | Uint8Array>,
  ) {
    this.#report = report;
    this.#file = file;
    this.#anchors = anchors;
    this.#files = files;
  }

  write(children: readonly RootContent[]): string {
    return toMarkdown({ type: 'root', children: this.#plain(children) as RootContent[] }, this.#options());
  }

  #options(): Options {
    return {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      handlers: {
        // Written as it is: it is ours, and no text of the book is in it unescaped.
        html: (node: { value: string }, _parent: unknown, _state: State) => node.value,
      },
    };
  }

  /** The content with nothing left in it that Markdown has no node for. */
  #plain(nodes: readonly Nodes[]): Nodes[] {
    return nodes.flatMap((node): Nodes[] => {
      switch (node.type) {
        case 'block':
          return [...this.#anchor(node.anchor), ...this.#plain(node.children)];
        case 'span': {
          const anchor: Nodes[] =
            node.anchor === undefined ? [] : [{ type: 'html', value: `<a id="${node.anchor}"></a>` }];
          return [...anchor, ...this.#plain(node.children)];
        }
        case 'reference': {
          const children = this.#plain(node.children) as PhrasingContent[];
          const url = this.#address(node.to);
          return url === undefined ? children : [{ type: 'link', url, children }];
        }
        case 'unseen':
          return [];
        case 'details':
          return details(node.summary, this.#plain(node.children));
        case 'drawing':
          return this.#drawing(node);
        case 'bookImage': {
          const { book, images } = this.#report.context.input;
          const file = `images/${relativeTo(book.root, node.path)}`;
          this.#files.set(file, images.get(node.path)!);
          return [
            { type: 'image', url: encodeURI(relativePath(this.#file, file)), alt: node.alt, title: node.title ?? null },
          ];
        }
        case 'break':
          // A line break in a table's cell would end its row.
          return [{ type: 'break' }];
        case 'tableCell':
          return [
            {
              ...node,
              children: this.#plain(node.children).map(
                (each): Nodes => (each.type === 'break' ? { type: 'html', value: '<br>' } : each),
              ) as PhrasingContent[],
            },
          ];
        default:
          return 'children' in node ? [{ ...node, children: this.#plain(node.children) } as Nodes] : [node];
      }
    });
  }

  #anchor(anchor: string | undefined): Nodes[] {
    return anchor === undefined ? [] : [{ type: 'html', value: `<a id="${anchor}"></a>` }];
  }

  #address(to: string): string | undefined {
    const file = this.#anchors.get(to);
    if (file === undefined) return undefined;
    const isWhole = unitsOf(this.#report).some(({ anchor }) => anchor === to);
    if (isWhole) return encodeURI(relativePath(this.#file, file));
    return `${file === this.#file ? '' : encodeURI(relativePath(this.#file, file))}#${to}`;
  }

  #drawing({ picture, anchor, title }: Drawing): Nodes[] {
    const { say, plan } = this.#report.context;
    const name = paragraph({ type: 'strong', children: this.#plain(title) as PhrasingContent[] });
    const caption = picture.caption.map((line) => paragraph(line));
    const data = dataTable(picture.table);
    if (picture.kind === 'table') return [...this.#anchor(anchor), name, data, ...caption];
    const file = `charts/${anchor}.svg`;
    const look = { locale: plan.locale, width, colors: lightColors, highContrast: false };
    this.#files.set(file, pictureSvg({ ...picture, id: anchor }, look));
    const image = paragraph({ type: 'image', url: relativePath(this.#file, file), alt: picture.alt });
    return [...this.#anchor(anchor), image, ...details(say('report/data'), [data])];
  }
}

function details(summary: string, children: readonly Nodes[]): Nodes[] {
  const escaped = summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    { type: 'html', value: `<details><summary>${escaped}</summary>` },
    ...children,
    { type: 'html', value: '</details>' },
  ];
}
