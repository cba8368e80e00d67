/**
 * A book as somebody would write it who wants to harm its reader: whatever it says is data, in the editor, the terminal,
 * the report and in files made from it.
 */
export const hostileBook: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: <script>alert(1)</script>
asOf: 2024-10
trends: [t]
pages: [p]
sources:
  r: { title: "a](command:evil) **b**", url: "javascript:alert(1)" }
  __proto__: { title: x }
taxonomies:
  perspective: { p: "P](command:evil)" }
  platform: { app: App }
  __proto__: { polluted: yes-it-is }
  constructor: { prototype: x }
metrics:
  __proto__: { title: m, unit: count }
  dau: { title: "[D](command:evil)", unit: count, platforms: [app], description: "<img src=x onerror=alert(1)>" }
  constructor: { title: c, unit: count }
rankings:
  toString: { title: x, indicators: [{ measure: app.dau, weight: 1 }] }
lint: { ignore: ["(a+)+$"], rules: { __proto__: error } }
`,
  'products/q.product.yaml': `name: "[x](command:workbench.action.terminal.new) <img src=x onerror=alert(1)> \\e[31mred\\e]8;;http://evil\\a"
__proto__: { polluted: 1 }
aliases: [toString, hasOwnProperty, "=cmd|' /C calc'!A0"]
url: "command:evil"
summary: "[z](command:evil) ![y](file:///etc/passwd) <script>alert(1)</script>"
observations: [{ platform: app, source: r, dau: 1, __proto__: 2, constructor: 3, toString: 4 }]
---
id: __proto__
name: p
---
id: constructor
name: "=HYPERLINK(\\"http://evil\\")"
`,
  'trends/t.trend.yaml': `title: !!js/function "function(){ return 1 }"
perspective: p
products: [q, constructor, toString, __proto__]
narrative: |
  [z](command:evil) <a href="javascript:alert(1)">x</a> ![x](../../../../etc/passwd) ![w](//evil/x.png)
  :product[<b>x</b>]{#q onclick=alert(1)} :cite{#r} <style>@import "http://evil"</style>

  ::chart{#c2}
claims:
  - { id: constructor, statement: x 1, sources: [r], check: { type: count, where: { constructor: 1, __proto__: 2, toString: 3 }, is: 1 } }
charts:
  - { id: toString, type: constructor, title: a, alt: b, data: { by: [__proto__] } }
  - { id: c2, type: bar, title: "<script>alert(1)</script>", alt: "\\"><script>", data: { measures: [app.dau] } }
`,
  'tables/t.table.yaml': `title: t
source: r
columns: { a: { title: A, type: text }, __proto__: { title: P, type: text }, constructor: { title: C, type: figure } }
rows: { csv: t.csv }
`,
  'tables/outside.table.yaml':
    'title: o\ncolumns: { a: { title: A, type: text } }\nrows: { csv: ../../../../etc/passwd }\n',
  'tables/absolute.table.yaml': 'title: o\ncolumns: { a: { title: A, type: text } }\nrows: { csv: /etc/passwd }\n',
  'tables/unc.table.yaml':
    'title: o\ncolumns: { a: { title: A, type: text } }\nrows: { csv: "\\\\\\\\evil\\\\share\\\\x.csv" }\n',
  'tables/t.csv': '__proto__,constructor,a\n1,2,=cmd|calc\n',
  'pages/p.md':
    '# p\n\n:product[x]{#constructor} :value{of=constructor measure=app.toString} ![x](../../../../etc/passwd) ![y](file:///etc/passwd) [z](command:evil) <script>alert(1)</script>\n',
};
