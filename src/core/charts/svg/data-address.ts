/** An SVG as a `data:` address, which Markdown can name as the place of an image. */
export function svgAddress(svg: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(svg)) binary += String.fromCharCode(byte);
  return `data:image/svg+xml;base64,${btoa(binary)}`;
}
