// Writes docs/rules.md and docs/rules.zh-CN.md from the rules' own documentation and examples: npm run generate
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const texts = {
  en: {
    file: 'docs/rules.md',
    other: '[简体中文](rules.zh-CN.md)',
    title: 'Rules',
    intro:
      'What each rule finds. In the examples ⟦ and ⟧ enclose what is found. A rule is set under `lint.rules` in trendbook.yaml.',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    found: 'Found',
    mended: 'Mended',
  },
  zh: {
    file: 'docs/rules.zh-CN.md',
    other: '[English](rules.md)',
    title: '规则',
    intro: '各条规则检查什么。例子中 ⟦ 与 ⟧ 之间是发现的问题。在 trendbook.yaml 的 `lint.rules` 下可以设置规则。',
    severity: { error: '错误', warning: '警告', info: '提示' },
    found: '发现',
    mended: '修正后',
  },
};

/** The pages by their path. */
export async function rulePages() {
  const rules = await loadRules();
  return Object.fromEntries(Object.keys(texts).map((locale) => [texts[locale].file, page(rules, locale)]));
}

async function loadRules() {
  const folder = mkdtempSync(join(tmpdir(), 'trendbook-docs-'));
  try {
    const outfile = join(folder, 'rules.cjs');
    const entry = join(root, 'src/core/rules/index.ts');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
    return (await import(pathToFileURL(outfile).href)).default.rules;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function page(rules, locale) {
  const text = texts[locale];
  const sections = rules.map((rule) => section(rule, locale)).join('\n');
  return `# ${text.title}\n\n${text.other}\n\n${text.intro}\n\n${sections}`;
}

function section(rule, locale) {
  const text = texts[locale];
  const parts = [`## ${rule.id}\n\n*${text.severity[rule.severity]}* — ${rule.documentation[locale]}\n`];
  for (const example of rule.examples.invalid) {
    parts.push(`${text.found}, \`${example.file}\`:\n\n${block(example.text)}`);
    const mended = example.fixed ?? example.mended;
    if (mended !== undefined) parts.push(`${text.mended}:\n\n${block(mended)}`);
  }
  return parts.join('\n');
}

/** An indented block: examples hold anything, fences included. */
function block(text) {
  const lines = text.replace(/\n$/, '').split('\n');
  return `${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of Object.entries(await rulePages())) writeFileSync(join(root, path), content);
}
