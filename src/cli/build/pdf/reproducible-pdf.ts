/**
 * A PDF without what differs between two prints of one page: the dates on which it was made and the ids that are made of
 * them are put to fixed ones, and the names of elements of its structure, which the browser takes from counters of its
 * process, are counted anew. All keep their lengths, so that offsets in the file stay right, and names keep their order,
 * by which readers look them up (ISO 32000-2, 7.9.6).
 */
export function reproduciblePdf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(withCountedElements(withoutDates(text)), 'latin1');
}

function withoutDates(text: string): string {
  return text
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)(\d+)/g, (_, key: string, digits: string) => {
      return key + '19700101000000'.padEnd(digits.length, '0').slice(0, digits.length);
    })
    .replace(
      /(\/ID ?\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)(>)/g,
      (_, a: string, b: string, c: string, d: string, e: string) => {
        return a + '0'.repeat(b.length) + c + '0'.repeat(d.length) + e;
      },
    );
}

/** Names as `(node00000161)`: which numbers there are depends on what else the browser did meanwhile. */
function withCountedElements(text: string): string {
  const names = /(?<=\(node)\d{8,}(?=\))/g;
  const places = new Map([...new Set(text.match(names))].sort().map((digits, place) => [digits, String(place)]));
  return text.replace(names, (digits) => places.get(digits)!.padStart(digits.length, '0'));
}
