// How long a keystroke takes to the picture, in a real VS Code: node test/bench/preview.mjs [--samples N] [--parts]
// Prints one line of JSON, in milliseconds: { median, p95, samples } from the key going down to the end of the frame that
// shows the chart drawn anew, by the workbench's and the page's own clocks; nothing that waits in this script counts.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installEditor } from '../../scripts/lib/editor.mjs';
import { closeBrowser, openBook, openFile, runCommand, webview } from '../vscode/lib/workbench.mjs';
import { requireExtension } from '../vscode/lib/workspace.mjs';

const { values: flags } = parseArgs({
  options: { samples: { type: 'string', default: '40' }, parts: { type: 'boolean', default: false } },
});
const file = 'ai-application-competition.trend.yaml';
/** Milliseconds between a picture and the next key: a steady typist's. */
const pause = 200;

requireExtension('main');
await installEditor();
const book = await openBook({ settings: { 'files.autoSave': 'off', 'editor.stickyScroll.enabled': false } });
try {
  console.log(JSON.stringify(summary(await measure(book))));
} finally {
  await book.close();
  await closeBrowser();
}

async function measure({ page, read }) {
  await openFile(page, file);
  await runCommand(page, 'Open Preview to the Side');
  const preview = webview(page);
  await preview.locator('[data-key="chart:dau-leaders"] svg').first().waitFor({ timeout: 60_000 });
  await putCaretBehind(page, read(join('trends', file)), 'limit: 10');
  await page.evaluate(() => {
    globalThis.keys = [];
    addEventListener('keydown', () => globalThis.keys.push(Date.now()), true);
  });
  const body = preview.locator('body');
  await body.evaluate(() => {
    globalThis.shown = [];
    let waiting = () => {};
    globalThis.shownSince = (since) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no picture after a key')), 10_000);
        waiting = () => {
          if (!globalThis.shown.some(({ end }) => end >= since)) return;
          clearTimeout(timer);
          resolve();
        };
        waiting();
      });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration, detail } of list.getEntries()) {
        if (name !== 'trendbook:typing' || detail.drawn === 0) continue;
        const end = Date.now() - performance.now() + startTime + duration;
        globalThis.shown.push({ end, sinceChange: duration });
      }
      waiting();
    }).observe({ type: 'measure' });
  });
  const warmUp = 4;
  for (let count = 0; count < Number(flags.samples) + warmUp; count++) {
    await page.keyboard.press(count % 2 === 0 ? 'Backspace' : '0');
    const key = await page.evaluate(() => globalThis.keys.at(-1));
    // One question that the page answers when it is so: asking again and again would keep it from its work.
    await body.evaluate((_, since) => globalThis.shownSince(since), key);
    await page.waitForTimeout(pause);
  }
  const keys = await page.evaluate(() => globalThis.keys);
  const shown = await body.evaluate(() => globalThis.shown);
  return keys.slice(warmUp).map((key, index, all) => {
    const next = all[index + 1] ?? Infinity;
    const first = shown.find(({ end }) => end >= key && end < next);
    if (!first) throw new Error(`no picture for key ${index + 1}`);
    return { sinceKey: first.end - key, sinceChange: first.sinceChange };
  });
}

/** Goes to the place behind some words of the text that is open; by line alone, since columns count a wide character twice. */
async function putCaretBehind(page, text, words) {
  const end = text.indexOf(words) + words.length;
  const before = text.slice(0, end).split('\n');
  await page.locator('.editor-group-container').first().locator('.tab.active').click();
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.pressSequentially(String(before.length));
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await page.keyboard.press('End');
  const behind = text.slice(end).split('\n')[0];
  for (const _ of behind) await page.keyboard.press('ArrowLeft');
}

function summary(samples) {
  const of = (name) => {
    const sorted = samples.map((sample) => sample[name]).sort((a, b) => a - b);
    const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]);
    return { median: at(0.5), p95: at(0.95) };
  };
  return {
    ...of('sinceKey'),
    samples: samples.map(({ sinceKey }) => Math.round(sinceKey)),
    ...(flags.parts && { sinceChange: of('sinceChange') }),
  };
}
