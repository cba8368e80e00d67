import type { Extension } from 'micromark-util-types';

/** Marks of this weight in one paragraph are taken in stride; no author writes as many. */
const mostMarks = 4000;

/** What the end of a label weighs that nothing opens: its beginning is looked for over all that came before. */
const weightOfStrayEnd = 2;

/** What a comment, declaration or instruction weighs: its end is looked for over every character of the paragraph. */
const weightOfOpenEnd = 4;

/**
 * What is left out of a text with more marks in one paragraph: the parser looks back over all earlier marks of the
 * paragraph at each of these, so that its time would grow with the square of their number. Directives stay.
 */
const withoutLookingBack: Extension = {
  disable: {
    null: [
      ...['attention', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'htmlText', 'labelEnd', 'strikethrough'],
      // Without ends these are text, and many of them take as long to be joined with what stands around.
      ...['labelStartLink', 'labelStartImage'],
    ],
  },
};

/** The extensions that keep the time for a text in proportion to its length: none for what people write. */
export function extensionsForDensity(text: string): readonly Extension[] {
  return isDense(text) ? [withoutLookingBack] : [];
}

function isDense(text: string): boolean {
  if (text.length <= mostMarks / weightOfOpenEnd) return false;
  let weight = 0;
  let openLabels = 0;
  for (let at = 0, lineIsBlank = true; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') {
      if (lineIsBlank) weight = openLabels = 0;
      lineIsBlank = true;
    } else if (character !== ' ' && character !== '\t' && character !== '\r') {
      lineIsBlank = false;
      const isStray = character === ']' && openLabels === 0;
      if (character === '[') openLabels++;
      else if (character === ']' && !isStray) openLabels--;
      if (isStray) weight += weightOfStrayEnd;
      else if (character === '<' && /[!?]/.test(text[at + 1] ?? '')) weight += weightOfOpenEnd;
      else if (']*_<~'.includes(character)) weight++;
      if (weight > mostMarks) return true;
    }
  }
  return false;
}
