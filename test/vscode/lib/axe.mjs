import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong in the webview that shows, a line a violation; empty where it finds nothing.
 *
 * @param {import('playwright-core').Page} page
 */
export async function violationsIn(page) {
  const element = await page.frameLocator('iframe.webview.ready').locator('iframe#active-frame').elementHandle();
  const frame = await element.contentFrame();
  // The page's own content security policy refuses scripts; what is evaluated from outside is not subject to it.
  await frame.evaluate(source);
  const { violations } = await frame.evaluate(() => globalThis.axe.run(document));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, any }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)} ${any[0]?.message ?? ''}`,
    ),
  );
}
