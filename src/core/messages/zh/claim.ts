import type { claim as english } from '../en/claim.ts';

export const claim: typeof english = {
  'claim/label-mismatch': (p) => `正文写的是 “${p.said}”，论断的数值是 “${p.claimed}”：两者须表示同一区间。`,
  'claim/fix/move-in': () => '把方括号外的限定词移进去',
  'claim/fix/use-figure': (p) => `改成论断的数值 “${p.claimed}”`,
  'claim/statement-mismatch': (p) => `陈述里没有所核对的数值 “${p.claimed}”。`,
  'claim/unused': (p) => `正文没有提到这条论断：请在说到它的地方写 :claim[…]{#${p.id}}。`,
};
