import type { BookModel, Declaration } from '../book/model.ts';
import { booleanUnder, itemsUnder, textsUnder, textUnder } from '../book/read-node.ts';
import { type Message, message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import { findPair, valueUnder } from '../yaml/nodes.ts';
import { CannotJudge, ScansNothing } from './cannot-judge.ts';
import type { Check, CheckType } from './check.ts';
import { claimFigure } from './claim-figure.ts';
import { judgeAggregate, judgeShare } from './judge-aggregate.ts';
import { judgeCount } from './judge-count.ts';
import { judgeList } from './judge-list.ts';
import { judgeRank } from './judge-rank.ts';
import { judgeChange, judgeComparison, judgeRatio } from './judge-relation.ts';
import { judgeTop } from './judge-top.ts';
import { readCheck } from './read-check.ts';
import { Reads } from './reads.ts';
import { Scope } from './scope.ts';
import type { Judgement, Verdict, VerdictEvidence, VerdictKind } from './verdict.ts';

/** A verdict without the records that it rests on, and what it was computed from. */
export interface Finding extends Omit<Verdict, keyof VerdictEvidence> {
  readonly check: Check | undefined;
}

const judges: Readonly<Record<CheckType, (check: Check, scope: Scope) => Judgement>> = {
  count: judgeCount,
  list: judgeList,
  top: judgeTop,
  value: judgeAggregate,
  sum: judgeAggregate,
  mean: judgeAggregate,
  median: judgeAggregate,
  min: judgeAggregate,
  max: judgeAggregate,
  share: judgeShare,
  ratio: judgeRatio,
  compare: judgeComparison,
  change: judgeChange,
  rank: judgeRank,
};

/** Judges one claim over the book. Never throws: what is half-typed or not there makes it unverifiable. */
export function judgeClaim(model: BookModel, claim: Declaration): Finding {
  const reads = new Reads();
  const written = valueUnder(claim.node, 'check');
  const check = readCheck(written);
  const judged = written ? judgeCheck(check, new Scope(model, reads), written.range) : withoutCheck(model, claim);
  const { range, ...rest } = judged;
  return {
    claimed: claimFigure(claim)?.figure,
    computed: undefined,
    circular: false,
    hasOtherFinding: false,
    ...rest,
    claim,
    statement: textUnder(claim.node, 'statement'),
    checkType: check?.type,
    place: { file: claim.place.file, range },
    decision: booleanUnder(claim.node, 'decision') ?? false,
    check,
    reads,
  };
}

interface Judged extends Partial<Pick<Verdict, 'claimed' | 'computed' | 'circular' | 'hasOtherFinding'>> {
  readonly kind: VerdictKind;
  readonly reason: Message;
  readonly range: TextRange;
}

function judgeCheck(check: Check | undefined, scope: Scope, range: TextRange): Judged {
  try {
    if (!check?.type) throw new CannotJudge(message('claim/unverifiable/incomplete'), check?.range ?? range, true);
    if ([check, check.a, check.b].some((each) => each?.isUnreadable)) {
      throw new CannotJudge(message('claim/unverifiable/incomplete'), check.range, true);
    }
    return judges[check.type](check, scope);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    const { reason, hasOtherFinding } = error;
    const circular = error instanceof ScansNothing;
    return { kind: 'unverifiable', reason, range: error.range, hasOtherFinding, circular };
  }
}

/** Without a check a source must stand for the claim: another one than the book itself. */
function withoutCheck(model: BookModel, { node, place }: Declaration): Judged {
  const sources = itemsUnder(node, 'sources');
  const ids = textsUnder(node, 'sources');
  const id = findPair(node, 'id');
  if (ids.some((each) => !model.sources.get(each)?.own)) {
    return { kind: 'cited', reason: message('claim/cited'), range: id?.value.range ?? place.range };
  }
  // What is missing is said at the id's key, as of any other key; what does not count, where it stands.
  const [first] = sources;
  if (first) return { kind: 'unsupported', reason: message('claim/unsupported/own'), range: first.range };
  return { kind: 'unsupported', reason: message('claim/unsupported'), range: id?.key.range ?? place.range };
}
