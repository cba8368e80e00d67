/** What charts and their preview say. */
export const charts = {
  'chart/no-data': (_: Record<never, never>) =>
    'Nothing can be drawn: no record meets the conditions and has data. Loosen `where`, or choose another measure.',
  'chart/truncated-axis': (_: Record<never, never>) =>
    'A logarithmic axis has no zero, so that the lengths of bars mislead. Use `scale: linear`, or a scatter or line.',
  'chart/too-many-categories': (p: { type: string; count: number; most: number }) =>
    `${p.count} of them are more than a reader can tell apart in a ${p.type} (at most ${p.most}). Set a limit, or choose another type.`,
  'chart/mixed-units': (p: { name: string; unit: string; first: string; firstUnit: string }) =>
    `${p.name} is in ${p.unit} and ${p.first} in ${p.firstUnit}: they can’t share an axis. Draw two charts, or a scatter.`,
  'chart/mixed-dates': (p: { measure: string; dates: readonly string[] }) =>
    `This chart compares figures of different dates (${p.dates.join(', ')}). Name one date, as in ${p.measure.replace(/@.*/, '')}@${p.dates.at(-1)}.`,
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
  'picture/caption/ranges': (_: Record<never, never>) =>
    'Thin lines join a figure’s bounds; an arrow has no bound at its end.',
  'picture/caption/stated': (_: Record<never, never>) =>
    'Drawn by each figure’s stated number; its bounds stand in the data table.',
  'picture/caption/marked': (_: Record<never, never>) => 'Dashed outlines: may belong here, the files do not say.',
  'picture/caption/scaled': (p: { count: number }) =>
    `Each axis runs to the largest figure among ${p.count} records; a gap has no figure.`,
  'picture/caption/undated': (p: { count: number }) =>
    p.count === 1 ? '1 record without a date is not drawn.' : `${p.count} records without a date are not drawn.`,
  'picture/caption/open-dates': (_: Record<never, never>) => 'A bar that fades has no end that is known.',
  'picture/caption/rank-interval': (_: Record<never, never>) =>
    'Lines reach from the best to the worst place that the figures’ bounds allow.',
  'picture/caption/rank-outer': (_: Record<never, never>) =>
    'Lines reach at least from the best to the worst place that the figures’ bounds allow.',
  'picture/caption/imputed': (p: { count: number }) =>
    p.count === 1 ? '* 1 score rests on imputed figures.' : `* ${p.count} scores rest on imputed figures.`,
  'picture/caption/no-edition': (p: { folders: readonly string[] }) =>
    `No such ranking could be read in: ${p.folders.join(', ')}.`,
  'picture/caption/not-positive': (p: { count: number }) =>
    `A logarithmic axis can’t show ${p.count === 1 ? '1 figure that is' : `${p.count} figures that are`} not above zero.`,
  'picture/count': (_: Record<never, never>) => 'Number of records',
  'picture/share': (_: Record<never, never>) => 'Share',
  'picture/record': (_: Record<never, never>) => 'Name',
  'picture/date': (_: Record<never, never>) => 'Date',
  'picture/rest': (p: { count: number }) => (p.count === 1 ? '1 other' : `${p.count} others`),
  'picture/rank': (_: Record<never, never>) => 'Place',
  'picture/rank-interval': (_: Record<never, never>) => 'Best to worst place',
  'picture/score': (_: Record<never, never>) => 'Score',
  'picture/axis-scale': (_: Record<never, never>) => 'Scale',
  'picture/field/id': (_: Record<never, never>) => 'Id',
  'picture/field/name': (_: Record<never, never>) => 'Name',
  'picture/field/title': (_: Record<never, never>) => 'Title',
  'picture/field/aliases': (_: Record<never, never>) => 'Aliases',
  'picture/field/company': (_: Record<never, never>) => 'Company',
  'picture/field/kind': (_: Record<never, never>) => 'Kind',
  'picture/field/track': (_: Record<never, never>) => 'Track',
  'picture/field/scenario': (_: Record<never, never>) => 'Scenario',
  'picture/field/scenarios': (_: Record<never, never>) => 'Scenarios',
  'picture/field/platform': (_: Record<never, never>) => 'Platform',
  'picture/field/platforms': (_: Record<never, never>) => 'Platforms',
  'picture/field/launched': (_: Record<never, never>) => 'Launched',
  'picture/field/url': (_: Record<never, never>) => 'Link',
  'picture/field/summary': (_: Record<never, never>) => 'Summary',
  'picture/field/headline': (_: Record<never, never>) => 'Headline',
  'picture/field/perspective': (_: Record<never, never>) => 'Perspective',
  'picture/field/status': (_: Record<never, never>) => 'Status',
  'picture/field/tags': (_: Record<never, never>) => 'Tags',
  'picture/field/related': (_: Record<never, never>) => 'Related trends',
  'picture/field/products': (_: Record<never, never>) => 'Products',
  'picture/field/description': (_: Record<never, never>) => 'Description',
  'picture/field/parent': (_: Record<never, never>) => 'Above it',
  'picture/field/color': (_: Record<never, never>) => 'Colour',
  'picture/not-given': (_: Record<never, never>) => 'not given',
  'picture/true': (_: Record<never, never>) => 'yes',
  'picture/false': (_: Record<never, never>) => 'no',
  'picture/no-type': (_: Record<never, never>) => 'This chart names no type.',
  'picture/unknown-type': (p: { type: string }) => `There is no chart type “${p.type}”.`,
  'picture/no-data': (_: Record<never, never>) => 'Nothing to draw: no record with data matches.',
  'picture/unknown-dataset': (p: { name: string }) => `The book has no dataset “${p.name}”.`,
  'picture/unknown-ranking': (p: { name: string }) => `The book has no ranking “${p.name}”.`,
  'picture/unknown-record': (p: { name: string }) => `There is no record “${p.name}” here.`,
  'picture/no-dates': (p: { name: string }) => `A line needs dates: “${p.name}” has no column of the type date.`,
  'picture/unknown-field': (p: { name: string }) => `“${p.name}” is neither a field nor a measure here.`,
  'picture/unknown-measure': (p: { name: string }) => `“${p.name}” is no measure of these records.`,
  'picture/bad-condition': (p: { name: string }) => `The condition on “${p.name}” can’t be understood.`,
  'picture/needs': (p: { key: string }) => `This chart needs “${p.key}”.`,
  'picture/mixed-units': (p: { units: readonly string[] }) =>
    `Measures in different units can’t share an axis: ${p.units.join(', ')}.`,
};
