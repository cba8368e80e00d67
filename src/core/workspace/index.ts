export { type BookFileReader, type FileSystemWithReader, PlainReader, type UnreadFile } from './book-file-reader.ts';
export { createWorkspace } from './create-workspace.ts';
export type { CheckOptions, EarlierBook, Pause, Workspace } from './workspace.ts';
