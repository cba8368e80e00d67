/** Lines that bind documents together: directives speak of the document that follows, and `...` ends one before its marker. */
const binding = /^(?:%|\.\.\.(?![^ \t\r\n]))/m;
const blankOrComment = /^[ \t\r]*(?:#|$)/;

/**
 * Where the parts of a text begin that YAML reads each on its own: at `---` lines, which neither quotes nor brackets nor
 * block scalars reach across. The first part begins at 0 and holds what stands before the first document as well.
 * One part where the text has directives or document end markers.
 */
export function splitStream(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (isBlank(text[at + 4])) starts.push(at + 1);
  }
  if (starts.length === 1) return starts;
  const before = text.slice(0, starts[1]).split('\n');
  if (before.every((line) => blankOrComment.test(line))) starts.splice(1, 1);
  return binding.test(text) ? [0] : starts;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
