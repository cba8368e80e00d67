import type { Drawing } from './drawing.ts';
import type { DataTable, Framed } from './picture.ts';

/** What every picture has, whatever it shows. */
export function framed({ chart }: Drawing, caption: readonly string[], table: DataTable): Framed {
  const title = chart.title || chart.id;
  return { id: chart.id, title, alt: chart.alt || title, caption, table };
}
