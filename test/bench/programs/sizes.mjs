// How large what is shipped is, built for shipping.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @returns bytes by package: { vsix, npm } */
export function measureSizes() {
  const out = mkdtempSync(join(tmpdir(), 'trendbook-bench-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs'), '--out', out], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The packages could not be made: ${stderr}`);
    const bytes = (ending) =>
      statSync(
        join(
          out,
          readdirSync(out).find((name) => name.endsWith(ending)),
        ),
      ).size;
    return { vsix: bytes('.vsix'), npm: bytes('.tgz') };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
