/** The preview's pages: a file of a book -> what is shown beside it, as plain data. */

export type * from '../page/page.ts';
export { blockAt } from './block-at.ts';
export { pageChoices } from './choices.ts';
export { LastPictures } from './last-pictures.ts';
export { pageSince } from './page-since.ts';
export { previewPage, shownDocument } from './preview-page.ts';
export { placeToOpen } from './written.ts';
