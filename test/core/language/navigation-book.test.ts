import { expect, it } from 'vitest';
import { render } from '../../../src/core/messages/catalogue.ts';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { openBook } from './navigation-book.ts';

it('the book of the navigation tests has no finding', async () => {
  const findings = checkBook(await openBook());
  expect(findings.map(({ file, message }) => `${file}: ${render(message, 'en')}`)).toEqual([]);
});
