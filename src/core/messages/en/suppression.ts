export const suppression = {
  'suppression/unused': (p: { rule: string }) => `This suppresses no finding of ${p.rule}: remove it.`,
  'suppression/unknown-rule': (p: { rule: string }) => `There is no rule "${p.rule}".`,
  'suppression/no-reason': (p: { rule: string }) => `Say why: "trendbook-ignore ${p.rule}: <reason>".`,
};
