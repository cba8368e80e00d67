import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/node/disk-file-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'trendbook-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contents: Readonly<Record<string, Uint8Array>> = {
  empty: Buffer.of(),
  'plain text': Buffer.from('id: deepseek\n'),
  Chinese: Buffer.from('name: 深度求索 😀\n'),
  'a byte order mark': Buffer.from('\ufeffid: deepseek\n'),
  'line ends of Windows': Buffer.from('id: deepseek\r\nkind: app\r\n'),
  'a replacement character that was written': Buffer.from('name: \ufffd\n'),
  'what is not UTF-8': Buffer.of(0x69, 0x64, 0x3a, 0xff, 0xfe, 0x0a),
  'half a character': Buffer.of(0x61, 0xe6, 0xb7),
  'half of a pair': Buffer.of(0xed, 0xa0, 0x80),
  'a longer way to write a character': Buffer.of(0xc1, 0x81),
  'zero bytes': Buffer.of(0, 0, 0),
  'more than is read at once': Buffer.from('深'.repeat(300_000)),
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

function write(name: string, bytes: Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

describe('identifies files by what they hold', () => {
  for (const [name, bytes] of Object.entries(contents)) {
    for (const isListed of [true, false]) {
      it(`${name}, ${isListed ? 'listed before' : 'not listed'}`, async () => {
        write(`contents/${name}`, bytes);
        const fileSystem = new DiskFileSystem(folder);
        if (isListed) await fileSystem.readDirectory('contents');
        const [wanted] = await fileSystem.identify([`contents/${name}`], () => true);
        const [unwanted] = await fileSystem.identify([`contents/${name}`], () => false);
        expect(wanted!.identity).toBe(hashOf(bytes));
        expect(Buffer.from(wanted!.content!.bytes!).equals(bytes)).toBe(true);
        expect(unwanted).toEqual({ identity: hashOf(bytes), content: undefined });
      });
    }
  }

  it('all at once, each by itself', async () => {
    for (const [name, bytes] of Object.entries(contents)) write(`all/${name}`, bytes);
    const fileSystem = new DiskFileSystem(folder);
    await fileSystem.readDirectory('all');
    const found = await fileSystem.identify(
      Object.keys(contents).map((name) => `all/${name}`),
      () => true,
    );
    expect(found.map(({ content }) => hashOf(content!.bytes!))).toEqual(Object.values(contents).map(hashOf));
  });
});

describe.skipIf(process.platform === 'win32')('says of what is no file of the book, listed before or not', () => {
  const outside = mkdtempSync(join(tmpdir(), 'trendbook-outside-'));
  afterAll(() => rmSync(outside, { recursive: true, force: true }));
  write('file.yaml', Buffer.from('id: a\n'));
  mkdirSync(join(folder, 'special/folder'), { recursive: true });
  writeFileSync(join(outside, 'secret'), 'secret');
  symlinkSync(join(outside, 'secret'), join(folder, 'special/leads out'));
  symlinkSync(outside, join(folder, 'special/folder that leads out'));
  symlinkSync('nowhere', join(folder, 'special/leads nowhere'));
  symlinkSync('../file.yaml', join(folder, 'special/leads to a file'));
  execFileSync('mkfifo', [join(folder, 'special/pipe')]);

  const cases: [path: string, identity: string][] = [
    ['special/folder', '!directory'],
    ['special/leads out', '!outside'],
    ['special/folder that leads out/secret', '!outside'],
    ['special/leads nowhere', '!broken-link'],
    ['special/leads to a file', hashOf(Buffer.from('id: a\n'))],
    ['special/pipe', '!failed'],
    ['special/missing', '!missing'],
  ];
  for (const isListed of [true, false]) {
    it.each(cases)(`%s: %s, ${isListed ? 'listed before' : 'not listed'}`, async (path, identity) => {
      const fileSystem = new DiskFileSystem(folder);
      if (isListed) for (const each of ['', 'special']) await fileSystem.readDirectory(each);
      const [found] = await fileSystem.identify([path], () => true);
      expect(found!.identity).toBe(identity);
      expect(found!.content?.problem).toBe(identity.startsWith('!') ? identity.slice(1) : undefined);
    });
  }
});
