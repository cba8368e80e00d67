import { message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { Operand, ShareOperand } from './operand.ts';
import type { Sample } from './sample.ts';
import { type Computation, type Image, imagesOf } from './worlds.ts';

/** The values of a computation in every world; ends the judging where some world has none. */
export function compute(sample: Sample, computation: Computation, range: TextRange): readonly Image[] {
  for (const operand of [computation.first, computation.second]) {
    if (operand && needsAll(operand, sample)) throw new CannotJudge(message('claim/unverifiable/partial'), range);
  }
  const images = imagesOf(sample, computation);
  if (images === 'nothing') throw new CannotJudge(message('claim/unverifiable/nothing'), range);
  if (images === 'zero-divisor') throw new CannotJudge(message('claim/unverifiable/zero-divisor'), range);
  return images as readonly Image[];
}

/** A mean, a median and a share say nothing while records may be missing. */
function needsAll(operand: Operand | ShareOperand, { unlisted }: Sample): boolean {
  const whole = 'part' in operand ? operand.whole : operand;
  const isOfAll = 'part' in operand || whole.aggregation === 'mean' || whole.aggregation === 'median';
  return isOfAll && unlisted.some(({ mask }) => (mask & whole.bit) !== 0);
}
