import type { TextRange } from '../text/range.ts';
import { SourceText } from '../text/source-text.ts';
import type { YamlDocument, YamlMapping, YamlNode, YamlPair, YamlProblem, YamlSequence } from './nodes.ts';
import type { PartReading } from './read-part.ts';
import type { Section } from './sections.ts';

/** A document that was read in sections, as one that was read at once. */
export interface Joined {
  readonly reading: PartReading;
  /** The ranges that belong to none of the sections' readings. */
  readonly ownRanges: readonly TextRange[];
}

/**
 * Puts the sections of a document together.
 * @param readings of the sections' texts in their order, a key with something below it before that; offsets are the file's
 * @param document its text, and where in the file that begins
 * @returns undefined where a section is not what it looked like: then the document has to be read at once
 */
export function joinSections(
  sections: readonly Section[],
  readings: readonly PartReading[],
  { text, start }: { readonly text: string; readonly start: number },
): Joined | undefined {
  const [first] = readings;
  const join = new Join(readings);
  const root = join.collection('mapping', sections);
  if (root === 'unlike' || !first?.documents[0]) return undefined;
  const document: YamlDocument = {
    root,
    range: join.own({ start: first.documents[0].range.start, end: start + text.length }),
    damaged: readings.flatMap(({ documents }) => documents[0]!.damaged),
  };
  const told = readings.flatMap((reading) => reading.problems);
  const repeated =
    join.repeated.length === 0 ? [] : withoutConsequences(join.repeated, told, new SourceText(text), start);
  const problems = [...told, ...repeated];
  problems.sort((a, b) => a.range.start - b.range.start);
  const comments = readings.flatMap((reading) => reading.comments);
  return { reading: { documents: [document], comments, problems }, ownRanges: join.ranges };
}

/** As where a document is read at once: nothing on a line that has a fault, nor behind a half-typed `---`. */
function withoutConsequences(
  repeated: readonly YamlProblem[],
  told: readonly YamlProblem[],
  source: SourceText,
  start: number,
): readonly YamlProblem[] {
  const placeOf = ({ range }: YamlProblem) => source.positionAt(range.start - start);
  const faulty = new Set(told.map((problem) => placeOf(problem).line));
  const marker = told.find((problem) => {
    const { range } = problem;
    return (
      placeOf(problem).character === 0 &&
      /^--?$/.test(source.slice({ start: range.start - start, end: range.end - start }))
    );
  });
  return repeated.filter(
    (problem) => !faulty.has(placeOf(problem).line) && !(marker && marker.range.start < problem.range.start),
  );
}

type Collection = YamlMapping | YamlSequence;

class Join {
  readonly ranges: TextRange[] = [];
  /** Keys of one mapping that stand in an earlier section, too. */
  readonly repeated: YamlProblem[] = [];
  readonly #readings: readonly PartReading[];
  #next = 0;

  constructor(readings: readonly PartReading[]) {
    this.#readings = readings;
  }

  own(range: TextRange): TextRange {
    this.ranges.push(range);
    return range;
  }

  /** undefined where the sections hold nothing that can be read; `unlike` where they hold something else. */
  collection(kind: Collection['kind'], sections: readonly Section[]): Collection | undefined | 'unlike' {
    const parts: Collection[] = [];
    for (const section of sections) {
      const part = section.below ? this.#keyWith(section.below) : this.#read();
      if (part === 'unlike' || (part && (part.kind !== kind || part.flow))) return 'unlike';
      if (part) parts.push(part);
    }
    if (parts.length === 0) return undefined;
    const range = this.own({
      start: parts[0]!.range.start,
      end: parts.reduce((end, part) => Math.max(end, part.range.end), 0),
    });
    if (kind === 'sequence')
      return { kind, range, flow: false, items: parts.flatMap((part) => (part as YamlSequence).items) };
    return { kind, range, flow: false, pairs: this.#pairs(parts as YamlMapping[]) };
  }

  #pairs(parts: readonly YamlMapping[]): YamlPair[] {
    const known = new Set<string>();
    for (const { pairs } of parts) {
      // What stands twice in one section has been reported there.
      const here = new Set<string>();
      for (const { key } of pairs) {
        if (known.has(key.source) && !here.has(key.source)) this.#reportDuplicate(key.source, key.range);
        here.add(key.source);
      }
      for (const key of here) known.add(key);
    }
    return parts.flatMap(({ pairs }) => pairs);
  }

  #reportDuplicate(key: string, { start, end }: TextRange): void {
    this.repeated.push({
      kind: 'duplicate-key',
      code: 'duplicate-key',
      range: this.own({ start, end }),
      params: { key },
    });
  }

  /** A mapping of the one key and what stands below it. */
  #keyWith({ kind, sections }: NonNullable<Section['below']>): YamlMapping | 'unlike' {
    const head = this.#read();
    const pair = head !== 'unlike' && head?.kind === 'mapping' && head.pairs.length === 1 ? head.pairs[0]! : undefined;
    if (!pair || head === 'unlike' || head?.kind !== 'mapping' || !isEmpty(pair.value)) return 'unlike';
    const value = this.collection(kind, sections);
    if (value === 'unlike') return 'unlike';
    if (!value) return head;
    const range = this.own({ start: pair.range.start, end: value.range.end });
    const whole = this.own({ start: head.range.start, end: value.range.end });
    return { ...head, range: whole, pairs: [{ key: pair.key, value, range }] };
  }

  #read(): Collection | undefined | 'unlike' {
    const { documents } = this.#readings[this.#next++]!;
    const root = documents[0]?.root;
    if (documents.length !== 1 || root?.kind === 'scalar' || root?.kind === 'alias') return 'unlike';
    return root;
  }
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'empty';
}
