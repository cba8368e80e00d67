const light = `
  --ground: #ffffff; --surface: #f5f5f3; --text: #1f1f1f; --muted: #595959; --line: #d8d8d4; --link: #0b57a4;
  --good: #1b6e3c; --open: #0b57a4; --bad: #b3261e; --doubt: #8a4b00; --mark: #fff0b3; --mark-text: #1f1f1f;`;

const dark = `
  --ground: #1a1a1a; --surface: #262626; --text: #e6e6e6; --muted: #b4b4b4; --line: #454545; --link: #8ab8f0;
  --good: #7fce9c; --open: #8ab8f0; --bad: #ff9b92; --doubt: #f0b46a; --mark: #5c4a00; --mark-text: #ffffff;`;

/** The page's style: readable Chinese first, from a phone to paper. */
export const pageStyle = `
:root { color-scheme: light; ${light} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${dark} } }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${dark} } }
.on-dark { display: none; }
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) .on-dark { display: block; }
  :root:not([data-theme="light"]) .on-light { display: none; }
}
@media screen {
  :root[data-theme="dark"] .on-dark { display: block; }
  :root[data-theme="dark"] .on-light { display: none; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text); font-size: 1.0625rem; line-height: 1.8; overflow-wrap: break-word;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  line-break: strict; text-autospace: normal;
}
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; top: 0.5rem; left: 0.5rem; z-index: 3; padding: 0.5rem 1rem; background: var(--ground); }
.bar {
  position: sticky; top: 0; z-index: 2; display: flex; gap: 1rem; align-items: center; justify-content: space-between;
  padding: 0.5rem 1.25rem; background: var(--ground); border-bottom: 1px solid var(--line);
}
.bar .name { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.tools { display: flex; gap: 0.5rem; }
form { position: relative; }
input, button { font: inherit; font-size: 0.9375rem; color: inherit; background: var(--surface); border: 1px solid var(--muted); border-radius: 4px; padding: 0.2rem 0.6rem; }
input { width: 11rem; }
button { cursor: pointer; white-space: nowrap; }
#search-results {
  position: absolute; right: 0; margin: 0.25rem 0 0; padding: 0; width: min(32rem, calc(100vw - 2.5rem)); max-height: 70vh; overflow: auto; list-style: none;
  background: var(--ground); border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 6px 24px rgb(0 0 0 / 0.2); font-size: 0.9375rem; line-height: 1.5;
}
#search-results a { display: block; padding: 0.5rem 0.9rem; text-decoration: none; color: inherit; border-bottom: 1px solid var(--line); }
#search-results a:hover, #search-results a:focus { background: var(--surface); outline-offset: -3px; }
mark { background: var(--mark); color: var(--mark-text); }
.layout { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
.content, .cover { min-width: 0; max-width: 46rem; }
.content:focus { outline: none; }
nav { padding: 1.5rem 0; border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.6; }
nav h2 { margin: 0 0 0.5rem; font-size: 1rem; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav li { margin: 0.25rem 0; }
nav ol ol { padding-left: 1em; }
nav a { text-decoration: none; display: inline-block; padding: 0.1rem 0; }
nav a:hover { text-decoration: underline; }
.cover { padding: 4rem 0 3rem; border-bottom: 1px solid var(--line); }
.cover h1 { margin: 0 0 1rem; font-size: clamp(1.9rem, 6vw, 3rem); line-height: 1.25; text-wrap: balance; }
.cover p { margin: 0.25rem 0; color: var(--muted); }
h2, h3, h4, h5, h6 { line-height: 1.4; text-wrap: balance; margin: 2em 0 0.6em; }
h2 { font-size: 1.75rem; } h3 { font-size: 1.45rem; } h4 { font-size: 1.15rem; } h5, h6 { font-size: 1rem; }
.perspective > h2 { padding-top: 2rem; border-top: 3px solid var(--text); }
section.unit > h2 { padding-top: 2rem; border-top: 1px solid var(--line); }
p { margin: 0.9em 0; }
.headline { font-size: 1.15rem; font-weight: 600; }
.summary { padding-left: 1rem; border-left: 3px solid var(--line); }
ul, ol { padding-left: 1.6em; }
li > p { margin: 0.3em 0; }
blockquote { margin: 1.2em 0; padding: 0.1em 1.2em; background: var(--surface); border-radius: 4px; }
.by, .facts, .source, .remark, .caption-line, small { color: var(--muted); font-size: 0.875rem; }
.source { margin: 0.3em 0; line-height: 1.6; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 0.9em; }
pre { overflow: auto; padding: 1em; background: var(--surface); border-radius: 4px; }
img, svg { max-width: 100%; height: auto; }
.claim { color: inherit; text-decoration: underline dotted var(--muted) 1px; }
.claim-contradicted { text-decoration: underline wavy var(--bad) 1px; }
.claim-unsupported, .claim-unverifiable { text-decoration: underline dashed var(--doubt) 1px; }
.claim:hover, .claim:focus-visible { text-decoration-style: solid; }
.product { color: inherit; text-decoration-color: var(--line); }
.cite { line-height: 0; } .cite a { text-decoration: none; padding: 0 0.1em; }
.badge { display: inline-block; padding: 0 0.5em; border: 1px solid currentColor; border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; text-decoration: none; white-space: nowrap; color: var(--muted); }
.badge-verified { color: var(--good); } .badge-consistent { color: var(--open); } .badge-contradicted { color: var(--bad); }
.badge-unverifiable, .badge-unsupported { color: var(--doubt); }
.claims { list-style: none; padding-left: 0; }
.problem, .errors { border: 1px solid var(--bad); border-left-width: 4px; border-radius: 4px; padding: 0.5em 1em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; line-height: 1.6; min-width: 60%; }
th, td { padding: 0.4em 0.75em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th[align="right"], td[align="right"] { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { border-bottom: 2px solid var(--muted); white-space: nowrap; }
.claim-table table { min-width: 42rem; width: 100%; font-size: 0.875rem; }
.claim-table td:first-child { min-width: 11em; } .claim-table td:last-child { min-width: 16em; }
.content > section.unit:first-child > h2 { border-top: 0; }
td:first-child, th:first-child { min-width: 5.5em; }
figure { margin: 2em 0; }
figcaption, .caption { font-weight: 600; margin-bottom: 0.5em; }
.picture { min-width: 34rem; }
details { margin: 0.5em 0; } summary { cursor: pointer; color: var(--muted); font-size: 0.9375rem; }
.footnotes { font-size: 0.9375rem; } .footnotes-title { font-size: 1rem; }
footer { padding: 3rem 0; }
@media (min-width: 70rem) {
  .layout { grid-template-columns: 17rem minmax(0, 46rem); column-gap: 4rem; }
  .layout > * { grid-column: 2; }
  .layout > nav { grid-column: 1; grid-row: 1 / 3; }
  nav { position: sticky; top: 3.5rem; align-self: start; max-height: calc(100vh - 3.5rem); overflow: auto; border: 0; }
}
@media (max-width: 40rem) { .bar .name { display: none; } .bar { justify-content: flex-end; } input { width: 9rem; } .cover { padding-top: 2rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@page { size: A4; margin: 20mm 18mm 22mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.7; }
  .bar, .skip, .chart details, .scroll::-webkit-scrollbar { display: none; }
  .layout, .content, .cover { display: block; max-width: none; padding: 0; }
  .cover { min-height: 200mm; display: flex; flex-direction: column; justify-content: center; border: 0; break-after: page; }
  nav { break-after: page; border: 0; position: static; max-height: none; overflow: visible; }
  .perspective, section.unit { break-before: page; }
  .perspective > h2, section.unit > h2 { border-top: 0; padding-top: 0; margin-top: 0; }
  article + article { break-before: page; }
  h2, h3, h4, h5, h6, figcaption, .caption { break-after: avoid; }
  figure, blockquote, tr, .product-entry { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 2; widows: 2; }
  .scroll { overflow: visible; }
  .picture, .claim-table table, table { min-width: 0; }
  .claim-table table { width: 100%; font-size: 8pt; } .claim-table .badge { font-size: 7pt; }
  .claim-table .of-trend { color: var(--muted); }
  details::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; text-decoration: none; }
  .sources a { text-decoration: underline; }
}
`;
