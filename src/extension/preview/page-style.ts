/** The preview page's style. Colours are the theme's own. */
export const pageStyle = `
body { padding: 0 20px 32px; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
  font: 13px/1.6 var(--vscode-font-family, system-ui), "Noto Sans CJK SC", sans-serif; }
header { position: sticky; top: 0; z-index: 2; }
.toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px;
  padding: 8px 0; margin-bottom: 8px; background: var(--vscode-editor-background);
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .35))); }
.toolbar vscode-dropdown { flex: 1 1 180px; max-width: 380px; min-width: 0; }
h1 { margin: 16px 0 8px; font-size: 1.7em; line-height: 1.3; overflow-wrap: anywhere; }
.headline { margin: 0 0 16px; font-size: 1.1em; color: var(--vscode-descriptionForeground); }
h2 { margin: 28px 0 12px; font-size: 1.3em; line-height: 1.3; padding-bottom: 4px; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .35))); }
h3 { margin: 0; font-size: 1.1em; overflow-wrap: anywhere; }
section { max-width: 960px; padding-inline-start: 10px; margin-inline-start: -10px; scroll-margin-top: 72px; }
li { scroll-margin-top: 72px; }
section[aria-current], li[aria-current] { box-shadow: inset 3px 0 0 var(--vscode-focusBorder, currentColor); }
figure { margin: 0 0 32px; }
.bar { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 6px 12px; margin-bottom: 8px; }
.buttons { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: auto; }
figcaption p { margin: 2px 0; font-size: .92em; color: var(--vscode-descriptionForeground); }
.stale .chart, .stale .data { opacity: .55; }
.note { margin: 0 0 8px; padding: 6px 10px; border-left: 3px solid var(--vscode-editorWarning-foreground, #bf8803);
  background: var(--vscode-editorWidget-background); color: var(--vscode-editorWidget-foreground, inherit); }
.data { overflow: auto; max-height: 70vh; }
table { border-collapse: collapse; min-width: 50%; }
th, td { padding: 4px 12px; text-align: start; vertical-align: top; overflow-wrap: break-word;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .35))); }
th { font-weight: 600; position: sticky; top: 0; background: var(--vscode-editor-background); }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
button.link, button.sort { all: unset; display: inline; cursor: pointer; overflow-wrap: anywhere; }
button.link:hover, button.sort:hover { text-decoration: underline; }
/* Behind the rule that takes all from such a button, its outline too. */
.data:focus-visible, pre:focus-visible, a:focus-visible, button.link:focus-visible, button.sort:focus-visible {
  outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
td button.link { color: var(--vscode-textLink-foreground); }
td button.link, th button.sort { overflow-wrap: break-word; }
td:not(.number), th:not(.number) { min-width: 5em; }
th[aria-sort=ascending] button::after { content: " \\2191"; }
th[aria-sort=descending] button::after { content: " \\2193"; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 6px 10px; margin-inline-start: -10px; }
.claims li { display: grid; grid-template-columns: max-content 1fr; align-items: baseline; justify-items: start; }
.claims .detail { grid-column: 1 / -1; }
.items li { border-inline-start: 0; }
.items li::before { content: "\\2022"; margin-inline-end: 8px; }
.quotes li { margin: 0 0 8px; border-inline-start: 3px solid var(--vscode-textBlockQuote-border, currentColor); }
.detail { margin: 0; font-size: .92em; color: var(--vscode-descriptionForeground); }
.verdict { display: inline-block; margin-inline-end: 8px; padding: 0 6px; border: 1px solid currentColor; border-radius: 3px; font-size: .88em; }
.verdict.contradicted { border-width: 2px; font-weight: 700; }
.verdict.consistent, .verdict.unverifiable { border-style: dashed; }
.verdict.unsupported { border-style: dotted; border-width: 2px; }
.verdict.cited { border-color: transparent; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 0 0 24px; }
dt { color: var(--vscode-descriptionForeground); }
dd { margin: 0; overflow-wrap: anywhere; }
.text p, .text pre, .text ul, .text ol, blockquote { margin: 0 0 8px; overflow-wrap: anywhere; }
.text ul, .text ol { padding-inline-start: 24px; list-style: revert; }
.text li { padding: 0; margin: 0; }
.text pre { overflow-x: auto; }
.text .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.text h3, .text h4, .text h5, .text h6 { font-size: 1.05em; margin: 14px 0 6px; }
blockquote { padding-inline-start: 12px; border-inline-start: 3px solid var(--vscode-textBlockQuote-border, currentColor); }
[hidden] { display: none !important; }
.vscode-high-contrast .detail, .vscode-high-contrast dt, .vscode-high-contrast .headline, .vscode-high-contrast figcaption p,
.vscode-high-contrast-light .detail, .vscode-high-contrast-light dt, .vscode-high-contrast-light .headline,
.vscode-high-contrast-light figcaption p { color: inherit; }
.vscode-high-contrast .note, .vscode-high-contrast-light .note { border: 1px solid var(--vscode-contrastBorder); }
.vscode-high-contrast .stale .chart, .vscode-high-contrast-light .stale .chart,
.vscode-high-contrast .stale .data, .vscode-high-contrast-light .stale .data { opacity: 1; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`;
