import { Range, type TestController, type TestItem, type TestItemCollection, Uri } from 'vscode';
import type { BookTests, ClaimTest } from '../../server/protocol.ts';

type Location = ClaimTest['location'];

/** What an item is to be. */
interface Wanted {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly location: Location | undefined;
  readonly children: readonly Wanted[];
  readonly claim?: ClaimTest;
}

/**
 * Makes the items of a controller those of the books: trends with their claims; above them, where there are several, the
 * books. What is still there keeps its item, and with it its last result.
 * @returns the claims by their items, in order
 */
export function showClaims(controller: TestController, books: readonly BookTests[]): ReadonlyMap<TestItem, ClaimTest> {
  const claims = new Map<TestItem, ClaimTest>();
  const shown = books.filter(({ trends }) => trends.length > 0).map(ofBook);
  fill(controller, controller.items, shown.length === 1 ? shown[0]!.children : shown, claims);
  return claims;
}

/** The claims at and below items. */
export function claimsBelow(items: Iterable<TestItem>): readonly TestItem[] {
  return [...items].flatMap((item) =>
    item.children.size === 0 ? [item] : claimsBelow([...item.children].map(([, child]) => child)),
  );
}

function ofBook({ root, title, trends }: BookTests): Wanted {
  const children = trends.map((trend): Wanted => {
    const id = `${root}#${trend.id}`;
    const own = trend.claims.map((claim): Wanted => {
      const { title: label, summary: description, location } = claim;
      return { id: `${id}#${claim.id}`, label, description, location, children: [], claim };
    });
    return { id, label: trend.title, description: trend.id, location: trend.location, children: own };
  });
  return { id: root, label: title, description: '', location: undefined, children };
}

function fill(
  controller: TestController,
  collection: TestItemCollection,
  wanted: readonly Wanted[],
  claims: Map<TestItem, ClaimTest>,
): void {
  const items = wanted.map((each, index) => {
    const { id, label, description, location } = each;
    const known = collection.get(id);
    const isHere = known?.uri?.toString() === (location && Uri.parse(location.uri).toString());
    const item = known && isHere ? known : controller.createTestItem(id, label, location && Uri.parse(location.uri));
    item.label = label;
    item.description = description;
    item.sortText = String(index).padStart(5, '0');
    if (location) item.range = rangeOf(location);
    fill(controller, item.children, each.children, claims);
    if (each.claim) claims.set(item, each.claim);
    return item;
  });
  const kept = [...collection].map(([, item]) => item);
  if (kept.length !== items.length || kept.some((item, index) => item !== items[index])) collection.replace(items);
}

/** A range of the protocol as VS Code has it. */
export function rangeOf({ range: { start, end } }: Location): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
