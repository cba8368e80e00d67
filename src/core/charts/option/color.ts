/** The colour, see-through: `alpha` from 0 to 1. A named colour can only vanish whole. */
export function faint(color: string, alpha: number): string {
  const channels = channelsOf(color);
  if (!channels) return alpha === 0 ? 'transparent' : color;
  return `rgba(${channels.join(',')},${alpha})`;
}

/** The colour laid on a ground: `share` from 0, the ground alone, to 1. */
export function mixed(color: string, ground: string, share: number): string {
  const [top, below] = [channelsOf(color), channelsOf(ground)];
  if (!top || !below) return faint(color, share);
  const parts = top.map((channel, index) => Math.round(channel * share + below[index]! * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(color: string): number[] | undefined {
  const digits = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(color);
  const parts = digits?.slice(1).filter(Boolean);
  return parts?.map((part) => Number.parseInt(part.length === 1 ? part + part : part, 16));
}
