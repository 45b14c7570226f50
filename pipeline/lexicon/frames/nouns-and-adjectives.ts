/** Nouns, adjectives, prepositions and adverbs that attribute. How to read and edit these lines: see `cue-frames.ts`. */
export const CUE_NOUNS = `
statement        c  Ann made a *statement* that it was late.
comment          c  Ann's *comment* that it was late was heard.
remark           c  Ann's *remark* that it was late was heard.
announcement     c  Ann's *announcement* that she would go was heard.
report           c  Ann's *report* that it was late was heard.
reply            c  Ann's *reply* that it was late was heard.
response         c  Ann's *response* that it was late was heard.
declaration      c  Ann's *declaration* that it was late was heard.
explanation      c  Ann's *explanation* that it had rained was heard.
testimony        c  Ann's *testimony* that it was late was heard.
message          c  Ann's *message* that it was late was heard.
tweet            c  Ann's *tweet* that it was late was read.
reminder         c  Ann's *reminder* that it was late was read.
disclosure       c  Ann's *disclosure* that costs had doubled was read.
revelation       c  Ann's *revelation* that costs had doubled was read.
admission        c  Ann's *admission* that she was late was heard.
acknowledgement  c  Ann's *acknowledgement* that she was late was heard.
confirmation     c  Ann's *confirmation* that she was late was heard.
confession       c  Ann's *confession* that she was late was heard.
apology          n  Ann's *apology* for the delay was heard.
assertion        c  Ann's *assertion* that she was right was heard.
insistence       c  Ann's *insistence* that she was right was heard.
contention       c  Ann's *contention* that she was right was heard.
argument         c  Ann's *argument* that she was right was heard.
accusation       c  Ann's *accusation* that he was late was heard.
charge           c  Ann's *charge* that he was late was heard.
criticism        c  Ann's *criticism* that he was late was heard.
condemnation     n  Ann's *condemnation* of the delay was heard.
complaint        c  Ann's *complaint* that he was late was heard.
objection        c  Ann's *objection* that it was late was heard.
praise           n  Ann's *praise* for the mayor was heard.
endorsement      n  Ann's *endorsement* of the mayor was heard.
assurance        c  Ann's *assurance* that it was open was heard.
warning          c  Ann's *warning* that it was late was heard.
suggestion       c  Ann's *suggestion* that it was late was heard.
indication       c  Ann gave no *indication* that it was late.
hint             c  Ann's *hint* that it was late was heard.
implication      c  Ann's *implication* that he was late was heard.
insinuation      c  Ann's *insinuation* that he was late was heard.
signal           c  Ann gave no *signal* that it was late.
speculation      c  There was *speculation* that it was late.
rumour           c  There was a *rumour* that it was late.
theory           c  Ann's *theory* that the rain did it was heard.
hypothesis       c  Ann's *hypothesis* that the rain did it was read.
notion           c  Ann's *notion* that the rain did it was heard.
claim            c  Ann's *claim* that it was late was heard.
allegation       c  Ann's *allegation* that he was late was heard.
lie              c  Ann's *lie* that it was late was heard.
myth             c  The *myth* that it was late lives on.
belief           c  Ann's *belief* that it is late is known.
view             c  Ann's *view* that it is late is known.
opinion          c  Ann's *opinion* that it is late is known.
conviction       c  Ann's *conviction* that it is late is known.
position         c  Ann's *position* that it is late is known.
perception       c  The *perception* that it is late has spread.
impression       c  Ann's *impression* that it is late is known.
understanding    c  Ann's *understanding* that it is late is known.
agreement        c  There was *agreement* that it was late.
consensus        c  There was *consensus* that it was late.
support          n  Ann's *support* for the mayor is known.
opposition       n  Ann's *opposition* to the plan is known.
assumption       c  Ann's *assumption* that it is late is known.
sentiment        c  The *sentiment* that it is late has spread.
fear             c  Ann's *fear* that it is late is known.
concern          c  Ann's *concern* that it is late is known.
confidence       c  Ann's *confidence* that it is over is known.
suspicion        c  Ann's *suspicion* that it is late is known.
doubt            c  Ann's *doubt* that it is late is known.
hope             c  Ann's *hope* that it is over is known.
hunch            c  Ann's *hunch* that it is late is known.
question         c  Ann's *question* whether it was late was heard.
query            c  Ann's *query* whether it was late was heard.
request          c  Ann's *request* that he leave was heard.
recommendation   c  Ann's *recommendation* that he leave was heard.
proposal         c  Ann's *proposal* that he leave was heard.
advice           c  Ann's *advice* that he leave was heard.
demand           c  Ann's *demand* that he leave was heard.
order            c  Ann's *order* that he leave was heard.
call             n  Ann's *call* for an end to the delay was heard.
plea             c  Ann's *plea* that he leave was heard.
appeal           n  Ann's *appeal* for an end to the delay was heard.
promise          c  Ann's *promise* that she would go was heard.
pledge           c  Ann's *pledge* that she would go was heard.
commitment       c  Ann's *commitment* to the plan was heard.
vow              c  Ann's *vow* that she would go was heard.
threat           c  Ann's *threat* that she would go was heard.
denial           c  Ann's *denial* that it was late was heard.
dismissal        n  Ann's *dismissal* of the claim was heard.
rejection        n  Ann's *rejection* of the claim was heard.
prediction       c  Ann's *prediction* that it would rain was heard.
forecast         c  Ann's *forecast* that it would rain was heard.
expectation      c  Ann's *expectation* that it would rain was heard.
finding          c  The *finding* that costs had doubled was read.
conclusion       c  The *conclusion* that costs had doubled was read.
estimate         c  The *estimate* that costs had doubled was read.
assessment       c  The *assessment* that costs had doubled was read.
verdict          c  The *verdict* that he was guilty was read.
ruling           c  The *ruling* that he was guilty was read.
evidence         c  The study gave *evidence* that costs had doubled.
proof            c  The study gave *proof* that costs had doubled.
`;

export const CUE_ADJECTIVES = `
adamant          c  Ann *was adamant* that it was late.
insistent        c  Ann *was insistent* that it was late.
emphatic         c  Ann *was emphatic* that it was late.
clear            c  Ann *was clear* that it was late.
critical         n  Ann *was critical* of the plan.
dismissive       n  Ann *was dismissive* of the plan.
cautious         n  Ann *was cautious* about the plan.
aware            c  Ann *is aware* that it is late.
mindful          c  Ann *is mindful* that it is late.
supportive       n  Ann *is supportive* of the plan.
glad             c  Ann *is glad* that it is over.
happy            c  Ann *is happy* that it is over.
pleased          c  Ann *is pleased* that it is over.
grateful         c  Ann *is grateful* that it is over.
sorry            c  Ann *is sorry* that it is late.
surprised        c  Ann *was surprised* that it was late.
proud            c  Ann *is proud* that it is open.
satisfied        c  Ann *is satisfied* that it is open.
hopeful          c  Ann *is hopeful* that it will end.
opposed          n  Ann *is opposed* to the plan.
wary             n  Ann *is wary* of the plan.
confident        c  Ann *is confident* that it will end.
convinced        c  Ann *is convinced* that it will end.
certain          c  Ann *is certain* that it will end.
sure             c  Ann *is sure* that it will end.
worried          c  Ann *is worried* that it is late.
concerned        c  Ann *is concerned* that it is late.
afraid           c  Ann *is afraid* that it is late.
fearful          c  Ann *is fearful* that it is late.
alarmed          c  Ann *is alarmed* that it is late.
angry            c  Ann *is angry* that it is late.
furious          c  Ann *is furious* that it is late.
outraged         c  Ann *is outraged* that it is late.
frustrated       c  Ann *is frustrated* that it is late.
disappointed     c  Ann *is disappointed* that it is late.
delighted        c  Ann *is delighted* that it is over.
shocked          c  Ann *was shocked* that it was late.
stunned          c  Ann *was stunned* that it was late.
appalled         c  Ann *was appalled* that it was late.
horrified        c  Ann *was horrified* that it was late.
dismayed         c  Ann *was dismayed* that it was late.
unhappy          c  Ann *is unhappy* that it is late.
optimistic       c  Ann *is optimistic* that it will end.
pessimistic      c  Ann *is pessimistic* that it will end.
relieved         c  Ann *is relieved* that it is over.
skeptical        c  Ann *is skeptical* that it will end.
doubtful         c  Ann *is doubtful* that it will end.
unsure           c  Ann *is unsure* whether it will end.
uncertain        c  Ann *is uncertain* whether it will end.
unconvinced      c  Ann *is unconvinced* that it will end.
curious          c  Ann *is curious* whether it will end.
committed        n  Ann *is committed* to the plan.
determined       c  Ann *is determined* to go.
`;

export const CUE_PREPOSITIONS = `
according to       c  *According to* Ann, it was late.
per                c  *Per* Ann, it was late.
in the words of    q  *In the words of* Ann, "it is late".
quoting            c  The paper said so, *quoting* Ann.
citing             c  The paper said so, *citing* Ann.
in the view of     c  *In the view of* Ann, it was late.
in the opinion of  c  *In the opinion of* Ann, it was late.
in the eyes of     c  *In the eyes of* Ann, it was late.
`;

export const CUE_ADVERBS = `
reportedly    c  It was *reportedly* late.
apparently    c  It was *apparently* late.
allegedly     c  It was *allegedly* late.
purportedly   c  It was *purportedly* late.
supposedly    c  It was *supposedly* late.
ostensibly    c  It was *ostensibly* late.
`;
