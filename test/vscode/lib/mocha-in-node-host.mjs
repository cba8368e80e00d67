// The first module of the host tests' bundle: it runs inside the Node extension host, before the tests are defined.
import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { countsOf } from './counts.mjs';
import { markConsole } from './marked-console.mjs';

// Before Mocha is used: it keeps the console it finds.
markConsole(process.env.TRENDBOOK_TEST_MARK ?? '', format);

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
