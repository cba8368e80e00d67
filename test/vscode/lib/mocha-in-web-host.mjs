// The first module of the web tests' bundle: it runs inside the web worker extension host, which has no process and no
// files. TRENDBOOK_TEST is put in by the bundler.
import { countsOf } from './counts.mjs';
import { markConsole } from './marked-console.mjs';

// Before mocha is loaded: it keeps the console it finds.
markConsole(TRENDBOOK_TEST.mark, format);
globalThis.location ??= { search: '' };
require('mocha/mocha.js');
globalThis.mocha.setup({
  ui: 'bdd',
  reporter: 'spec',
  color: false,
  timeout: 30_000,
  ...(TRENDBOOK_TEST.grep && { grep: TRENDBOOK_TEST.grep }),
});

/** Called by VS Code: ends when the tests have ended. */
export function run() {
  return new Promise((resolve, reject) => {
    const runner = globalThis.mocha.run((failures) => {
      console.log(TRENDBOOK_TEST.result + JSON.stringify(countsOf(runner)));
      if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}

/** What mocha's reporters need of Node's util.format. */
function format(text = '', ...values) {
  const filled = String(text).replace(/%[sd]/g, () => String(values.shift()));
  return filled + values.map((value) => ` ${value instanceof Error ? value.stack : value}`).join('');
}
