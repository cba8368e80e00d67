import { contextOf, type ReportContext } from './context.ts';
import type { ReportInput } from './report-input.ts';
import { productsUnit, rankingsUnit, sourcesUnit, tablesUnit } from './units/appendix-units.ts';
import { methodUnit } from './units/method-unit.ts';
import { pageUnit } from './units/page-unit.ts';
import { trendUnit } from './units/trend-unit.ts';
import type { Unit, UnitGroup } from './units/unit.ts';

/** A report, not yet in any format. */
export interface Report {
  readonly context: ReportContext;
  readonly before: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly after: readonly Unit[];
  readonly appendices: readonly Unit[];
}

/** Puts a report together. Pure; never throws, whatever the book holds. */
export function composeReport(input: ReportInput): Report {
  const context = contextOf(input);
  const { plan, say } = context;
  const before = plan.before.map((file) => pageUnit(context, file));
  const groups = plan.groups.map(
    ({ perspective, trends }): UnitGroup => ({
      anchor: `perspective-${perspective?.id ?? 'none'}`,
      title: perspective?.title ?? say('report/other-trends'),
      description: perspective?.description,
      units: trends.map((trend) => trendUnit(context, trend)),
    }),
  );
  const after = plan.after.map((file) => pageUnit(context, file));
  const rankings = rankingsUnit(context);
  const tables = tablesUnit(context);
  // Behind everything that links to products.
  const products = productsUnit(context);
  const appendices = [rankings, tables, products, methodUnit(context), sourcesUnit(context)].filter(
    (unit) => unit !== undefined,
  );
  return { context, before, groups, after, appendices };
}

/** Every unit in the report's order. */
export function unitsOf({ before, groups, after, appendices }: Report): Unit[] {
  return [...before, ...groups.flatMap(({ units }) => units), ...after, ...appendices];
}
