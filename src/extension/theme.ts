import { ColorThemeKind, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ThemeParams, themeNotification } from '../server/protocol.ts';

const names: Readonly<Record<ColorThemeKind, ThemeParams['theme']>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'hc-dark',
  [ColorThemeKind.HighContrastLight]: 'hc-light',
};

/** Tells the server what kind of theme the editor has, so that pictures in hovers fit it. */
export function tellTheme(client: BaseLanguageClient): Disposable {
  const tell = () => {
    const params: ThemeParams = { theme: names[window.activeColorTheme.kind] };
    if (client.isRunning()) void client.sendNotification(themeNotification, params);
  };
  const started = client.onDidChangeState(tell);
  const changed = window.onDidChangeActiveColorTheme(tell);
  return {
    dispose() {
      started.dispose();
      changed.dispose();
    },
  };
}
