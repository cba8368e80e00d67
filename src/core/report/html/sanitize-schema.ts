import type { Schema } from 'hast-util-sanitize';

/** What may stand in a report: the elements that Markdown makes and those of the report itself, and no more. */
export const schema: Schema = {
  // Every id is made here, so that none can take another's place.
  clobber: [],
  strip: ['script', 'style'],
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'br'],
    ...['section', 'article', 'div', 'figure', 'figcaption', 'details', 'summary'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'em', 'strong', 'code', 'del', 'sup', 'small', 'span', 'cite', 'img'],
  ],
  attributes: {
    '*': [
      'id',
      'className',
      'title',
      'role',
      'ariaLabel',
      'ariaDescribedBy',
      'tabIndex',
      'dataDrawing',
      'dataFootnotes',
    ],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
};
