import type { Connection } from 'vscode-languageserver';
import { type ThemeName, themeNames } from '../core/charts/option/themes.ts';
import { type ThemeParams, themeNotification } from './protocol.ts';

/** Keeps what the client tells of the kind of its theme. */
export function hearTheme(connection: Connection, keeper: { theme: ThemeName }): void {
  connection.onNotification(themeNotification, ({ theme }: ThemeParams) => {
    keeper.theme = themeNames.find((name) => name === theme) ?? 'light';
  });
}
