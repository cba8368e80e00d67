import { writeFileSync } from 'node:fs';

/** Leaves the counts where the caller (scripts/test.mjs) asked for them, and says them. */
export function report(suite, counts) {
  if (process.env.TRENDBOOK_SUITE_RESULT) writeFileSync(process.env.TRENDBOOK_SUITE_RESULT, JSON.stringify(counts));
  console.log(`${suite}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
}

/** Runs a suite; whatever keeps it from its end is said in one line and is a failure. */
export async function runSuite(suite, work) {
  try {
    report(suite, await work());
  } catch (error) {
    console.error(`${suite}: the tests did not run to their end: ${error?.message ?? error}`);
    process.exitCode = 1;
  }
}
