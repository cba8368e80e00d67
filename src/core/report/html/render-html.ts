import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Drawing } from '../nodes.ts';
import { plainText, text } from '../nodes.ts';
import type { Report } from '../report.ts';
import { errorNotes } from '../units/error-notes.ts';
import type { Unit } from '../units/unit.ts';
import { base64 } from './base64.ts';
import { chartElements } from './chart-elements.ts';
import { element } from './element.ts';
import { pageScript, reloadScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { toElements } from './to-elements.ts';

export interface HtmlOptions {
  /** The page is served while one writes, and reads itself again after each build. */
  readonly live?: boolean;
}

/**
 * The report as one HTML file that asks nobody for anything: style, script, charts and images are in it, and its content
 * security policy lets nothing else in.
 */
export async function renderHtml(report: Report, { live = false }: HtmlOptions = {}): Promise<string> {
  const { plan } = report.context;
  const script = live ? pageScript + reloadScript : pageScript;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await digest(pageStyle)}'`,
    `script-src 'sha256-${await digest(script)}'`,
    'img-src data:',
    ...(live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('meta', { name: 'generator', content: 'Trendbook' }, []),
    element('title', {}, [text(plan.title)]),
    element('style', {}, [text(pageStyle)]),
  ]);
  const body = element('body', {}, [...bodyOf(report), element('script', {}, [text(script)])]);
  const html = element('html', { lang: plan.language }, [head, text('\n'), body]);
  return `<!doctype html>\n${toHtml(html, { allowDangerousHtml: true })}\n`;
}

async function digest(content: string): Promise<string> {
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))));
}

function bodyOf(report: Report): ElementContent[] {
  const { before, groups, after, appendices } = report;
  const content = element('div', { id: 'content', className: ['content'], tabIndex: -1 }, [
    ...before.map((unit) => unitSection(report, unit)),
    ...groups.map((group) =>
      element('section', { id: group.anchor, className: ['perspective'], ariaLabelledBy: [`${group.anchor}-title`] }, [
        element('h2', { id: `${group.anchor}-title` }, [text(group.title)]),
        ...(group.description === undefined ? [] : [element('p', {}, [text(group.description)])]),
        ...group.units.map((unit) => trendArticle(report, unit)),
      ]),
    ),
    ...[...after, ...appendices].map((unit) => unitSection(report, unit)),
  ]);
  return [
    element('a', { className: ['skip'], href: '#content' }, [text(report.context.say('report/skip'))]),
    barOf(report),
    element('main', { className: ['layout'] }, [coverOf(report), contentsOf(report), content]),
  ];
}

function barOf({ context: { plan, say } }: Report): ElementContent {
  const search = element('form', { id: 'search', role: 'search', hidden: true }, [
    element(
      'input',
      {
        id: 'search-text',
        type: 'search',
        ariaLabel: say('report/search'),
        placeholder: say('report/search'),
        autoComplete: ['off'],
      },
      [],
    ),
    element(
      'span',
      {
        id: 'search-status',
        className: ['unseen'],
        role: 'status',
        dataNone: say('report/search-none'),
        dataCount: say('report/search-count', { count: '%' }),
      },
      [],
    ),
    element('ul', { id: 'search-results', ariaLabel: say('report/search-results'), hidden: true }, []),
  ]);
  const theme = element('button', { id: 'theme', type: 'button', hidden: true }, [text(say('report/theme'))]);
  return element('header', { className: ['bar'] }, [
    element('span', { className: ['name'] }, [text(plan.title)]),
    element('div', { className: ['tools'] }, [search, theme]),
  ]);
}

function contentsOf({ before, groups, after, appendices, context: { say } }: Report): ElementContent {
  const item = (anchor: string, title: string, below: readonly ElementContent[] = []) =>
    element('li', {}, [element('a', { href: `#${anchor}` }, [text(title)]), ...below]);
  const itemOf = ({ anchor, title }: Unit) => item(anchor, plainText(title));
  return element('nav', { ariaLabelledBy: ['contents'] }, [
    element('h2', { id: 'contents' }, [text(say('report/contents'))]),
    element('ol', {}, [
      ...before.map(itemOf),
      ...groups.map(({ anchor, title, units }) => item(anchor, title, [element('ol', {}, units.map(itemOf))])),
      ...[...after, ...appendices].map(itemOf),
    ]),
  ]);
}

function coverOf(report: Report): ElementContent {
  const { plan, say, input } = report.context;
  const lines = [
    ...(plan.edition === undefined ? [] : [say('report/edition', { edition: plan.edition })]),
    ...(plan.publisher === undefined ? [] : [plan.publisher]),
    ...(plan.asOf === undefined ? [] : [say('report/as-of', { date: plan.asOf })]),
  ];
  const manifest = input.errors.filter(({ file }) => input.book.files.get(file)?.kind === 'book');
  const errors =
    input.errors.length === 0
      ? []
      : [
          element('p', { className: ['problem'] }, [text(say('report/errors-all', { count: input.errors.length }))]),
          ...toElements(errorNotes(report.context, manifest), conversion(report, 'cover', 0)),
        ];
  return element('div', { className: ['cover'] }, [
    element('h1', {}, [text(plan.title)]),
    ...lines.map((line) => element('p', {}, [text(line)])),
    ...errors,
  ]);
}

function unitSection(report: Report, unit: Unit): ElementContent {
  return element(
    'section',
    { id: unit.anchor, className: ['unit', unit.anchor], ariaLabelledBy: [`${unit.anchor}-title`] },
    inner(report, unit, 2),
  );
}

function trendArticle(report: Report, unit: Unit): ElementContent {
  return element('article', { id: unit.anchor, ariaLabelledBy: [`${unit.anchor}-title`] }, inner(report, unit, 3));
}

function inner(report: Report, { anchor, title, children }: Unit, level: number): ElementContent[] {
  const options = conversion(report, anchor, level - 1);
  return [
    element(`h${level}`, { id: `${anchor}-title` }, toElements(title, options)),
    ...toElements(children, options),
  ];
}

function conversion({ context }: Report, anchor: string, offset: number) {
  const draw = (drawing: Drawing) => chartElements(drawing, context.plan.locale);
  return { context, anchor, offset, draw };
}
