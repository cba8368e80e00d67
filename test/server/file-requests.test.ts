import { describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { Batch } from '../../src/server/file-systems/batch.ts';
import { RequestFileSystem } from '../../src/server/file-systems/request.ts';
import type { DirectoryAnswer, FileAnswer } from '../../src/server/protocol.ts';

const root = URI.parse('vscode-vfs://github/team/书');

function fileSystem(answer: (uri: string) => FileAnswer) {
  const asked: string[][] = [];
  const files = new Batch<string, FileAnswer>(async (uris) => {
    asked.push([...uris]);
    return uris.map(answer);
  });
  const directories = new Batch<string, DirectoryAnswer>(async (uris) =>
    uris.map((uri) => [{ name: uri, type: 'file' }]),
  );
  return { asked, fileSystem: new RequestFileSystem(root, { files, directories }) };
}

describe('files asked of the client', () => {
  it('come byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { fileSystem: files } = fileSystem(() => ({ base64: Buffer.from(bytes).toString('base64') }));
    expect((await files.readFile('a.yaml')).bytes).toEqual(bytes);
  });

  it('are asked for together', async () => {
    const { fileSystem: files, asked } = fileSystem(() => ({ problem: 'missing' }));
    const answers = await Promise.all(['a.yaml', 'products/豆包.product.yaml'].map((path) => files.readFile(path)));
    expect(answers).toEqual([{ problem: 'missing' }, { problem: 'missing' }]);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.map((uri) => URI.parse(uri).path)).toEqual([
      '/team/书/a.yaml',
      '/team/书/products/豆包.product.yaml',
    ]);
  });

  it('may be folders, the root included', async () => {
    const { fileSystem: files } = fileSystem(() => ({ problem: 'missing' }));
    const [entry] = await files.readDirectory('');
    expect(URI.parse(entry!.name).toString()).toBe(root.toString());
  });

  it('fail alone when the client does not answer', async () => {
    const files = new Batch<string, FileAnswer>(() => Promise.reject(new Error('gone')));
    const directories = new Batch<string, DirectoryAnswer>(() => Promise.reject(new Error('gone')));
    const broken = new RequestFileSystem(root, { files, directories });
    expect(await broken.readFile('a.yaml')).toEqual({ problem: 'failed' });
    expect(await broken.readDirectory('')).toEqual([]);
  });
});
