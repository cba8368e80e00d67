/** What charts and their preview say. */
export const charts = {
  'picture/caption/source': (p: { sources: readonly string[] }) => `Source: ${p.sources.join('; ')}`,
  'picture/caption/no-source': (_: Record<never, never>) => 'No source given',
  'picture/caption/date': (p: { dates: readonly string[] }) => `as of ${p.dates.join(', ')}`,
  'picture/caption/several-groups': (_: Record<never, never>) =>
    'A record that belongs to several groups is counted in each.',
  'picture/caption/without-figure': (p: { count: number }) =>
    p.count === 1 ? '1 record without a figure is not drawn.' : `${p.count} records without a figure are not drawn.`,
  'picture/caption/possible': (p: { count: number }) =>
    p.count === 1
      ? '1 more record may belong here: the files do not say.'
      : `${p.count} more records may belong here: the files do not say.`,
  'picture/caption/limit': (p: { shown: number; all: number }) => `${p.shown} of ${p.all} are shown.`,
  'picture/caption/stacked': (_: Record<never, never>) => 'Stacked bars show each figure’s stated number.',
  'picture/caption/bounds': (_: Record<never, never>) =>
    'Pale parts lie between a figure’s bounds; a bar that fades has no upper bound.',
  'picture/caption/not-positive': (p: { count: number }) =>
    `A logarithmic axis can’t show ${p.count === 1 ? '1 figure that is' : `${p.count} figures that are`} not above zero.`,
  'picture/count': (_: Record<never, never>) => 'Number of records',
  'picture/share': (_: Record<never, never>) => 'Share',
  'picture/record': (_: Record<never, never>) => 'Name',
  'picture/not-given': (_: Record<never, never>) => 'not given',
  'picture/true': (_: Record<never, never>) => 'yes',
  'picture/false': (_: Record<never, never>) => 'no',
  'picture/no-type': (_: Record<never, never>) => 'This chart names no type.',
  'picture/not-drawn': (p: { type: string }) => `Charts of the type “${p.type}” are not drawn yet.`,
  'picture/unknown-type': (p: { type: string }) => `There is no chart type “${p.type}”.`,
  'picture/no-data': (_: Record<never, never>) => 'Nothing to draw: no record with data matches.',
  'picture/unknown-dataset': (p: { name: string }) => `The book has no dataset “${p.name}”.`,
  'picture/unknown-field': (p: { name: string }) => `“${p.name}” is neither a field nor a measure here.`,
  'picture/unknown-measure': (p: { name: string }) => `“${p.name}” is no measure of these records.`,
  'picture/bad-condition': (p: { name: string }) => `The condition on “${p.name}” can’t be understood.`,
  'picture/needs': (p: { key: string }) => `This chart needs “${p.key}”.`,
  'picture/mixed-units': (p: { units: readonly string[] }) =>
    `Measures in different units can’t share an axis: ${p.units.join(', ')}.`,
  'preview/no-charts': (_: Record<never, never>) => 'This trend has no charts yet.',
  'preview/measure': (_: Record<never, never>) => 'Measure',
  'preview/figure': (_: Record<never, never>) => 'Figure',
  'preview/date': (_: Record<never, never>) => 'Date',
  'preview/source': (_: Record<never, never>) => 'Source',
  'preview/trend-listing': (_: Record<never, never>) => 'Trends of the book',
  'preview/trend': (_: Record<never, never>) => 'Trend',
  'preview/headline': (_: Record<never, never>) => 'Headline',
  'preview/stale': (_: Record<never, never>) => 'The file can’t be read as it stands.',
  'preview/stale-badge': (_: Record<never, never>) => 'Earlier picture',
  'preview/show-table': (_: Record<never, never>) => 'Show data table',
  'preview/show-chart': (_: Record<never, never>) => 'Show chart',
  'preview/show-table-of': (p: { title: string }) => `Show data table: ${p.title}`,
  'preview/show-chart-of': (p: { title: string }) => `Show chart: ${p.title}`,
  'preview/pin': (_: Record<never, never>) => 'Stay with this file',
  'preview/toolbar': (_: Record<never, never>) => 'Preview',
  'preview/none': (_: Record<never, never>) => 'This file has no preview: open a trend, product or table of a book.',
  'preview/window-title': (p: { name: string }) => `Preview ${p.name}`,
};
