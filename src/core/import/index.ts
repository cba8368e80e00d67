/** CSV files brought into a book. */

export type { ImportOptions, ImportPlan, ImportProblem, MappedColumn } from './import-plan.ts';
export { importProducts } from './import-products.ts';
export { importTable } from './import-table.ts';
export { proposeRecordId } from './propose-record-id.ts';
