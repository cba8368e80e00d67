/** The titles of what an editor offers to change, and why it is not offered. */
export const actions = {
  'action/fix-all-book': ({ rule, count }: { rule: string; count: number }) =>
    `Fix all ${count} of ${rule} in the whole book`,
  'action/fix-all-safe': () => 'Apply all safe fixes of Trendbook',
  'action/add-key': ({ key }: { key: string }) => `Add "${key}"`,
  'action/add-keys': ({ keys }: { keys: string }) => `Add all missing keys: ${keys}`,
  'action/create-product': ({ id, file }: { id: string; file: string }) => `Create the product "${id}" (${file})`,
  'action/create-trend': ({ id, file }: { id: string; file: string }) => `Create the trend "${id}" (${file})`,
  'action/create-page': ({ id, file }: { id: string; file: string }) => `Create the page "${id}" (${file})`,
  'action/create-term': ({ id, taxonomy }: { id: string; taxonomy: string }) =>
    `Add the term "${id}" to the taxonomy "${taxonomy}"`,
  'action/create-taxonomy': ({ id }: { id: string }) => `Add the taxonomy "${id}" to trendbook.yaml`,
  'action/create-source': ({ id }: { id: string }) => `Add the source "${id}" to trendbook.yaml`,
  'action/create-metric': ({ id, unit }: { id: string; unit: string }) =>
    `Add the metric "${id}" (${unit}) to trendbook.yaml`,
  'action/add-platform': ({ id, platform }: { id: string; platform: string }) =>
    `Give "${id}" for the platform "${platform}", too`,
  'action/remove-key': ({ key }: { key: string }) => `Remove "${key}"`,
  'action/list-trend': ({ id }: { id: string }) => `List "${id}" as the report's last trend`,
  'action/spell-figure': ({ text }: { text: string }) => `Spell it ${text}`,
  'action/spell-figures': () => 'Spell all figures of this file as the book does',
  'action/sort-keys': () => 'Sort these keys as the schema does',
  'action/sort-all-keys': () => 'Sort all keys of this file as the schema does',
  'action/suppress': ({ rule }: { rule: string }) => `Ignore ${rule} here, with a reason`,
  'action/extract-narrative': ({ file }: { file: string }) => `Move the narrative to ${file}`,
  'action/inline-narrative': ({ file }: { file: string }) => `Move this text into ${file}`,
  'action/file-exists': ({ file }: { file: string }) => `There is a file ${file} already.`,
  'action/narrative-exists': ({ file }: { file: string }) => `${file} has a narrative already.`,
  'action/failed': () => 'This cannot be done here without making something else wrong.',
  'action/outdated': () => 'The file has changed since. Ask for the action again.',
};
