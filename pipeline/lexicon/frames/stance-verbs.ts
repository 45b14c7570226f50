/**
 * Verbs of belief, question, demand, promise, denial, prediction and finding. How to read and edit these lines: see
 * `cue-frames.ts`.
 */
export const STANCE_VERBS = `
believe       c     Ann *believes* that it is late.
think         cq    Ann *thinks* that it is late.
feel          c     Ann *feels* that it is late.
consider      cn    Ann *considers* that it is late.
hold          c     Ann *holds* that it is late.
regard        n     Ann *regards* the plan as a gift.
view          n     Ann *views* the plan as a gift.
deem          n     Ann *deems* the plan a gift.
understand    c     Ann *understands* that it is late.
know          c     Ann *knows* that it is late.
realise       c     Ann *realises* that it is late.
recognise     cn    Ann *recognises* that it is late.
perceive      cn    Ann *perceives* that it is late.
sense         cn    Ann *senses* that it is late.
see           cn    Ann *sees* that it is late.
accept        cn    Ann *accepts* that it is late.
agree         cq    Ann *agrees* that it is late.
concur        cq    Ann *concurs* that it is late.
disagree      cq    Ann *disagrees* that it is late.
reckon        cq    Ann *reckons* that it is late.
figure        c     Ann *figures* that it is late.
assume        cn    Ann *assumes* that it is late.
presume       cn    Ann *presumes* that it is late.
appreciate    cn    Ann *appreciates* that it is late.
remember      cnq   Ann *remembers* that it was late.
forget        cn    Ann *forgets* that it is late.
favour        n     Ann *favours* the plan for the bridge.
support       n     Ann *supports* the plan for the bridge.
back          n     Ann *backs* the plan for the bridge.
oppose        n     Ann *opposes* the plan for the bridge.
approve       n     Ann *approved* the plan for the bridge.
prefer        cn    Ann *prefers* that it be late.
embrace       n     Ann *embraces* the plan for the bridge.
welcome       n     Ann *welcomes* the plan for the bridge.
credit        n     Ann *credits* the mayor with the bridge.
fear          cn    Ann *fears* that it is late.
dread         cn    Ann *dreads* that it is late.
trust         c     Ann *trusts* that it is over.
ask           cnqo  Ann *asked* the board whether it was late.
question      cnqo  Ann *questioned* whether it was late.
inquire       cq    Ann *inquired* whether it was late.
query         cnq   Ann *queried* whether it was late.
wonder        cq    Ann *wondered* whether it was late.
ponder        cnq   Ann *pondered* whether it was late.
interrogate   o     Ann *interrogated* the mayor about the bridge.
grill         o     Ann *grilled* the mayor about the bridge.
press         o     Ann *pressed* the mayor about the bridge.
request       cno   Ann *requested* that the bridge be closed.
require       cn    Ann *required* that the bridge be closed.
advise        cqo   Ann *advised* the board to close the bridge.
counsel       cqo   Ann *counselled* the board to close the bridge.
recommend     cnt   Ann *recommended* that the bridge be closed.
propose       cnt   Ann *proposed* that the bridge be closed.
encourage     co    Ann *encouraged* the board to close the bridge.
petition      co    Ann *petitioned* the board to close the bridge.
invite        co    Ann *invited* the board to see the bridge.
instruct      co    Ann *instructed* the board to close the bridge.
direct        co    Ann *directed* the board to close the bridge.
seek          n     Ann *sought* the closing of the bridge.
lobby         co    Ann *lobbied* the board to close the bridge.
advocate      cn    Ann *advocates* that the bridge be closed.
call for      n     Ann *called for* an end to the delay.
call on       co    Ann *called on* the board to close the bridge.
call upon     co    Ann *called upon* the board to close the bridge.
push for      n     Ann *pushed for* an end to the delay.
demand        cnq   Ann *demanded* that the bridge be closed.
order         cno   Ann *ordered* the guards to close the bridge.
urge          cnqo  Ann *urged* the board to close the bridge.
plead         cqt   Ann *pleaded* that the bridge be closed.
beg           cqo   Ann *begged* the board to close the bridge.
implore       cqo   Ann *implored* the board to close the bridge.
beseech       co    Ann *beseeched* the board to close the bridge.
entreat       co    Ann *entreated* the board to close the bridge.
exhort        co    Ann *exhorted* the board to close the bridge.
command       cqo   Ann *commanded* the guards to close the bridge.
compel        c     Ann *compelled* the guards to close the bridge.
oblige        c     Ann *obliged* the guards to close the bridge.
decree        cn    Ann *decreed* that the bridge be closed.
mandate       cn    Ann *mandated* that the bridge be closed.
dictate       cn    Ann *dictated* that the bridge be closed.
forbid        cno   Ann *forbade* the guards to leave.
ban           n     Ann *banned* the use of the bridge.
prohibit      n     Ann *prohibited* the use of the bridge.
appeal        nt    Ann *appealed* for an end to the delay.
promise       cnqo  Ann *promised* the board that she would go.
pledge        cnqt  Ann *pledged* that she would go.
undertake     c     Ann *undertook* to close the bridge.
guarantee     cn    Ann *guaranteed* that she would go.
vow           cnqt  Ann *vowed* that she would go.
swear         cqt   Ann *swore* that she would go.
threaten      cno   Ann *threatened* to close the bridge.
deny          cn    Ann *denied* that it was late.
refute        cn    Ann *refuted* that it was late.
rebut         n     Ann *rebutted* the claim that it was late.
dismiss       nq    Ann *dismissed* the claim that it was late.
dispute       cn    Ann *disputed* that it was late.
contest       cn    Ann *contested* that it was late.
contradict    n     Ann *contradicted* the claim that it was late.
disclaim      n     Ann *disclaimed* any part in the delay.
retract       n     Ann *retracted* the claim that it was late.
withdraw      n     Ann *withdrew* the claim that it was late.
recant        n     Ann *recanted* the claim that it was late.
downplay      n     Ann *downplayed* the delay at the bridge.
minimise      n     Ann *minimised* the delay at the bridge.
debunk        n     Ann *debunked* the claim that it was late.
disprove      cn    Ann *disproved* that it was late.
play down     n     Ann *played down* the delay at the bridge.
rule out      cn    Ann *ruled out* that it was late.
brush aside   n     Ann *brushed aside* the delay at the bridge.
shrug off     n     Ann *shrugged off* the delay at the bridge.
walk back     n     Ann *walked back* the claim that it was late.
push back     q     "It is early," Ann *pushed back*.
reject        nq    Ann *rejected* the claim that it was late.
repudiate     n     Ann *repudiated* the claim that it was late.
disavow       n     Ann *disavowed* the claim that it was late.
renounce      n     Ann *renounced* the claim that it was late.
refuse        c     Ann *refused* to close the bridge.
predict       cnq   Ann *predicted* that it would rain.
forecast      cn    Ann *forecast* that it would rain.
foresee       cn    Ann *foresees* that it will rain.
foretell      cn    Ann *foretold* that it would rain.
project       cn    Ann *projects* that costs will double.
expect        cn    Ann *expects* that it will rain.
anticipate    cn    Ann *anticipates* that it will rain.
envisage      cn    Ann *envisages* that it will rain.
envision      cn    Ann *envisions* that it will rain.
bet           c     Ann *bets* that it will rain.
wager         c     Ann *wagers* that it will rain.
find          cn    The study *found* that costs had doubled.
conclude      cq    The study *concluded* that costs had doubled.
show          cn    The study *shows* that costs have doubled.
determine     cn    The study *determined* that costs had doubled.
discover      cn    Ann *discovered* that costs had doubled.
establish     cn    The study *established* that costs had doubled.
estimate      cn    The study *estimates* that costs will double.
calculate     cn    The study *calculated* that costs had doubled.
assess        cn    The study *assessed* that costs had doubled.
judge         cn    The court *judged* that it was late.
rule          cq    The court *ruled* that it was late.
infer         cn    Ann *inferred* that it was late.
deduce        cn    Ann *deduced* that it was late.
ascertain     cn    Ann *ascertained* that it was late.
detect        cn    Ann *detected* that it was late.
verify        cn    Ann *verified* that it was late.
decide        c     The court *decided* that it was late.
uncover       cn    Ann *uncovered* that costs had doubled.
identify      n     The study *identified* the rain as the cause.
document      cn    The study *documented* that costs had doubled.
prove         cn    The study *proved* that costs had doubled.
demonstrate   cnt   The study *demonstrated* that costs had doubled.
expose        cn    The study *exposed* that costs had doubled.
illustrate    cn    The study *illustrates* that costs have doubled.
`;
