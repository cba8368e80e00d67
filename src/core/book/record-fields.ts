/** The fields that records of the built-in datasets have besides taxonomies and measures; `where` and `by` may name them. */
export const recordFields = {
  products: [
    'id',
    'name',
    'aliases',
    'company',
    'kind',
    'track',
    'scenarios',
    'platforms',
    'launched',
    'url',
    'summary',
  ] as readonly string[],
  trends: [
    'id',
    'title',
    'headline',
    'perspective',
    'status',
    'tags',
    'summary',
    'related',
    'products',
  ] as readonly string[],
  terms: ['id', 'title', 'description', 'aliases', 'parent', 'color'] as readonly string[],
};

/** The taxonomy whose terms a field of a product or trend holds, where its name is not the taxonomy's id. */
export const taxonomyOfField: Readonly<Record<string, string>> = {
  scenarios: 'scenario',
  platforms: 'platform',
};
