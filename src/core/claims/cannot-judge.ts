import type { Message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';

/**
 * Ends the judging of a check: it is unverifiable. Thrown inside this room and caught where a claim is judged, so that
 * every step can read as if what it needs were there.
 */
export class CannotJudge extends Error {
  readonly reason: Message;
  readonly range: TextRange;
  /** Whether another rule reports what is in the way. */
  readonly hasOtherFinding: boolean;

  constructor(reason: Message, range: TextRange, hasOtherFinding = false) {
    super(reason.id);
    this.reason = reason;
    this.range = range;
    this.hasOtherFinding = hasOtherFinding;
  }
}

/** Ends the judging of a check that scans no record: it would prove the book by itself. */
export class ScansNothing extends CannotJudge {}
