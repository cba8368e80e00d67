import { describe, expect, it } from 'vitest';
import type { PreviewPage } from '../../../src/core/charts/index.ts';
import { LastPictures } from '../../../src/core/charts/last-pictures.ts';

const drawn = (id: string) => ({
  picture: { kind: 'table' as const, id, title: id, alt: id, caption: [], table: { columns: [], rows: [] } },
});
const broken = (id: string) => ({
  picture: { kind: 'problem' as const, id, title: id, message: 'why', reason: 'picture/no-data' },
});
const page = (...pictures: PreviewPage['pictures']): PreviewPage => ({
  title: 't',
  headline: undefined,
  pictures,
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
    expect(last.keep('file', next, halfTyped, 'en').pictures).toEqual(expected);
  });

  it('stays through several broken states', () => {
    const last = new LastPictures();
    last.keep('file', page(drawn('a')), false, 'en');
    last.keep('file', page(), true, 'en');
    expect(last.keep('file', page(broken('a')), false, 'en').pictures).toEqual([{ ...drawn('a'), stale: 'why' }]);
  });

  it('is forgotten with its file', () => {
    const last = new LastPictures();
    last.keep('file', page(drawn('a')), false, 'en');
    last.forget((uri) => uri === 'file');
    expect(last.keep('file', page(broken('a')), true, 'en').pictures).toEqual([broken('a')]);
  });
});
