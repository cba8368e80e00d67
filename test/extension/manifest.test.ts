import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const english: Record<string, string> = read('package.nls.json');
const chinese: Record<string, string> = read('package.nls.zh-cn.json');

describe('the extension’s manifest', () => {
  it('has every string in both languages, and no other', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  it('says every Chinese string in Chinese', () => {
    for (const text of Object.values(chinese)) expect(text).toMatch(/[\u4e00-\u9fff]/);
  });

  it('has a category for every command, in VS Code’s way', () => {
    for (const { command, category } of manifest.contributes.commands) {
      expect(command).toMatch(/^trendbook\.[a-zA-Z]+$/);
      expect(category).toBe('Trendbook');
    }
  });

  it('explains every step of the walkthrough in both languages, and leads to commands that exist', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const own = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    for (const { id, media, description } of walkthrough.steps) {
      expect(readFileSync(media.markdown, 'utf8')).toMatch(/^# \S/);
      expect(readFileSync(media.markdown.replace(/\.md$/, '.nls.zh-cn.md'), 'utf8')).toMatch(/^# .*[\u4e00-\u9fff]/);
      for (const texts of [english, chinese]) {
        const text = texts[description.slice(1, -1)];
        const command = /\]\(command:([\w.]+)\)$/.exec(text ?? '')?.[1];
        expect([...own, 'workbench.view.testing.focus'], id).toContain(command);
      }
    }
  });

  it('works in untrusted and virtual workspaces, and in the browser', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
    expect(manifest.browser).toBeDefined();
  });

  it('leaves other YAML extensions nothing to show twice', () => {
    expect(manifest.contributes.yamlValidation).toBeUndefined();
    expect(manifest.contributes.jsonValidation).toBeUndefined();
  });

  it('is never activated by everything', () => {
    expect(manifest.activationEvents).not.toContain('*');
    expect(manifest.activationEvents).not.toContain('onStartupFinished');
  });
});
