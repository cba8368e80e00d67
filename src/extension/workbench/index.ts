export { registerBookView } from './book-view.ts';
