import { type Message, message } from '../messages/message.ts';
import type { FileEdit, Finding, Fix } from '../rules/rule.ts';
import { overlaps, type TextRange } from '../text/range.ts';

/** A repair that an editor offers for a place, not yet in any language. */
export interface CodeFix {
  readonly title: Message;
  /** What it mends. */
  readonly findings: readonly Finding[];
  /** Nothing else could have been meant: an editor may apply it without asking. */
  readonly preferred: boolean;
  /** They do not overlap. */
  readonly edits: readonly FileEdit[];
}

/**
 * The repairs for the findings that a span of a file touches: each one's own, and for every rule that can be mended
 * safely in several places of the file, one for all of them.
 */
export function codeFixes(findings: readonly Finding[], file: string, span: TextRange): readonly CodeFix[] {
  const inFile = findings.filter((finding) => finding.file === file);
  const touched = inFile.filter((finding) => overlaps(finding.range, span) || finding.range.end === span.start);
  const single = touched.flatMap((finding) =>
    finding.fixes.map((fix) => ({
      title: fix.title,
      findings: [finding],
      preferred: onlySafeFix(finding) === fix,
      edits: fix.edits,
    })),
  );
  const rules = [...new Set(touched.map((finding) => finding.rule))];
  const whole = rules.flatMap(
    (rule) =>
      fixAll(
        rule,
        inFile.filter((finding) => finding.rule === rule),
      ) ?? [],
  );
  return [...single, ...whole];
}

function onlySafeFix({ fixes }: Finding): Fix | undefined {
  const safe = fixes.filter((fix) => fix.safe);
  return safe.length === 1 ? safe[0] : undefined;
}

function fixAll(rule: string, findings: readonly Finding[]): CodeFix | undefined {
  const edits: FileEdit[] = [];
  const mended: Finding[] = [];
  for (const finding of findings) {
    const fix = onlySafeFix(finding);
    const clashes = fix?.edits.some((edit) => edits.some((taken) => taken.file === edit.file && clash(taken, edit)));
    if (!fix || clashes) continue;
    edits.push(...fix.edits);
    mended.push(finding);
  }
  if (mended.length < 2) return undefined;
  const title = message('language/fix-all', { rule, count: mended.length });
  return { title, findings: mended, preferred: false, edits };
}

function clash(a: FileEdit, b: FileEdit): boolean {
  return overlaps(a.range, b.range);
}
