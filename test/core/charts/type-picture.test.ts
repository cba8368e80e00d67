import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themeLooks, themeNames } from '../../../src/core/charts/option/themes.ts';
import { typePicture } from '../../../src/core/charts/svg/index.ts';

const schema = JSON.parse(readFileSync('schemas/trend.schema.json', 'utf8'));
const types: string[] = schema.definitions.chart.properties.type.enum;
const svgOf = (address: string | undefined) =>
  Buffer.from(address!.replace('data:image/svg+xml;base64,', ''), 'base64').toString('utf8');

describe.each(types)('what a %s looks like', (type) => {
  it.each(themeNames)('is a picture below 10 KB on the ground of a %s theme', (theme) => {
    const address = typePicture(type, themeLooks[theme]);
    expect(address).toMatch(/^data:image\/svg\+xml;base64,[\w+/]+=*$/);
    expect(address!.length).toBeLessThan(10_000);
    const svg = svgOf(address);
    expect(svg).toContain(`<rect width="100%" height="100%" fill="${themeLooks[theme].colors.background}"/>`);
    expect(svg).toContain(`fill="${themeLooks[theme].colors.text}"`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is unlike every other', () => {
    const others = types.filter((each) => each !== type).map((each) => typePicture(each, themeLooks.light));
    expect(others).not.toContain(typePicture(type, themeLooks.light));
  });
});

it.each(['', 'barr', 'toString', 'problem'])('%j is no type of chart', (type) => {
  expect(typePicture(type, themeLooks.light)).toBeUndefined();
});
