import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const { grammars } = JSON.parse(readFileSync('package.json', 'utf8')).contributes as {
  grammars: { scopeName: string; path: string; injectTo: string[] }[];
};

/** The grammars as VS Code would load them, injected where the manifest says. */
const registry = new textmate.Registry({
  onigLib: (async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    return {
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    };
  })(),
  loadGrammar: async (scope) => {
    const own = grammars.find(({ scopeName }) => scopeName === scope)?.path;
    const known = { 'source.yaml': 'yaml', 'text.html.markdown': 'markdown' }[scope];
    const path = own ?? (known && require.resolve(`tm-grammars/grammars/${known}.json`));
    return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), `${scope}.json`);
  },
  getInjections: (scope) =>
    grammars.flatMap(({ scopeName, injectTo }) => (injectTo.includes(scope) ? [scopeName] : [])),
});

/** The texts of a file that have a scope, one after the other. */
async function scoped(language: string, lines: readonly string[], scope: string): Promise<string[]> {
  const grammar = (await registry.loadGrammar(language))!;
  const found: string[] = [];
  let state = textmate.INITIAL;
  for (const line of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      if (scopes.some((each) => each.startsWith(scope))) found.push(line.slice(startIndex, endIndex));
    }
  }
  return found;
}

const trend = [
  'title: AI搜索',
  'headline: "共:claim[56]{#apps}款"',
  'narrative: |',
  '  ## 标题',
  '',
  '  😀共**重点**:claim[超1亿]{#apps}，`:n[5]`。',
  '',
  '  ::chart{#dau-leaders}',
  'summary: >-',
  '  一句*话*',
  'claims:',
  '  - id: apps # 注',
  'status: draft',
];

describe('prose in YAML', () => {
  it.each([
    ['markup.heading', ['##', ' ', '标题']],
    ['markup.bold', ['**', '重点', '**']],
    ['markup.italic', ['*', '话', '*']],
    ['markup.inline.raw', ['`', ':n[5]', '`']],
    ['entity.name.function.directive', ['claim', 'claim', 'chart']],
    ['variable.other.constant.id', ['#apps', '#apps', '#dau-leaders']],
    ['string.other.link.title.trendbook', ['56', '超1亿']],
    ['comment', ['#', ' 注']],
  ])('%s', async (scope, texts) => {
    expect(await scoped('source.yaml', trend, scope)).toEqual(texts);
  });

  it('ends with its indentation', async () => {
    const text = (await scoped('source.yaml', trend, 'meta.embedded.block.markdown')).join('');
    expect(text).toMatch(/^ {2}## 标题/);
    expect(text).toMatch(/一句\*话\*$/);
    const keys = (await scoped('source.yaml', trend, 'entity.name.tag')).join('');
    expect(keys).toBe('titleheadlinenarrativesummaryclaimsidstatus');
  });

  it('leaves other block scalars as they are', async () => {
    expect(await scoped('source.yaml', ['note: |', '  ## 标题'], 'markup')).toEqual([]);
  });
});

describe('directives in Markdown', () => {
  const page = [
    '## :claim[四]{#kinds}种',
    '',
    ':value{of=quark measure=app.dau}与`:n[1]`，12:30，http://a.example/:n[2]',
    '',
    '| :n[3] |',
    '|---|',
    '',
    '```',
    ':n[4]',
    '```',
    '',
    '- ::ranking{#top top=10}',
  ];

  it.each([
    ['entity.name.function.directive', ['claim', 'value', 'n', 'n', 'ranking']],
    ['entity.other.attribute-name.trendbook', ['of', 'measure', 'top']],
    ['string.unquoted.attribute-value', ['quark', 'app.dau', '10']],
  ])('%s', async (scope, texts) => {
    expect(await scoped('text.html.markdown', page, scope)).toEqual(texts);
  });
});
