import { after, before, describe, it } from 'mocha';
import { clickRow, hoverUntil, openBook, openFile, runCommand, screenshot, setTheme } from '../lib/workbench.mjs';

const trend = 'ai-application-competition.trend.yaml';
const prose = 'ai-application-competition.trend.md';
const observed = 'quark.product.yaml';

describe('verdicts, as a person sees them', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook({ settings: { 'files.autoSave': 'off', 'editor.stickyScroll.enabled': false } });
    page = book.page;
    await openFile(page, observed);
    await page
      .locator('.breadcrumbs-control .monaco-icon-label', { hasText: '夸克' })
      .first()
      .waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());

  const active = '.editor-group-container.active';
  const line = (text) => page.locator(`${active} .view-line`, { hasText: text }).first();
  const lens = (text) => page.locator('.codelens-decoration', { hasText: text }).first();
  const test = (text) => page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
  const outcome = (text, icon) => test(text).locator(`.codicon-testing-${icon}-icon`);

  /** Shows a line of the active editor. */
  async function goTo(text) {
    await page.keyboard.press('Control+F');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }

  async function observe(figure) {
    await openFile(page, observed);
    await line('dau:').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText(`dau: ${figure}`);
  }

  it('stand above the claims of a trend', async () => {
    await openFile(page, trend);
    await goTo('id: quark-dau');
    await lens('✓ verified').waitFor();
    await screenshot(page, 'verdict-lenses');
  });

  it('are tests by trend in the Test Explorer', async () => {
    await runCommand(page, 'Testing: Focus on Test Explorer View');
    await test('AI应用竞争').waitFor();
    await clickRow(test('AI应用竞争').locator('.monaco-tl-twistie'), { shows: test('夸克的日活跃用户') });
    await outcome('夸克的日活跃用户', 'passed').waitFor();
    await screenshot(page, 'verdict-tests');
  });

  it('follow an observation while it is typed: in the Test Explorer, in the trend, in prose', async () => {
    await observe('2000万');
    await outcome('夸克的日活跃用户', 'failed').waitFor();
    await screenshot(page, 'verdict-tests-failed');
    await openFile(page, trend);
    await goTo('id: quark-dau');
    await lens('✗ contradicted: 20M').waitFor();
    await screenshot(page, 'verdict-contradicted');
    await openFile(page, prose);
    await line('日活跃用户的差距').getByText('✗ 20M').first().waitFor();
    await screenshot(page, 'verdict-in-prose');
  });

  it('tell of claimed, computed and counted in a hover', async () => {
    const card = page.locator('.monaco-hover:visible', { hasText: 'Certain (1)' });
    const word = line('日活跃用户的差距').getByText('quark-dau').first();
    await hoverUntil(word, card.getByText('Claimed: 超2600万').first());
    await screenshot(page, 'verdict-hover');
    await page.keyboard.press('Escape');
  });

  it('can be read in a high-contrast theme, and come back with the observation', async () => {
    await setTheme(page, 'hc-dark');
    await openFile(page, trend);
    await goTo('id: quark-dau');
    await lens('✗ contradicted: 20M').waitFor();
    await screenshot(page, 'verdict-hc-dark');
    await observe('">2600万"');
    await outcome('夸克的日活跃用户', 'passed').waitFor();
    await openFile(page, trend);
    await lens('✓ verified').waitFor();
    await screenshot(page, 'verdict-back-hc-dark');
  });
});
