import { describe, expect, it } from 'vitest';
import { LastPictures, type PictureBlock, type PreviewPage } from '../../../src/core/preview/index.ts';

const drawn = (id: string): PictureBlock => ({
  kind: 'picture',
  key: `chart:${id}`,
  picture: { kind: 'table', id, title: id, alt: id, caption: [], table: { columns: [], rows: [] } },
});
const broken = (id: string): PictureBlock => ({
  kind: 'picture',
  key: `chart:${id}`,
  picture: { kind: 'problem', id, title: id, message: 'why', reason: 'picture/no-data' },
});
const page = (...blocks: PictureBlock[]): PreviewPage => ({
  kind: 'trend',
  id: 't',
  title: 't',
  headline: undefined,
  blocks,
  note: undefined,
});

describe('the last good picture', () => {
  it.each([
    ['stays for a chart that cannot be drawn now', page(broken('a')), false, [{ ...drawn('a'), stale: 'why' }]],
    [
      'stays for a chart that a half-typed file lost',
      page(),
      true,
      [{ ...drawn('a'), stale: 'The file can’t be read as it stands.' }],
    ],
    ['goes with a chart that was deleted', page(), false, []],
    ['goes when the chart is drawn again', page(drawn('a')), true, [drawn('a')]],
    ['a chart that never was drawn shows its problem', page(drawn('a'), broken('b')), false, [drawn('a'), broken('b')]],
  ])('%s', (_, next, halfTyped, expected) => {
    const last = new LastPictures();
    last.keep('file', page(drawn('a')), false, 'en');
    expect(last.keep('file', next, halfTyped, 'en').blocks).toEqual(expected);
  });

  it('goes when the file shows something else', () => {
    const last = new LastPictures();
    last.keep('file', page(drawn('a')), false, 'en');
    expect(last.keep('file', { ...page(), id: 'u' }, true, 'en').blocks).toEqual([]);
  });

  it('stays through several broken states', () => {
    const last = new LastPictures();
    last.keep('file', page(drawn('a')), false, 'en');
    last.keep('file', page(), true, 'en');
    expect(last.keep('file', page(broken('a')), false, 'en').blocks).toEqual([{ ...drawn('a'), stale: 'why' }]);
  });

  it('is forgotten with its file', () => {
    const last = new LastPictures();
    last.keep('file', page(drawn('a')), false, 'en');
    last.forget((uri) => uri === 'file');
    expect(last.keep('file', page(broken('a')), true, 'en').blocks).toEqual([broken('a')]);
  });
});
