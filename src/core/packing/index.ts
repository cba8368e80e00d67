export { type PackedFile, packBookFile, unpackBookFile } from './pack-book-file.ts';
