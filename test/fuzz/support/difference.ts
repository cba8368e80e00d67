type Portrait = Readonly<Record<string, string>>;

/** Says where two portraits of books differ first, with what stands around; undefined where they are the same. */
export function firstDifference(kept: Portrait, anew: Portrait): string | undefined {
  for (const name of new Set([...Object.keys(anew), ...Object.keys(kept)])) {
    const [one, other] = [kept[name] ?? 'nothing', anew[name] ?? 'nothing'];
    if (one !== other) return `${name}\n${around(one, other)}`;
  }
  return undefined;
}

function around(kept: string, anew: string): string {
  let at = 0;
  while (kept[at] === anew[at]) at++;
  const cut = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return `kept: …${cut(kept)}…\nanew: …${cut(anew)}…`;
}
