import { encoding } from './book/encoding.ts';
import { tableShape } from './book/table-shape.ts';
import { unclassifiedFile } from './book/unclassified-file.ts';
import { unreadable } from './book/unreadable.ts';
import { missingAlt } from './chart/missing-alt.ts';
import { mixedDates } from './chart/mixed-dates.ts';
import { mixedUnits } from './chart/mixed-units.ts';
import { noData as noChartData } from './chart/no-data.ts';
import { tooManyCategories } from './chart/too-many-categories.ts';
import { truncatedAxis } from './chart/truncated-axis.ts';
import { circular } from './claim/circular.ts';
import { consistent } from './claim/consistent.ts';
import { contradicted } from './claim/contradicted.ts';
import { labelMismatch } from './claim/label-mismatch.ts';
import { statementMismatch } from './claim/statement-mismatch.ts';
import { unsupported } from './claim/unsupported.ts';
import { claimUnused } from './claim/unused.ts';
import { unverifiable } from './claim/unverifiable.ts';
import { conflict } from './figure/conflict.ts';
import { empty } from './figure/empty.ts';
import { inconsistent } from './figure/inconsistent.ts';
import { invalid } from './figure/invalid.ts';
import { jump } from './figure/jump.ts';
import { missingSource } from './figure/missing-source.ts';
import { outOfRange } from './figure/out-of-range.ts';
import { percentSign } from './figure/percent-sign.ts';
import { stale } from './figure/stale.ts';
import { unit } from './figure/unit.ts';
import { overdue } from './forecast/overdue.ts';
import { laterRules } from './later-rules.ts';
import { compatCharacter } from './prose/compat-character.ts';
import { malformedDirective } from './prose/malformed-directive.ts';
import { unannotatedFigure } from './prose/unannotated-figure.ts';
import { unlinkedName } from './prose/unlinked-name.ts';
import { logDomain } from './ranking/log-domain.ts';
import { noData } from './ranking/no-data.ts';
import { straddlesCut } from './ranking/straddles-cut.ts';
import { unstable } from './ranking/unstable.ts';
import { weights } from './ranking/weights.ts';
import { duplicateId } from './ref/duplicate-id.ts';
import { unknownChart } from './ref/unknown-chart.ts';
import { unknownClaim } from './ref/unknown-claim.ts';
import { unknownColumn } from './ref/unknown-column.ts';
import { unknownMetric } from './ref/unknown-metric.ts';
import { unknownPage } from './ref/unknown-page.ts';
import { unknownPlatform } from './ref/unknown-platform.ts';
import { unknownProduct } from './ref/unknown-product.ts';
import { unknownRanking } from './ref/unknown-ranking.ts';
import { unknownSource } from './ref/unknown-source.ts';
import { unknownTable } from './ref/unknown-table.ts';
import { unknownTerm } from './ref/unknown-term.ts';
import { unknownTrend } from './ref/unknown-trend.ts';
import { unusedSource } from './ref/unused-source.ts';
import type { Rule } from './rule.ts';
import { deprecated } from './schema/deprecated.ts';
import { enumeration } from './schema/enum.ts';
import { format } from './schema/format.ts';
import { missingKey } from './schema/missing-key.ts';
import { type } from './schema/type.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { noReason } from './suppression/no-reason.ts';
import { unused } from './suppression/unused.ts';
import { incomplete } from './trend/incomplete.ts';
import { unlisted } from './trend/unlisted.ts';
import { aliasBudget } from './yaml/alias-budget.ts';
import { ambiguousScalar } from './yaml/ambiguous-scalar.ts';
import { conflictMarker } from './yaml/conflict-marker.ts';
import { duplicateKey } from './yaml/duplicate-key.ts';
import { syntax } from './yaml/syntax.ts';
import { unquotedComparison } from './yaml/unquoted-comparison.ts';

/** Every rule, by group. */
export const rules: readonly Rule[] = [
  aliasBudget,
  ambiguousScalar,
  conflictMarker,
  duplicateKey,
  syntax,
  unquotedComparison,
  deprecated,
  enumeration,
  format,
  missingKey,
  type,
  unknownKey,
  duplicateId,
  unknownChart,
  unknownClaim,
  unknownColumn,
  unknownMetric,
  unknownPage,
  unknownPlatform,
  unknownProduct,
  unknownRanking,
  unknownSource,
  unknownTable,
  unknownTerm,
  unknownTrend,
  unusedSource,
  conflict,
  empty,
  inconsistent,
  invalid,
  jump,
  missingSource,
  outOfRange,
  percentSign,
  stale,
  unit,
  encoding,
  tableShape,
  unclassifiedFile,
  unreadable,
  incomplete,
  circular,
  consistent,
  contradicted,
  unsupported,
  unverifiable,
  unlisted,
  overdue,
  missingAlt,
  noChartData,
  truncatedAxis,
  tooManyCategories,
  mixedUnits,
  mixedDates,
  logDomain,
  noData,
  straddlesCut,
  unstable,
  weights,
  compatCharacter,
  malformedDirective,
  unannotatedFigure,
  unlinkedName,
  labelMismatch,
  statementMismatch,
  claimUnused,
  noReason,
  unused,
];

/** The ids that settings and suppressions may name: those of all rules, and of rules that the format has and a later version checks. */
export const ruleIds: ReadonlySet<string> = new Set([...rules.map((rule) => rule.id), ...laterRules]);
