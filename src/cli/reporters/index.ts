import { compact } from './compact.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './report.ts';
import { sarif } from './sarif.ts';

/** What `check --format` can be. */
export const reporters = { pretty, json, sarif, github, junit, markdown, compact } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
