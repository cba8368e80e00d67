// The figures as rows of the README's table: what is measured, beside what it is compared with, and the goal.

/** @param figures what scripts/bench.mjs measured; parts that were not run are left out */
export function rowsOf(figures) {
  return [
    ...keystrokeRows(figures.keystrokes),
    ...(figures.check ?? []).flatMap(checkRows),
    ...largeBookRows(figures['large-books']),
    ...unitRows(figures.units),
    ...editorRows(figures),
  ];
}

function keystrokeRows(keystrokes) {
  if (!keystrokes) return [];
  const { trendbook, 'yaml-language-server': peer, lines } = keystrokes;
  const compared = (feature, en, zh) => {
    const ratio = peer[feature].median / trendbook[feature].median;
    return {
      en: `${lines}-line stream of products, key to ${en}: median (95th percentile)`,
      zh: `${lines} 行的产品流，按键到${zh}：中位数（第 95 百分位）`,
      value: both(trendbook[feature]),
      against: `yaml-language-server ${both(peer[feature])}`,
      ratio: `${ratio.toFixed(1)}×`,
      goal: { en: '10 times faster', zh: '快 10 倍' },
      reached: ratio >= 10,
    };
  };
  return [
    compared('diagnostics', 'findings', '检查结果'),
    compared('completion', 'completion', '补全'),
    compared('hover', 'hover', '悬停'),
    {
      en: 'The same file: work of the server on a key, findings included',
      zh: '同一文件：服务器处理一次按键的工作量，含检查',
      value: both(trendbook.work),
      against: `yaml-language-server ${both(peer.work)}`,
      ratio: `${(peer.work.median / trendbook.work.median).toFixed(1)}×`,
      goal: { en: '95th percentile ≤ 16 ms', zh: '第 95 百分位 ≤ 16 毫秒' },
      reached: trendbook.work.p95 <= 16,
    },
    ...(trendbook.mainThread
      ? [
          {
            en: 'Of that, the main thread on a processor',
            zh: '其中主线程占用处理器的时间',
            value: both(trendbook.mainThread),
            against: `yaml-language-server ${both(peer.mainThread)}`,
            ratio: `${(peer.mainThread.median / trendbook.mainThread.median).toFixed(1)}×`,
          },
        ]
      : []),
  ];
}

function checkRows({ files, script, cold, warm, afterAnEdit, afterAFigure, staged, status }) {
  const against = { en: `plain script ${time(script)}`, zh: `普通脚本 ${time(script)}` };
  const row = (en, zh, value, most) => ({
    en: `\`check\` of ${files} files, ${en}`,
    zh: `\`check\` ${files} 个文件，${zh}`,
    value: time(value),
    against,
    ratio: (value / script).toFixed(2),
    ...(most && { goal: `≤ ${most}`, reached: value / script <= most }),
  });
  return [
    row('for the first time', '首次', cold, 1),
    row('again, nothing changed', '再次，无改动', warm, 0.15),
    row('again, one file changed', '再次，改动一个文件', afterAnEdit),
    row('again, a figure of one file changed', '再次，改动一个文件中的一个数字', afterAFigure),
    {
      en: `\`check --staged\`, one of ${files} files changed`,
      zh: `\`check --staged\`，${files} 个文件中改动一个`,
      value: time(staged),
      against: `git status ${time(status)}`,
      goal: { en: '≤ git + 1 s', zh: '≤ git + 1 秒' },
      reached: staged <= status + 1000,
    },
  ];
}

function largeBookRows(books = []) {
  const smallest = books[0];
  const rows = books.map((book) => {
    const growth = book.ready / smallest.ready / (book.products / smallest.products);
    return {
      en: `Language server, ${book.products} products and ${book.claims} claims: first findings in the open file; ready; memory; work of an edit that all claims hang on`,
      zh: `语言服务器，${book.products} 个产品、${book.claims} 条论断：打开的文件首次显示问题；就绪；内存；一次牵动全部论断的编辑的工作量`,
      value: `${time(book.soon)}; ${time(book.ready)}; ${megabytes(book.rss)}; ${both(book.work)}`,
      ...(book !== smallest && {
        ratio: growth.toFixed(2),
        goal: { en: 'time to ready grows no faster than the book', zh: '就绪时间的增长不快于书' },
        reached: growth <= 1,
      }),
    };
  });
  const largest = books.at(-1);
  if (!largest) return rows;
  return [
    ...rows,
    {
      en: `The same, a checkout that changes all ${largest.products} products: findings again; longest wait for any answer meanwhile, and while the book was read first`,
      zh: `同上，一次检出改动全部 ${largest.products} 个产品：重新给出检查结果；其间任一应答的最长等待，及首次读入时的最长等待`,
      value: `${time(largest.checkout)}; ${time(largest.taking)}; ${time(largest.reading)}`,
    },
  ];
}

function unitRows(units) {
  if (!units) return [];
  return [
    {
      en: '1,000 claims over 10,000 products, judged after one edited observation',
      zh: '10,000 个产品上的 1,000 条论断，改动一条观测后的判定',
      value: time(units.claimsAfterEdit),
      goal: { en: '≤ 50 ms', zh: '≤ 50 毫秒' },
      reached: units.claimsAfterEdit <= 50,
    },
    { en: 'Treemap of 400 products, drawn as SVG', zh: '400 个产品的矩形树图，绘成 SVG', value: time(units.treemap) },
    { en: 'Scatter of 10,000 points, drawn as SVG', zh: '10,000 个点的散点图，绘成 SVG', value: time(units.scatter) },
  ];
}

function editorRows({ preview, activation, sizes }) {
  return [
    preview && {
      en: 'Key to picture in the preview, in VS Code',
      zh: 'VS Code 预览中按键到图形',
      value: both(preview),
      goal: { en: '95th percentile ≤ 100 ms', zh: '第 95 百分位 ≤ 100 毫秒' },
      reached: preview.p95 <= 100,
    },
    activation && {
      en: 'Activation, as VS Code reports it',
      zh: 'VS Code 报告的激活耗时',
      value: both(activation),
    },
    sizes && {
      en: 'Extension (.vsix) and npm package',
      zh: '扩展（.vsix）与 npm 包',
      value: `${megabytes(sizes.vsix)}, ${megabytes(sizes.npm)}`,
      goal: '.vsix ≤ 2.6 MB',
      reached: sizes.vsix <= 2.5 * 1024 * 1024,
    },
  ].filter(Boolean);
}

function both({ median, p95 }) {
  return `${time(median)} (${time(p95)})`;
}

function time(milliseconds) {
  return milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Number(milliseconds.toPrecision(3))} ms`;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
