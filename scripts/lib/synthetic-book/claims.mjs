/**
 * The checks that the sample cannot have, since the report does not give the data, and this book can. Statements change
 * only where they state the size of the study.
 * @returns by the claim's id: { statement?, check }
 */
export function checksFor(total) {
  const value = (row, is) => ({ check: { type: 'value', of: `study/${row}`, measure: 'number', is } });
  const list = (from, where, includes) => ({ check: { type: 'list', from, where, includes } });
  return {
    'products-studied': { statement: `报告研究了${total}款有代表性的中国产品`, check: { type: 'count', is: total } },
    'tracks-named': { check: { type: 'count', from: 'tracks', where: { named: true }, is: 15 } },
    'doubao-leads-assistants': {
      check: {
        type: 'top',
        where: { track: 'assistant', kind: 'native', platforms: 'app' },
        by: 'app.dau',
        first: ['doubao'],
      },
    },
    'creation-breakthrough': list('outlook', { scenario: 'creation', due: 2025 }, ['creation-breakthrough']),
    interviews: value('interviews', '近100'),
    'abroad-five-times': {
      check: {
        type: 'ratio',
        a: { of: 'study/largest-abroad', measure: 'number' },
        b: { of: 'study/largest-in-china', measure: 'number' },
        is: '5倍以上',
      },
    },
    'web-stagnant': {
      check: {
        type: 'list',
        from: 'tracks',
        where: { 'web-momentum': '领先产品下滑，或下滑后回升乏力' },
        is: ['search', 'writing', 'image-generation'],
      },
    },
    'web-visits-per-user-over-5': { check: { type: 'count', where: { 'web.visits-per-user': '>5' }, is: 14 } },
    'web-minutes-over-10': { check: { type: 'count', where: { 'web.minutes-per-visit': '>10' }, is: 13 } },
    'ai-plus-x-ahead': {
      check: {
        type: 'compare',
        a: { type: 'mean', where: { kind: 'ai-plus-x', platforms: 'web' }, measure: 'web.visits' },
        b: { type: 'mean', where: { kind: 'native', platforms: 'web' }, measure: 'web.visits' },
        is: 'higher',
      },
    },
    'native-recommendations': value('recommendations', 3),
    'penetration-situations': value('penetration-situations', 3),
    'ten-thousand-accelerators': value('accelerators', '1万'),
    'outlook-2025': list('outlook', { due: 2025 }, ['integrated-multimodal', 'agents', 'personalisation']),
    'humanoid-robots-2024': list('humanoid-robots', { shown: 2024 }, ['synthetic-robot-1', 'synthetic-robot-2']),
    'reasoning-scaling': list('scaling-laws', { scales: '推理' }, ['reasoning']),
    'architectures-since-2023': list('architectures', { family: { not: 'transformer' } }, ['rwkv', 'mamba', 'retnet']),
  };
}
