import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { RuleLevel } from '../core/rules/rule.ts';
import type { Folder } from './folder.ts';
import { readShownExtras, type ShownExtras } from './shown-extras.ts';

type RuleLevels = Readonly<Record<string, RuleLevel>>;

const levels = new Set<unknown>(['off', 'info', 'warning', 'error'] satisfies RuleLevel[]);

/**
 * The client's settings below `trendbook.`, kept by folder: asked for where the client answers
 * `workspace/configuration`, else taken from what it sends.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #asks: boolean;
  readonly #announces: boolean;
  readonly #settings = new Map<string, FolderSettings>();
  #common: FolderSettings = readSettings(undefined);

  constructor(connection: Connection, client: ClientCapabilities) {
    this.#connection = connection;
    this.#asks = client.workspace?.configuration === true;
    this.#announces = client.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  /** To be called after `initialized`. `changed` hears of new settings once `folders()` have been asked about again. */
  async listen(folders: () => readonly Folder[], changed: () => void): Promise<void> {
    this.#connection.onDidChangeConfiguration(async ({ settings }) => {
      this.#common = readSettings(settings?.trendbook);
      await this.read(folders());
      changed();
    });
    if (this.#asks && this.#announces) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'trendbook' });
    }
  }

  /** Asks for the settings of folders. */
  async read(folders: readonly Folder[]): Promise<void> {
    if (!this.#asks || folders.length === 0) return;
    try {
      const answers = await this.#connection.workspace.getConfiguration(
        folders.map((folder) => ({ scopeUri: folder.uri.toString(), section: 'trendbook' })),
      );
      folders.forEach((folder, index) => {
        this.#settings.set(folder.uri.toString(), readSettings(answers[index]));
      });
    } catch (error) {
      this.#connection.console.warn(`workspace/configuration: ${String(error)}`);
    }
  }

  /** Overrides of rule levels for the books of a folder. What is no level is left out. */
  rules(folder: Folder): RuleLevels {
    return this.#of(folder).rules;
  }

  /** What the editor shows in the files of a folder. */
  shown(folder: Folder): ShownExtras {
    return this.#of(folder).shown;
  }

  forget(folder: Folder): void {
    this.#settings.delete(folder.uri.toString());
  }

  #of(folder: Folder): FolderSettings {
    return this.#settings.get(folder.uri.toString()) ?? this.#common;
  }
}

interface FolderSettings {
  readonly rules: RuleLevels;
  readonly shown: ShownExtras;
}

function readSettings(settings: unknown): FolderSettings {
  return { rules: rulesOf(settings), shown: readShownExtras(settings) };
}

function rulesOf(settings: unknown): RuleLevels {
  const lint = isRecord(settings) ? settings.lint : undefined;
  const rules = isRecord(lint) ? lint.rules : undefined;
  if (!isRecord(rules)) return {};
  return Object.fromEntries(Object.entries(rules).filter(([, level]) => levels.has(level))) as RuleLevels;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
