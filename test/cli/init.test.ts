import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './support.ts';

describe('init', () => {
  it.each(['en', 'zh'])('makes a book that checks clean (%s)', async (locale) => {
    const folder = folderWith({});
    const { status, out } = await run(folder, ['init', 'my book', '--locale', locale]);
    expect(status).toBe(0);
    expect(out).toContain('trends/first-trend.trend.yaml');
    expect(out).toContain('trendbook check "my book"');
    const result = await check(folder);
    expect({ found: result.found, status: result.status }).toEqual({ found: [], status: 0 });
    expect(result.report?.summary.files).toBe(5);
  });

  it('makes it in the working folder by default', async () => {
    const folder = folderWith({ 'readme.md': 'x' });
    expect((await run(folder, ['init'])).status).toBe(0);
    expect(existsSync(join(folder, 'trendbook.yaml'))).toBe(true);
  });

  it.each(['trendbook.yaml', 'pages/preface.md'])('overwrites nothing: %s', async (path) => {
    const folder = folderWith({ [`book/${path}`]: 'mine' });
    const { status, err, out } = await run(folder, ['init', 'book']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`book/${path} exists already`);
    expect(readFileSync(join(folder, 'book', path), 'utf8')).toBe('mine');
    expect(readdirSync(join(folder, 'book'))).toEqual([path.split('/')[0]]);
  });

  it.each(['products', 'trends'])('leaves nothing behind where it fails half-way: a file called %s', async (name) => {
    const folder = folderWith({ [name]: 'a file' });
    const { status, err } = await run(folder, ['init']);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('schema', () => {
  it.each(['book', 'product', 'trend', 'table'])('prints the schema of %s', async (kind) => {
    const { status, out } = await run(folderWith({}), ['schema', kind]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
  });

  it('knows no other', async () => {
    const { status, err } = await run(folderWith({}), ['schema', 'trends']);
    expect(status).toBe(2);
    expect(err).toContain('Did you mean "trend"');
  });
});
