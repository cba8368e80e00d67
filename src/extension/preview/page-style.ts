/** The preview page's style. Colours are the theme's own. */
export const pageStyle = `
body { padding: 0 20px 32px; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
  font: 13px/1.6 var(--vscode-font-family, system-ui), "Noto Sans CJK SC", sans-serif; }
.toolbar { position: sticky; top: 0; z-index: 1; display: flex; justify-content: flex-end; padding: 8px 0;
  background: var(--vscode-editor-background); }
h1 { margin: 0 0 12px; font-size: 1.7em; line-height: 1.3; }
.headline { margin: -8px 0 20px; font-size: 1.1em; color: var(--vscode-descriptionForeground); }
figure { margin: 0 0 36px; }
.bar { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; margin-bottom: 8px; }
h2 { margin: 0; font-size: 1.2em; }
figcaption p { margin: 2px 0; font-size: .92em; color: var(--vscode-descriptionForeground); }
.chart { max-width: 960px; }
.stale .chart, .stale .data { opacity: .55; }
.note { margin: 0 0 8px; padding: 6px 10px; border-left: 3px solid var(--vscode-editorWarning-foreground, #bf8803);
  background: var(--vscode-editorWidget-background); color: var(--vscode-editorWidget-foreground, inherit); }
.data { max-width: 960px; overflow-x: auto; }
table { border-collapse: collapse; min-width: 50%; }
th, td { padding: 4px 12px; text-align: start; vertical-align: top;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .35))); }
th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
[hidden] { display: none !important; }
.vscode-high-contrast figcaption p, .vscode-high-contrast-light figcaption p { color: inherit; }
.vscode-high-contrast .note, .vscode-high-contrast-light .note { border: 1px solid var(--vscode-contrastBorder); }
.vscode-high-contrast .stale .chart, .vscode-high-contrast-light .stale .chart,
.vscode-high-contrast .stale .data, .vscode-high-contrast-light .stale .data { opacity: 1; }
`;
