/** The preview's pages: a file of a book -> what is shown beside it, as plain data. */
export { blockAt } from './block-at.ts';
export { pageChoices } from './choices.ts';
export { LastPictures } from './last-pictures.ts';
export type * from './page.ts';
export { previewPage, shownDocument } from './preview-page.ts';
