/** A term's colour if it is one that may stand in a picture: `#rgb`, `#rrggbb` or a CSS name; nothing that could refer to anything. */
export function drawColor(color: string | undefined): string | undefined {
  return color !== undefined && /^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]{3,20})$/i.test(color) ? color : undefined;
}
