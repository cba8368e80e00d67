import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'mocha';
import { openBook, openFile, problems, screenshot } from '../lib/workbench.mjs';

/** The language servers that were started below this process. */
function servers() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const rows = lines.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
  });
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]));
  const isOwn = (pid) => pid === process.pid || (parents.has(pid) && pid > 1 && isOwn(parents.get(pid)));
  return rows.filter(({ pid, args }) => /cli\.js"?\s+lsp/.test(args) && isOwn(pid)).map(({ pid }) => pid);
}

async function started() {
  const end = Date.now() + 60_000;
  while (servers().length === 0) {
    if (Date.now() > end) throw new Error('waited in vain for a server');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function kill() {
  await started();
  const killed = servers();
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  while (servers().some((pid) => killed.includes(pid))) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('a language server that crashes, as a person sees it', () => {
  let book;
  before(async () => {
    book = await openBook({
      language: 'zh-cn',
      files: { 'products/search/quark.product.yaml': 'name: 夸克\nno-such-key: 1\n' },
    });
  });
  after(() => book?.close());

  it('is said once it has crashed five times, in the language of the editor, and starts again by a button', async () => {
    const { page } = book;
    await openFile(page, 'products/search/quark.product.yaml');
    const rows = await problems(page);
    const row = rows.filter({ hasText: 'no-such-key' });
    await row.waitFor({ timeout: 60_000 });
    const toast = page.locator('.notification-toast', { hasText: '语言服务器' });
    for (let crash = 1; crash <= 5; crash++) {
      await kill();
      if (crash === 5) break;
      // A server that does not run yet cannot crash: one that finds something runs. What the one before has found goes at
      // once, and may be back before anybody sees that.
      await started();
      await page.waitForTimeout(1000);
      await row.waitFor({ timeout: 60_000 });
    }
    await toast.waitFor();
    await screenshot(page, 'crashed');
    await row.waitFor({ state: 'detached' });
    await toast.getByText('重新启动', { exact: true }).click();
    await row.waitFor({ timeout: 60_000 });
  });

  it('goes without a word while the server starts, too', async () => {
    const { page } = book;
    const row = (await problems(page)).filter({ hasText: 'no-such-key' });
    // The second one ends before it has answered.
    for (let crash = 1; crash <= 2; crash++) await kill();
    await started();
    await page.waitForTimeout(1000);
    await row.waitFor({ timeout: 60_000 });
    assert.deepEqual(await page.locator('.notification-toast').allInnerTexts(), []);
  });
});
