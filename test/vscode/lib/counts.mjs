/**
 * Counts of a mocha runner that has ended.
 *
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countsOf(runner) {
  const { passes, failures, pending } = runner.stats;
  return { passed: passes, failed: failures, skipped: pending };
}
