import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
} from '@vscode/webview-ui-toolkit';

/**
 * The page's controls, as the rest of it knows them. This file alone imports the UI toolkit, whose elements
 * register themselves here, so that another toolkit can take its place in this one file.
 */
provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeDropdown(), vsCodeOption());

export interface ButtonOptions {
  /** Without a ground of its own, for what is seldom wanted. */
  readonly quiet?: boolean;
  readonly onClick: () => void;
}

export interface Button {
  readonly element: HTMLElement;
  /** Sets what it says, and what a screen reader says where that is more. */
  label(text: string, spoken?: string): void;
}

export function button({ onClick, quiet = false }: ButtonOptions): Button {
  const element = document.createElement('vscode-button');
  element.setAttribute('appearance', quiet ? 'icon' : 'secondary');
  element.addEventListener('click', onClick);
  return {
    element,
    label(text, spoken = text) {
      element.textContent = text;
      element.setAttribute('aria-label', spoken);
    },
  };
}

export interface CheckboxOptions {
  readonly onChange: (checked: boolean) => void;
}

export interface Checkbox {
  readonly element: HTMLElement;
  label(text: string): void;
  /** Sets its state without calling back. */
  check(checked: boolean): void;
}

export function checkbox({ onChange }: CheckboxOptions): Checkbox {
  const element = document.createElement('vscode-checkbox') as HTMLElement & { checked: boolean };
  let told = false;
  element.addEventListener('change', () => {
    if (element.checked === told) return;
    told = element.checked;
    onChange(told);
  });
  return {
    element,
    label(text) {
      if (element.textContent === text) return;
      element.textContent = text;
      element.setAttribute('aria-label', text);
    },
    check(checked) {
      told = checked;
      element.checked = checked;
    },
  };
}

export interface ChooserOptions {
  readonly onChoose: (value: string) => void;
}

export interface Chooser {
  readonly element: HTMLElement;
  label(text: string): void;
  /** Sets its choices and which of them is on, without calling back. */
  choices(all: readonly { readonly value: string; readonly text: string }[], chosen: string): void;
}

/** One of several. */
export function chooser({ onChoose }: ChooserOptions): Chooser {
  const element = document.createElement('vscode-dropdown') as HTMLElement & { value: string };
  let told = '';
  let listed = '';
  element.addEventListener('change', () => {
    if (element.value === told) return;
    told = element.value;
    onChoose(told);
  });
  return {
    element,
    label(text) {
      element.setAttribute('aria-label', text);
    },
    choices(all, chosen) {
      told = chosen;
      const state = JSON.stringify(all);
      if (state !== listed) {
        listed = state;
        element.replaceChildren(
          ...all.map(({ value, text }) => {
            const option = document.createElement('vscode-option');
            option.setAttribute('value', value);
            option.textContent = text;
            return option;
          }),
        );
      }
      element.value = chosen;
    },
  };
}
