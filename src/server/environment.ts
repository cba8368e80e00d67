import type { URI } from 'vscode-uri';
import type { FileSystem } from '../core/book/file-system.ts';

/** What a server needs from the host that it runs in. */
export interface ServerEnvironment {
  /** The language for a client that names none, a tag such as `zh-cn` or `zh_CN.UTF-8`; English where it is absent. */
  readonly locale?: string | undefined;
  /**
   * A file system over that folder, or undefined where the host itself can't read the URI's scheme; its files are
   * then asked of the client.
   */
  fileSystem(folder: URI): FileSystem | undefined;
  /** Turns an SVG into a PNG, where the host can. @throws where it lacks what that needs, as a font */
  drawPng?(svg: string): Promise<Uint8Array>;
}
