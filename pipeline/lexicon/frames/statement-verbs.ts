/** Verbs that make a statement. How to read and edit these lines: see `cue-frames.ts`. */
export const STATEMENT_VERBS = `
say           cqt   Ann *said* to the board that it was late.
tell          cqo   Ann *told* the board that it was late.
add           cq    Ann *added* that it was late.
note          cq    Ann *noted* that the bridge was closed.
tweet         cqt   Ann *tweeted* that the bridge was closed.
retweet       nq    Ann *retweeted* a claim about the bridge.
state         cqt   The report *states* that costs have doubled.
report        cqt   The newspaper *reported* that costs had doubled.
announce      cnqt  Ann *announced* to the board that she would go.
explain       cqt   Ann *explained* to the board how the bridge was built.
remark        cqt   Ann *remarked* that it was late.
comment       cq    Ann *commented* that it was late.
mention       cnt   Ann *mentioned* to the board that it was late.
observe       cq    Ann *observed* that few had come.
write         cqt   Ann *wrote* to the board that it was late.
reply         cqt   Ann *replied* that it was late.
respond       cqt   Ann *responded* that it was late.
answer        cqo   Ann *answered* that it was late.
describe      nt    Ann *described* the plan as a gift.
inform        co    Ann *informed* the board that it was late.
relate        cnt   Ann *related* how the bridge fell.
recount       cn    Ann *recounted* how the bridge fell.
recall        cnq   Ann *recalled* that the bridge had fallen.
convey        cnt   Ann *conveyed* to the board that it was late.
communicate   cnt   Ann *communicated* to the board that it was late.
disclose      cnt   Ann *disclosed* that costs had doubled.
reveal        cnt   Ann *revealed* that costs had doubled.
continue      q     "It is late," Ann *continued*.
joke          cq    Ann *joked* that the bridge was older than she.
quip          cq    Ann *quipped* that the bridge was older than she.
retort        cq    Ann *retorted* that he was wrong.
blog          cq    Ann *blogged* that the bridge was closed.
post          cq    Ann *posted* that the bridge was closed.
text          cqo   Ann *texted* her boss that it was late.
email         cqo   Ann *emailed* her boss that it was late.
message       cqo   Ann *messaged* her boss that it was late.
brief         co    Ann *briefed* the board that it was late.
notify        co    Ann *notified* the board that it was late.
testify       ct    Ann *testified* that costs had doubled.
confess       cnqt  Ann *confessed* to the board that she was late.
admit         cnqt  Ann *admitted* that she was late.
acknowledge   cn    Ann *acknowledged* that she was late.
concede       cn    Ann *conceded* that she was late.
confirm       cnt   Ann *confirmed* that she was late.
recite        nq    Ann *recited* the rule that nobody may leave.
quote         nq    Ann *quoted* the mayor as saying that it was late.
cite          n     Ann *cited* the cost of the bridge.
paraphrase    nq    Ann *paraphrased* the rule that nobody may leave.
summarise     nq    Ann *summarised* the plan as a gift.
outline       n     Ann *outlined* the plan for the bridge.
detail        cn    Ann *detailed* how the money was spent.
elaborate     cq    Ann *elaborated* that the bridge was old.
clarify       cn    Ann *clarified* that the bridge was open.
specify       cn    Ann *specified* that the bridge was open.
volunteer     cnq   Ann *volunteered* that she had been there.
publish       n     The board *published* the finding that costs had doubled.
release       n     The board *released* the finding that costs had doubled.
articulate    n     Ann *articulated* the fear that it was late.
voice         n     Ann *voiced* the hope that it would end.
express       n     Ann *expressed* the hope that it would end.
utter         nq    Ann *uttered* the words that nobody wanted.
mumble        cq    Ann *mumbled* that it was late.
murmur        cq    Ann *murmured* that it was late.
mutter        cqt   Ann *muttered* that it was late.
whisper       cqt   Ann *whispered* that it was late.
sigh          cq    Ann *sighed* that it was late.
chuckle       q     "It is late," Ann *chuckled*.
laugh         q     "It is late," Ann *laughed*.
smile         q     "It is late," Ann *smiled*.
speak         t     Ann *spoke* of the need to hurry.
talk          t     Ann *talked* of the need to hurry.
discuss       cn    Ann *discussed* how the bridge fell.
apologise     cqt   Ann *apologised* that it was late.
lament        cnq   Ann *lamented* that it was late.
mourn         cnq   Ann *mourned* that the bridge was gone.
regret        cn    Ann *regretted* that the bridge was gone.
reminisce     cq    Ann *reminisced* that the bridge was once new.
muse          cq    Ann *mused* that the bridge was once new.
reflect       cq    Ann *reflected* that the bridge was once new.
characterise  n     Ann *characterised* the plan as a gift.
portray       n     Ann *portrayed* the plan as a gift.
depict        n     Ann *depicted* the plan as a gift.
label         n     Ann *labelled* the plan a gift.
brand         n     Ann *branded* the plan a gift.
dub           n     Ann *dubbed* the plan a gift.
term          n     Ann *termed* the plan a gift.
call          n     Ann *called* the plan a gift.
compare       n     Ann *compared* the plan to a gift.
liken         n     Ann *likened* the plan to a gift.
contrast      n     Ann *contrasted* the plan with a gift.
echo          nq    Ann *echoed* the view that it was late.
share         cn    Ann *shared* that she had been ill.
chant         cq    The crowd *chanted* that it was late.
debate        cn    The board *debated* whether it was late.
frame         n     Ann *framed* the plan as a gift.
present       nt    Ann *presented* the plan as a gift.
learn         c     Ann *learned* that it was late.
hear          c     Ann *heard* that it was late.
attribute     n     Ann *attributed* the fall to the rain.
react         q     "It is late," Ann *reacted*.
point out     cqt   Ann *pointed out* that it was late.
go on         q     "It is late," Ann *went on*.
sum up        nq    Ann *summed up* the view that it was late.
weigh in      q     "It is late," Ann *weighed in*.
chime in      q     "It is late," Ann *chimed in*.
set out       cn    Ann *set out* how the bridge would be built.
lay out       cn    Ann *laid out* how the bridge would be built.
spell out     cn    Ann *spelled out* how the bridge would be built.
read out      nq    Ann *read out* the rule that nobody may leave.
pass on       cn    Ann *passed on* that it was late.
put forward   n     Ann *put forward* the idea that it was late.
bring up      cn    Ann *brought up* that it was late.
fire back     cq    Ann *fired back* that he was wrong.
shoot back    cq    Ann *shoots back* that he was wrong.
hit back      cq    Ann *hit back* that he was wrong.
write back    cq    Ann *wrote back* that it was late.
insist        cq    Ann *insisted* that she was right.
assert        cq    Ann *asserted* that she was right.
declare       cnqt  Ann *declared* that she was right.
affirm        cn    Ann *affirmed* that she was right.
avow          cn    Ann *avowed* that she was right.
aver          cq    Ann *averred* that she was right.
maintain      cq    Ann *maintained* that she was right.
contend       cq    Ann *contended* that she was right.
argue         cq    Ann *argued* that she was right.
stress        cnqt  Ann *stressed* that she was right.
emphasise     cnq   Ann *emphasised* that she was right.
underline     cn    Ann *underlined* that she was right.
underscore    cn    Ann *underscored* that she was right.
accentuate    cn    Ann *accentuated* that she was right.
highlight     cn    Ann *highlighted* that she was right.
reiterate     cnq   Ann *reiterated* that she was right.
repeat        cnqt  Ann *repeated* that she was right.
restate       cn    Ann *restated* that she was right.
reaffirm      cn    Ann *reaffirmed* that she was right.
proclaim      cnq   Ann *proclaimed* that she was right.
trumpet       cn    Ann *trumpeted* that she was right.
tout          n     Ann *touted* the plan as a gift.
attest        c     Ann *attested* that she was there.
vouch         c     Ann *vouched* that she was there.
posit         cn    Ann *posited* that the bridge was old.
exclaim       cq    Ann *exclaimed* that she was right.
shout         cqt   Ann *shouted* that she was right.
yell          cqt   Ann *yelled* that she was right.
scream        cq    Ann *screamed* that she was right.
cry           cq    Ann *cried* that she was right.
thunder       cq    Ann *thundered* that she was right.
bellow        cq    Ann *bellowed* that she was right.
roar          cq    Ann *roared* that she was right.
bark          cq    Ann *barked* that she was right.
snap          cq    Ann *snapped* that she was right.
snarl         cq    Ann *snarled* that she was right.
growl         cq    Ann *growled* that she was right.
hiss          cq    Ann *hissed* that she was right.
fume          cq    Ann *fumed* that it was late.
rant          cq    Ann *ranted* that it was late.
rage          cq    Ann *raged* that it was late.
vent          cq    Ann *vented* that it was late.
blast         nq    Ann *blasted* the plan as a mistake.
slam          nq    Ann *slammed* the plan as a mistake.
denounce      nq    Ann *denounced* the plan as a mistake.
condemn       nq    Ann *condemned* the plan as a mistake.
decry         nq    Ann *decried* the plan as a mistake.
deplore       cn    Ann *deplored* that it was late.
criticise     nq    Ann *criticised* the plan as a mistake.
lambast       nq    Ann *lambasted* the plan as a mistake.
chastise      n     Ann *chastised* the mayor for the delay.
castigate     n     Ann *castigated* the mayor for the delay.
rebuke        nq    Ann *rebuked* the mayor for the delay.
reprimand     n     Ann *reprimanded* the mayor for the delay.
scold         nq    Ann *scolded* the mayor for the delay.
berate        n     Ann *berated* the mayor for the delay.
deride        nq    Ann *derided* the plan as a mistake.
ridicule      nq    Ann *ridiculed* the plan as a mistake.
mock          nq    Ann *mocked* the plan as a mistake.
taunt         nq    Ann *taunted* the mayor that he was late.
accuse        n     Ann *accused* the mayor of the delay.
blame         n     Ann *blamed* the mayor for the delay.
fault         n     Ann *faulted* the mayor for the delay.
attack        nq    Ann *attacked* the plan as a mistake.
praise        nq    Ann *praised* the plan as a gift.
laud          nq    Ann *lauded* the plan as a gift.
hail          nq    Ann *hailed* the plan as a gift.
applaud       nq    Ann *applauded* the plan as a gift.
commend       n     Ann *commended* the mayor for the bridge.
extol         n     Ann *extolled* the plan as a gift.
celebrate     cn    Ann *celebrated* that the bridge was open.
endorse       n     Ann *endorsed* the plan for the bridge.
defend        nq    Ann *defended* the plan as a gift.
justify       n     Ann *justified* the delay by the rain.
boast         cqt   Ann *boasted* that she was first.
brag          cqt   Ann *bragged* that she was first.
crow          cq    Ann *crowed* that she was first.
gush          cq    Ann *gushed* that it was lovely.
protest       cnq   Ann *protested* that it was late.
object        cq    Ann *objected* that it was late.
complain      cqt   Ann *complained* to the board that it was late.
grumble       cq    Ann *grumbled* that it was late.
gripe         cq    Ann *griped* that it was late.
moan          cq    Ann *moaned* that it was late.
groan         cq    Ann *groaned* that it was late.
bemoan        cn    Ann *bemoaned* that it was late.
counter       cq    Ann *countered* that it was early.
opine         cq    Ann *opined* that it was late.
assure        cqo   Ann *assured* the board that it was open.
reassure      cqo   Ann *reassured* the board that it was open.
convince      co    Ann *convinced* the board that it was open.
persuade      co    Ann *persuaded* the board that it was open.
certify       c     Ann *certified* that it was open.
warn          cqo   Ann *warned* the board that it was late.
caution       cqo   Ann *cautioned* the board that it was late.
alert         co    Ann *alerted* the board that it was late.
remind        cqo   Ann *reminded* the board that it was late.
`;
