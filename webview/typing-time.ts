/**
 * Notes in the page's user timing how long a change of the text took until its picture was on the screen: `trendbook:typing`,
 * from the change to the end of the frame, for whoever watches performance. The last one alone is kept.
 * @param changedAt milliseconds since 1970, by the clock of the machine that the text was changed on
 * @param drawn how many parts of the page were drawn anew for it
 */
export function noteTyping(changedAt: number, drawn: number): void {
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      const end = performance.now();
      const start = end - (Date.now() - changedAt);
      // Another machine's clock may say anything.
      if (start < 0 || start > end) return;
      performance.clearMeasures(name);
      performance.measure(name, { start, end, detail: { drawn } });
    };
    painted.port2.postMessage(undefined);
  });
}

const name = 'trendbook:typing';
