// Takes the pictures of the README again, from the built extension in a real VS Code: node scripts/take-screenshots.mjs
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeBrowser, openBook, openFile, runCommand, setTheme, webview } from '../test/vscode/lib/workbench.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs/images');
const quark = 'products/search/quark.product.yaml';
const competition = 'trends/ai-application-competition.trend.yaml';
const sample = (path) => readFileSync(join(root, 'samples/ai-trends-2024', path), 'utf8');

mkdirSync(images, { recursive: true });
const shoot = (page, name) => page.screenshot({ path: join(images, `${name}.png`) });

async function takeProblems() {
  const files = {
    [quark]: sample(quark).replace('track: search', 'track: 搜索').replace('">2600万"', '>2600万'),
    [competition]: sample(competition).replace('status: final', 'staus: final'),
  };
  const book = await openBook({ files });
  const { page } = book;
  await openFile(page, 'quark.product.yaml');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'staus' }).waitFor();
  await shoot(page, 'problems');
  await book.close();
}

async function takeHelp() {
  const book = await openBook();
  const { page } = book;
  await openFile(page, 'quark.product.yaml');
  const figure = page.locator('.view-line span', { hasText: '超1亿' }).last();
  await figure.waitFor();
  await page.waitForTimeout(3000);
  await figure.hover();
  await page.locator('.monaco-hover:visible').first().waitFor();
  await page.waitForTimeout(700);
  await shoot(page, 'hover');
  await page.keyboard.press('Escape');
  await page.locator('.view-line', { hasText: 'track: search' }).click();
  await page.keyboard.press('End');
  for (let i = 0; i < 'search'.length; i++) await page.keyboard.press('Backspace');
  await page.keyboard.insertText('搜');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  await page.waitForTimeout(500);
  await shoot(page, 'completion');
  await book.close();
}

async function takeChartHover() {
  const book = await openBook();
  const { page } = book;
  await openFile(page, 'ai-application-competition.trend.yaml');
  await page.waitForTimeout(4000);
  await page.keyboard.press('Control+G');
  await page.waitForTimeout(500);
  await page.keyboard.insertText('100');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'id: dau-leaders' }).first().getByText('dau-leaders').hover();
  await page.locator('.monaco-hover:visible img').first().waitFor();
  await page.waitForTimeout(1000);
  await shoot(page, 'hover-chart');
  await book.close();
}

async function takeNavigation() {
  const book = await openBook({
    files: { [competition]: sample(competition).replace('status: final', 'staus: final') },
  });
  const { page } = book;
  await openFile(page, 'ai-application-competition.trend.yaml');
  const line = (text) => page.locator('.view-line', { hasText: text }).first();
  const product = line('- quark').getByText('quark');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
  await product.hover();
  await page.locator('.monaco-hover:visible', { hasText: '夸克' }).first().waitFor();
  await page.waitForTimeout(700);
  await shoot(page, 'hover-card');
  await page.keyboard.press('Escape');
  await product.click();
  await page.keyboard.press('F2');
  await page.locator('.rename-input:visible').waitFor();
  await page.waitForTimeout(500);
  await shoot(page, 'rename');
  await page.keyboard.press('Escape');
  await line('staus').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget:visible').waitFor();
  await page.waitForTimeout(500);
  await shoot(page, 'quick-fix');
  await book.close();
}

async function takeHints() {
  const book = await openBook();
  const { page } = book;
  await openFile(page, 'quark.product.yaml');
  await page.locator('.view-line', { hasText: '> 100,000,000' }).first().waitFor({ timeout: 60_000 });
  await page.locator('.codelens-decoration a').first().waitFor();
  await shoot(page, 'hints');
  await book.close();
}

async function takeVerdicts() {
  const book = await openBook({ files: { [quark]: sample(quark).replace('">2600万"', '2000万') } });
  const { page } = book;
  await runCommand(page, 'Testing: Focus on Test Explorer View');
  const row = (text) => page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
  await row('AI应用竞争').locator('.monaco-tl-twistie').click({ timeout: 60_000 });
  await row('夸克的日活跃用户').locator('.codicon-testing-failed-icon').waitFor();
  await openFile(page, 'ai-application-competition.trend.md');
  await page.locator('.view-line', { hasText: '✗ 20M' }).first().waitFor();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1000);
  await shoot(page, 'verdicts');
  await book.close();
}

async function takePreview() {
  const book = await openBook();
  const { page } = book;
  await openFile(page, 'ai-application-competition.trend.yaml');
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Open Preview to the Side');
  await webview(page).locator('svg').first().waitFor({ timeout: 60_000 });
  for (const theme of ['light', 'dark', 'hc-dark']) {
    await setTheme(page, theme);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(1200);
    await shoot(page, `preview-${theme}`);
  }
  await setTheme(page, 'light');
  await page.locator('.monaco-editor .view-line').first().click();
  await openFile(page, 'trendbook.yaml');
  await webview(page).locator('[data-key=landscape] svg').waitFor();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1200);
  await shoot(page, 'preview-book');
  await book.close();
}

try {
  await takeProblems();
  await takeHelp();
  await takeChartHover();
  await takeNavigation();
  await takeHints();
  await takeVerdicts();
  await takePreview();
} finally {
  await closeBrowser();
}
