import { type InlayHintKind, inlayHintKinds } from '../core/language/inlay-hints.ts';

/** What an editor shows beside the text, by the client's settings. */
export interface ShownExtras {
  readonly inlayHints: readonly InlayHintKind[];
  /** Lenses that count references. */
  readonly references: boolean;
  /** Lenses that say what claims are found to be. */
  readonly verdicts: boolean;
  /** Lenses that open the preview. */
  readonly preview: boolean;
}

/** Reads the settings below `trendbook.`: all is shown that is not switched off. */
export function readShownExtras(settings: unknown): ShownExtras {
  const isOn = (group: string, name: string) => valueAt(valueAt(settings, group), name) !== false;
  return {
    inlayHints: inlayHintKinds.filter((kind) => isOn('inlayHints', kind)),
    references: isOn('codeLens', 'references'),
    verdicts: isOn('codeLens', 'verdicts'),
    preview: isOn('codeLens', 'preview'),
  };
}

function valueAt(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[key] : undefined;
}
