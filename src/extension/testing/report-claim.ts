import { Location, type TestItem, TestMessage, type TestRun, Uri } from 'vscode';
import type { ClaimTest } from '../../server/protocol.ts';
import { rangeOf } from './claim-items.ts';

/** Says in a run how a claim came out: what was claimed against what the data say, at the line. */
export function reportClaim(run: TestRun, item: TestItem, claim: ClaimTest): void {
  const { outcome, reason = '', expected, actual, about, summary } = claim;
  const location = new Location(Uri.parse(about.uri), rangeOf(about));
  const message = () => {
    const isDifference = outcome === 'failed' && expected !== undefined && actual !== undefined;
    const text = isDifference ? TestMessage.diff(reason, expected, actual) : new TestMessage(reason);
    text.location = location;
    return text;
  };
  if (outcome === 'failed') run.failed(item, message());
  else if (outcome === 'errored') run.errored(item, message());
  else {
    if (reason !== '') run.appendOutput(`${summary}\r\n${reason}\r\n`, undefined, item);
    run[outcome](item);
  }
}

/** What of an outcome is worth another report. */
export function outcomeOf({ outcome, reason, expected, actual, about }: ClaimTest): string {
  return JSON.stringify([outcome, reason, expected, actual, outcome === 'failed' || outcome === 'errored' ? about : 0]);
}
