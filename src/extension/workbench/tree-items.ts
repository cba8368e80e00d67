import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { BookTree, BookTreeNode } from '../../server/protocol.ts';

/** An entry of the view: a book, where there are several, or an entry of a book's tree. */
export type Entry =
  | { readonly book: BookTree }
  | { readonly root: string; readonly node: BookTreeNode; readonly top: boolean };

/** The entries on top: of a single book its parts. */
export function topEntries(books: readonly BookTree[]): readonly Entry[] {
  return books.length === 1 ? entriesOf({ book: books[0]! }) : books.map((book) => ({ book }));
}

/** The entries below an entry. */
export function entriesOf(entry: Entry): readonly Entry[] {
  if ('book' in entry) return entry.book.nodes.map((node) => ({ root: entry.book.root, node, top: true }));
  return entry.node.children.map((node) => ({ root: entry.root, node, top: false }));
}

/** The view's item for an entry. A click opens its place; a screen reader hears label and description in one sentence. */
export function itemOf(entry: Entry): TreeItem {
  if ('book' in entry) {
    const item = new TreeItem(entry.book.title, TreeItemCollapsibleState.Expanded);
    item.id = entry.book.root;
    item.iconPath = new ThemeIcon('book');
    return item;
  }
  const { root, node, top } = entry;
  const item = new TreeItem(node.label, stateOf(node, top));
  item.id = `${root}#${node.id}`;
  item.description = node.description;
  item.tooltip = node.description === '' ? node.label : `${node.label}\n${node.description}`;
  item.accessibilityInformation = {
    label: node.description === '' ? node.label : `${node.label}, ${node.description}`,
  };
  item.iconPath = iconOf(node.kind);
  item.contextValue = node.location ? 'place' : 'group';
  if (node.location) item.command = { command: 'trendbook.openEntry', title: node.label, arguments: [entry] };
  return item;
}

/** The file that an entry leads to; undefined for what only groups others. */
export function fileOf(entry: Entry): Uri | undefined {
  const location = 'node' in entry ? entry.node.location : undefined;
  return location && Uri.parse(location.uri);
}

function stateOf({ children, kind }: BookTreeNode, top: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return top && kind === 'trends' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Colours are the theme's own for tests and charts: readers know them, and high-contrast themes have them. */
const icons: Readonly<Partial<Record<BookTreeNode['kind'], readonly [icon: string, color?: string]>>> = {
  trends: ['graph-line'],
  claims: ['checklist'],
  products: ['package'],
  rankings: ['list-ordered'],
  forecasts: ['telescope'],
  trend: ['file'],
  product: ['symbol-object'],
  ranking: ['list-ordered'],
  forecast: ['watch'],
  overdue: ['watch', 'charts.yellow'],
  resolved: ['history'],
  verified: ['pass', 'testing.iconPassed'],
  contradicted: ['error', 'testing.iconFailed'],
  consistent: ['circle-outline', 'charts.yellow'],
  unverifiable: ['question', 'testing.iconSkipped'],
  cited: ['quote'],
  unsupported: ['warning', 'charts.orange'],
};

function iconOf(kind: BookTreeNode['kind']): ThemeIcon | undefined {
  const icon = icons[kind];
  return icon && new ThemeIcon(icon[0], icon[1] === undefined ? undefined : new ThemeColor(icon[1]));
}
