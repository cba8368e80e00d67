import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** @typedef {import('playwright-core').Page} Page */

const shots = join(root, 'test/vscode/shots');

/**
 * Mocha's hook after each test: of one that failed it leaves a picture of every open window in test/vscode/shots, and says in
 * words what has the focus and what stands open, for those who only have the output.
 *
 * @param {() => readonly Page[]} openPages
 */
export function tellOfFailures(openPages) {
  return async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest
      .fullTitle()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 80);
    for (const [index, page] of openPages().entries()) {
      mkdirSync(shots, { recursive: true });
      const picture = join(shots, `failed-${name}-${index}.png`);
      try {
        await page.screenshot({ path: picture, timeout: 5000 });
        console.log(`    window ${index}, ${picture}\n${await page.evaluate(whatShows)}`);
      } catch (error) {
        console.log(`    window ${index} does not answer: ${error.message.split('\n', 1)[0]}`);
      }
    }
  };
}

/** Runs in the window. */
function whatShows() {
  const { document } = globalThis;
  const nameOf = (element) => element.getAttribute('aria-label') ?? element.textContent;
  const of = (selector) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map((element) => nameOf(element).replace(/\s+/g, ' ').slice(0, 100));
  const active = document.activeElement;
  return Object.entries({
    focus: [`${active?.tagName} ${active?.className} ${active?.getAttribute('aria-label') ?? ''}`],
    'focused row': of('.monaco-list-row.focused'),
    tabs: of('.tab'),
    notifications: of('.notification-toast'),
    'quick input': of('.quick-input-widget'),
    dialog: of('.monaco-dialog-box'),
    'rows of trees': of('[role=treeitem]'),
  })
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]) => `      ${name}: ${texts.join(' | ')}`)
    .join('\n');
}
