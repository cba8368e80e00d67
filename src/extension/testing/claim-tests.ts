import {
  type CancellationToken,
  type Disposable,
  type Event,
  env,
  type TestItem,
  TestRunProfileKind,
  TestRunRequest,
  tests,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import { type BookTests, type ClaimTest, claimTestsRequest } from '../../server/protocol.ts';
import { claimsBelow, showClaims } from './claim-items.ts';
import { outcomeOf, reportClaim } from './report-claim.ts';

/** Milliseconds in which changes are gathered: nobody reads results while typing a word. */
const patience = 150;

/**
 * Every claim as a test, by trend. The server judges as the book changes; so results follow by themselves, run or not. A
 * run reports the claims that were chosen; a continuous one reports those among them that come out otherwise than before.
 */
export function registerClaimTests(client: BaseLanguageClient, onBookChanged: Event<void>): Disposable {
  const controller = tests.createTestController('trendbook.claims', text(message('verdict/tests')));
  const reported = new WeakMap<TestItem, string>();
  const continuous = new Set<TestRunRequest>();
  let claims: ReadonlyMap<TestItem, ClaimTest> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = Promise.resolve();

  /** One question after the other, so that what is shown is never older than what was asked for. */
  const read = () => {
    reading = reading.then(async () => {
      try {
        claims = showClaims(controller, await client.sendRequest<BookTests[]>(claimTestsRequest));
      } catch {
        // The server is starting or stopping; the next change of the book asks again.
      }
    });
    return reading;
  };

  const report = (request: TestRunRequest, items: readonly TestItem[], name?: string) => {
    if (items.length === 0) return;
    const run = controller.createTestRun(request, name, name === undefined);
    for (const item of items) {
      const claim = claims.get(item);
      if (!claim) continue;
      reportClaim(run, item, claim);
      reported.set(item, outcomeOf(claim));
    }
    run.end();
  };

  const chosen = ({ include, exclude = [] }: TestRunRequest) => {
    const left = new Set(claimsBelow(exclude));
    return (include ? claimsBelow(include) : [...claims.keys()]).filter((item) => claims.has(item) && !left.has(item));
  };

  const follow = async () => {
    await read();
    const changed = new Set(
      [...claims].flatMap(([item, claim]) => (reported.get(item) === outcomeOf(claim) ? [] : item)),
    );
    for (const request of continuous) {
      const own = chosen(request).filter((item) => changed.has(item));
      report(request, own);
      for (const item of own) changed.delete(item);
    }
    const rest = [...changed];
    report(new TestRunRequest(rest, undefined, profile, false, true), rest, text(message('verdict/followed')));
  };

  const run = async (request: TestRunRequest, token: CancellationToken) => {
    if (request.continuous) {
      continuous.add(request);
      token.onCancellationRequested(() => continuous.delete(request));
      return;
    }
    await read();
    report(request, chosen(request));
  };

  const profile = controller.createRunProfile(
    text(message('verdict/run')),
    TestRunProfileKind.Run,
    run,
    true,
    undefined,
    true,
  );
  controller.refreshHandler = follow;
  const changes = onBookChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), patience);
  });
  return {
    dispose() {
      clearTimeout(timer);
      changes.dispose();
      controller.dispose();
    },
  };
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
