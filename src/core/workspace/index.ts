export { type BookFileReader, type FileSystemWithReader, PlainReader, type UnreadFile } from './book-file-reader.ts';
export { createWorkspace } from './create-workspace.ts';
export { openFileAlone } from './open-file-alone.ts';
export type { CheckOptions, EarlierBook, Pause, Workspace } from './workspace.ts';
