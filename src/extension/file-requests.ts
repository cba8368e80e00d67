import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DirectoryAnswer,
  type FileAnswer,
  type ReadParams,
  readDirectoriesRequest,
  readFilesRequest,
} from '../server/protocol.ts';

/** Reads for the server what it can't read itself: any scheme, through VS Code's file systems. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFilesRequest, ({ uris }: ReadParams) => Promise.all(uris.map(readFile)));
  client.onRequest(readDirectoriesRequest, ({ uris }: ReadParams) => Promise.all(uris.map(readDirectory)));
}

async function readFile(uri: string): Promise<FileAnswer> {
  try {
    return { base64: encodeBase64(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function readDirectory(uri: string): Promise<DirectoryAnswer> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return entries.map(([name, type]) => ({ name, type: typeOf(type) }));
  } catch {
    return [];
  }
}

function typeOf(type: FileType): DirectoryAnswer[number]['type'] {
  if (type & FileType.Directory) return 'directory';
  return type & FileType.File ? 'file' : 'broken';
}

function problemOf(error: unknown): Extract<FileAnswer, { problem: unknown }>['problem'] {
  switch (error instanceof FileSystemError ? error.code : undefined) {
    case 'FileNotFound':
    case 'FileNotADirectory':
      return 'missing';
    case 'FileIsADirectory':
      return 'directory';
    case 'NoPermissions':
      return 'permission';
    default:
      return 'failed';
  }
}

/** In pieces: more arguments than that at once would exhaust the stack. */
const piece = 0x8000;

function encodeBase64(bytes: Uint8Array): string {
  let units = '';
  for (let start = 0; start < bytes.length; start += piece) {
    units += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(units);
}
