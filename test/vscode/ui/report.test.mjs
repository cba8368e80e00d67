import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { launchChromium } from '../lib/browser.mjs';
import { root, sampleBook } from '../lib/workspace.mjs';

const cli = join(root, 'dist/cli.js');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the report of the sample book, in Chromium', () => {
  let folder;
  let browser;
  const build = (...argv) =>
    execFileSync(process.execPath, [cli, 'build', '--book', join(folder, 'book'), ...argv], {
      cwd: folder,
      stdio: 'pipe',
    });
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trendbook-report-'));
    cpSync(sampleBook, join(folder, 'book'), { recursive: true });
    build('--out', 'out');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openReport(options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => /^(file|data):/.test(request.url()) || faults.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'out/index.html')).href);
    return { page, faults, close: () => context.close() };
  }

  for (const colorScheme of ['light', 'dark']) {
    it(`has nothing that axe finds fault with, ${colorScheme}`, async () => {
      // The page's own policy would keep axe out.
      const { page, close } = await openReport({ colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate('axe.run(document)');
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
      assert.ok(passes.some(({ id }) => id === 'color-contrast'));
      await close();
    });
  }

  it('asks nobody for anything, and nothing in it is held back by its policy', async () => {
    const { page, faults, close } = await openReport();
    await page.keyboard.press('/');
    await page.keyboard.type('夸克');
    assert.deepEqual(faults, []);
    await close();
  });

  for (const [name, width] of [
    ['phone', 360],
    ['desktop', 1280],
  ]) {
    it(`is no wider than the screen: ${name}`, async () => {
      const { page, close } = await openReport({ viewport: { width, height: 800 } });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      await close();
    });
  }

  it('is searched by keyboard', async () => {
    const { page, close } = await openReport();
    await page.keyboard.press('/');
    await page.keyboard.type('56款');
    await page.locator('#search-results a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.match(await page.evaluate('decodeURIComponent(location.hash)'), /^#trend-ai-application-competition/);
    await page.locator('#search-results').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    assert.notEqual(await page.locator('#search-status').textContent(), '');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#search-text').inputValue(), '');
    await close();
  });

  it('changes between light and dark, charts too', async () => {
    const { page, close } = await openReport({ colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.locator('#theme').click();
    assert.notEqual(await ground(), light);
    assert.equal(await page.locator('.on-light').first().isVisible(), false);
    assert.equal(await page.locator('.on-dark').first().isVisible(), true);
    await close();
  });

  it('lets one skip to the text', async () => {
    const { page, close } = await openReport();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
    await close();
  });

  it('can be read without scripts', async () => {
    const { page, close } = await openReport({ javaScriptEnabled: false });
    assert.equal(await page.locator('#search').isVisible(), false);
    assert.equal(await page.locator('#trend-ai-application-competition').isVisible(), true);
    await close();
  });

  it('is printed to the same bytes each time, tagged, with an outline, on A4', () => {
    build('--out', 'a', '--format', 'pdf');
    build('--out', 'b', '--format', 'pdf');
    const [a, b] = ['a', 'b'].map((each) => readFileSync(join(folder, each, 'report.pdf')));
    const text = a.toString('latin1');
    const difference = a.findIndex((byte, offset) => byte !== b[offset]);
    assert.equal(difference, -1, `differs at ${text.slice(difference - 80, difference + 80)}`);
    assert.equal(a.length, b.length);
    assert.match(text, /\/StructTreeRoot/);
    assert.match(text, /\/Outlines/);
    assert.match(text, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    assert.match(text, /\/CreationDate \(D:19700101000000/);
  });

  it('reads itself again while one writes, and ends when asked to', async () => {
    const child = spawn(process.execPath, [cli, 'build', '--watch', '--book', join(folder, 'book')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    try {
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
      while (!/http:\S+/.test(said)) await once(child.stderr, 'data');
      const page = await browser.newPage();
      await page.goto(/http:\S+/.exec(said)[0]);
      const manifest = join(folder, 'book/trendbook.yaml');
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('2024年度AI十大趋势', '另一个书名'));
      await page.locator('h1', { hasText: '另一个书名' }).waitFor();
      await page.close();
      child.kill('SIGINT');
      const [status] = await once(child, 'exit');
      assert.equal(status, 0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
