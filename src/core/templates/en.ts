import type { Template } from './template.ts';

export const en: Template = ({ year, month }) => ({
  'trendbook.yaml': `# The book: what its files have in common. The other files stand in products/, trends/, tables/ and pages/.
trendbook: 1
title: Trend report ${year}
edition: "${year}"
language: en
asOf: ${month} # the date that figures refer to unless they say otherwise

pages: [preface]
trends: [first-trend] # the order of the report

sources:
  own-survey:
    title: Our own survey
    accessed: ${month}

taxonomies:
  perspective:
    product: Products
    technology: Technology
  track:
    assistant: Assistants
  kind:
    native: Native
    embedded: Embedded
  platform:
    app: App
    web: Web

metrics:
  downloads:
    title: Downloads to date
    platforms: [app]
    unit: count
    better: higher
`,
  'products/example.product.yaml': `# One product. Figures are written as people write them: 1.2M, over 1M, 10%-20%.
name: Example
kind: native
track: assistant
platforms: [app]
observations:
  - platform: app
    source: own-survey
    downloads: 1.2M
`,
  'trends/first-trend.trend.yaml': `# One trend: its claims are the numbers that the report states.
title: A first trend
perspective: product
headline: Say in one line what is going on
products: [example]

claims:
  - id: example-downloads
    statement: Example has been downloaded more than 1M times
    sources: [own-survey]
    check: { type: value, of: example, measure: app.downloads, is: more than 1M }

charts:
  - id: downloads
    type: bar
    title: Downloads to date
    alt: Downloads of the product Example
    data: { measures: [app.downloads] }
`,
  'tables/industries.table.yaml': `# Any other data: typed columns and rows.
title: Industries
source: own-survey
columns:
  id: { title: Industry, type: text, required: true }
  share: { title: Share of users, type: figure, unit: percent }
rows:
  - { id: education, share: 30% }
  - { id: finance, share: 20%-25% }
`,
  'pages/preface.md': `# Preface

What this report looks at, and why.
`,
});
