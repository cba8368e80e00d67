import { darkColors, type Look, lightColors } from './look.ts';

/** The kinds of theme that an editor can have. */
export const themeNames = ['light', 'dark', 'hc-dark', 'hc-light'] as const;
export type ThemeName = (typeof themeNames)[number];

export type ThemeLook = Pick<Look, 'colors' | 'highContrast'>;

/** The look of a kind of theme, where the theme's own colours are not known. */
export const themeLooks: Readonly<Record<ThemeName, ThemeLook>> = {
  light: { colors: lightColors, highContrast: false },
  dark: { colors: darkColors, highContrast: false },
  'hc-dark': {
    colors: {
      ...darkColors,
      text: '#ffffff',
      mutedText: '#ffffff',
      line: '#6fc3df',
      background: '#000000',
      surface: '#000000',
    },
    highContrast: true,
  },
  'hc-light': {
    colors: { ...lightColors, text: '#000000', mutedText: '#000000', line: '#0f4a85', surface: '#ffffff' },
    highContrast: true,
  },
};
