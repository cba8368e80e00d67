export const claim = {
  'claim/label-mismatch': (p: { said: string; claimed: string }) =>
    `The text says "${p.said}", the claim "${p.claimed}": both must mean the same.`,
  'claim/fix/move-in': () => 'Move the words around the brackets into them',
  'claim/fix/use-figure': (p: { claimed: string }) => `Write "${p.claimed}", as the claim does`,
  'claim/statement-mismatch': (p: { claimed: string }) =>
    `The statement does not contain the figure that is checked, "${p.claimed}".`,
  'claim/unused': (p: { id: string }) => `No text mentions this claim: write :claim[…]{#${p.id}} where it is stated.`,
};
