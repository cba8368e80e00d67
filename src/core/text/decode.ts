/** The text of a file's bytes, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly byteOrderMark: boolean; readonly problem?: undefined }
  | {
      readonly problem: 'not-utf-8';
      /** The first byte that is not UTF-8, counted from the file's start. */
      readonly offset: number;
      /** What the file seems to be instead, where its first bytes tell. */
      readonly encoding?: 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE';
    };

/** Reads a file as UTF-8. A byte order mark is taken off and reported, so that offsets count from behind it. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const encoding = otherEncoding(bytes);
  if (encoding) return { problem: 'not-utf-8', offset: 0, encoding };
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = byteOrderMark ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content), byteOrderMark };
  } catch {
    return { problem: 'not-utf-8', offset: firstInvalidByte(bytes) };
  }
}

function otherEncoding(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return bytes[2] === 0 && bytes[3] === 0 && bytes.length >= 4 ? 'UTF-32LE' : 'UTF-16LE';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : undefined;
}

/** Well-formed sequences as in table 3-7 of the Unicode Standard: lead byte, then the bounds of the second byte. */
function firstInvalidByte(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const lead = bytes[offset]!;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return offset;
    for (let i = 1; i < length; i++) {
      const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      const byte = bytes[offset + i];
      if (byte === undefined || byte < low || byte > high) return offset;
    }
    offset += length;
  }
  return offset;
}
