import { colorBlindSafe, colorBlindSafeOnDark, type LookColors } from '../src/core/charts/option/index.ts';

export interface Theme {
  readonly colors: LookColors;
  readonly highContrast: boolean;
}

/** The editor's theme as charts need it. */
export function currentTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string, otherwise: string) => style.getPropertyValue(`--vscode-${name}`).trim() || otherwise;
  const { classList } = document.body;
  const highContrast = classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');
  const light = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
  const text = color('editor-foreground', light ? '#1f1f1f' : '#e0e0e0');
  const background = color('editor-background', light ? '#ffffff' : '#1f1f1f');
  return {
    highContrast,
    colors: {
      text,
      background,
      mutedText: highContrast ? text : color('descriptionForeground', text),
      line: highContrast ? color('contrastBorder', text) : light ? '#d4d4d4' : '#4a4a4a',
      surface: highContrast ? background : color('editorWidget-background', background),
      palette: light ? colorBlindSafe : colorBlindSafeOnDark,
    },
  };
}

/** Calls back when the theme changes: VS Code sets the body's classes and the page's variables anew. */
export function onThemeChange(listener: () => void): void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}
