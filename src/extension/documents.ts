/** The files that are Trendbook's, by pattern: they keep VS Code's own languages. */
export const documentSelector = [
  '**/trendbook.yaml',
  '**/*.product.yaml',
  '**/*.trend.yaml',
  '**/*.table.yaml',
  '**/trends/*.trend.md',
  '**/pages/*.md',
  '**/tables/**/*.csv',
].map((pattern) => ({ pattern }));
