/**
 * The products that the published report names, with figures that satisfy what it says of them: 夸克 and 豆包 over 1亿
 * downloads, seven over 1000万 visits, three over 1000万 monthly users, and so on. The exact figures are made up.
 * Figures: downloads, new-users, dau, retention-3d on the app; mau, visits, visits-per-user, minutes-per-visit on the web.
 */
export const named = {
  quark: {
    kind: 'ai-plus-x',
    scenario: 'all-round',
    app: [1.62e8, 1.35e7, 2.65e7, 0.331],
    web: [1.62e7, 6.8e7, 4.2, 8.4],
  },
  doubao: {
    kind: 'native',
    scenario: 'all-round',
    app: [1.31e8, 1.82e7, 8.8e6, 0.274],
    web: [5.4e6, 1.56e7, 2.9, 9.1],
  },
  kimi: {
    kind: 'native',
    track: 'assistant',
    scenario: 'all-round',
    app: [3.6e7, 1.04e7, 1.9e6, 0.218],
    web: [7.1e6, 2.63e7, 3.7, 9.6],
  },
  wenxiaoyan: { kind: 'native', track: 'assistant', scenario: 'all-round', app: [2.7e7, 3.4e6, 1.6e6, 0.191] },
  'tiantian-tiaosheng': {
    kind: 'ai-plus-x',
    track: 'education',
    scenario: 'daily-life',
    app: [2.1e7, 1.8e6, 1.3e6, 0.243],
  },
  daodao: { kind: 'native', track: 'companion', scenario: 'leisure', app: [3.2e6, 4.1e5, 2.6e5, 0.352] },
  xingye: { kind: 'native', scenario: 'leisure', app: [8.9e6, 1.5e6, 7.2e5, 0.268] },
  maoxiang: { kind: 'native', scenario: 'leisure', app: [7.4e6, 1.2e6, 6.1e5, 0.257] },
  'mita-ai-search': { scenario: 'work', web: [2.3e6, 7.8e6, 3.4, 7.7] },
  'nami-search': { kind: 'ai-plus-x', scenario: 'work', app: [1.7e6, 5.2e5, 1.9e5, 0.172] },
  'zhihu-zhida': { kind: 'ai-plus-x', scenario: 'work', web: [1.4e6, 3.1e6, 2.2, 6.3] },
  'xiaohongshu-davinci': { kind: 'ai-plus-x', scenario: 'daily-life', app: [1.3e6, 2.4e5, 1.1e5, 0.164] },
  'tencent-docs': { kind: 'ai-plus-x', track: 'suite', scenario: 'work', web: [8.2e6, 3.44e7, 4.2, 9.8] },
  'baidu-wenku': { track: 'writing', scenario: 'work', web: [1.37e7, 4.25e7, 3.1, 7.2] },
  'wps-ai': { track: 'suite', scenario: 'work', web: [1.9e6, 5.5e6, 2.9, 9.3] },
  'wenxin-yiyan': { kind: 'native', track: 'assistant', scenario: 'all-round', web: [6.3e6, 1.83e7, 2.9, 8.8] },
  tongyi: { kind: 'native', track: 'assistant', scenario: 'all-round', web: [4.7e6, 1.22e7, 2.6, 8.1] },
  // The report has it among those over 1000万 monthly users, and not among those over 1000万 visits.
  notion: { kind: 'ai-plus-x', track: 'suite', scenario: 'work', web: [1.05e7, 1e7, 1, 9.9] },
};

/** How many products exceed a bound, over all of the book; the named ones above are among them. */
export const quotas = {
  /** Downloads over 1000万 (8) and over 100万 (56). */
  downloadsOver10m: 8,
  downloadsOver1m: 56,
  /** 百万级: from 100万 up to 1000万. */
  newUsersInMillions: 10,
  mauOver1m: 19,
  visitsPerUserOver5: 14,
  minutesOver10: 13,
};
