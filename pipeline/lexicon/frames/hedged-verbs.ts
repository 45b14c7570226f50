/** Verbs by which the writer or the source commits to little. How to read and edit these lines: see `cue-frames.ts`. */
export const HEDGED_VERBS = `
suggest       cnqt  Ann *suggested* that it was late.
indicate      cnt   Ann *indicated* that it was late.
hint          ct    Ann *hinted* that it was late.
imply         cn    Ann *implied* that it was late.
intimate      cn    Ann *intimated* that it was late.
insinuate     cn    Ann *insinuated* that he was late.
signal        cnt   Ann *signalled* that she would go.
allude        t     Ann *alluded* to the cost of the bridge.
float         n     Ann *floated* the idea that it was late.
moot          n     Ann *mooted* the idea that it was late.
venture       cq    Ann *ventured* that it was late.
submit        c     Ann *submitted* that it was late.
theorise      c     Ann *theorised* that the rain did it.
hypothesise   c     Ann *hypothesised* that the rain did it.
postulate     c     Ann *postulated* that the rain did it.
hedge         cq    Ann *hedged* that it might be late.
let on        c     Ann *let on* that it was late.
let slip      c     Ann *let slip* that it was late.
leak          cn    Ann *leaked* that it was late.
claim         cnq   Ann *claimed* that it was late.
allege        cn    Ann *alleged* that he was late.
purport       c     Ann *purported* to be the owner.
profess       cn    Ann *professed* to be the owner.
pretend       c     Ann *pretended* that it was late.
lie           ct    Ann *lied* that it was late.
exaggerate    cn    Ann *exaggerated* that it was late.
overstate     n     Ann *overstated* the cost of the bridge.
gossip        c     Ann *gossiped* that he was late.
spout         nq    Ann *spouted* the line that it was late.
parrot        nq    Ann *parroted* the line that it was late.
suspect       cn    Ann *suspects* that it is late.
suppose       c     Ann *supposes* that it is late.
guess         cq    Ann *guesses* that it is late.
imagine       cn    Ann *imagines* that it is late.
surmise       cq    Ann *surmised* that it was late.
speculate     cq    Ann *speculated* that it was late.
worry         cq    Ann *worries* that it is late.
fret          cq    Ann *frets* that it is late.
doubt         cn    Ann *doubts* that it is late.
hope          c     Ann *hopes* that it is over.
`;
