// The first module of the host tests' bundle: it runs inside the Node extension host, before the tests are defined.
// The console comes first: mocha keeps the one it finds when it is loaded.
import './console-in-node-host.mjs';
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { countsOf } from './counts.mjs';

const mocha = new Mocha({
  ui: 'bdd',
  color: false,
  timeout: 30_000,
  reporter: 'spec',
  grep: process.env.TRENDBOOK_TEST_GREP,
});
mocha.suite.emit('pre-require', globalThis, null, mocha);

/** Called by VS Code: ends when the tests have ended. */
export function run() {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      // The driver asks for this file, so that a run cut short can't pass for a good one.
      writeFileSync(process.env.TRENDBOOK_TEST_RESULT, JSON.stringify(countsOf(runner)));
      if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
