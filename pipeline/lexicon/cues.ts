/**
 * Words that report speech or thought, by part of speech, with what they make of the content.
 *
 * To edit: find the part of speech, then the line that begins with the class and the strength, and add the lemma.
 * - The class (KINDS in claim.ts) says what the content becomes: "vow" makes a promise, "deny" a denial.
 * - The strength says how the writer presents it: neutral ("say"), strong ("insist"), hedged ("suggest"), doubting
 *   ("allege": the writer does not vouch for it).
 * - A verb with a particle is joined by "_": "point_out". A colon ends the head of a line; lines may go on below it.
 * - Spelling: write "criticise", "favour"; "criticize", "favor" are made from them. Regular inflections are made too, as
 *   wink gives unknown words ("retweeted") no lemma; irregular ones that wink does not know are in IRREGULAR.
 * A word stands once per part of speech: the class that is right most often. Later stages look at the content as well,
 * for instance "asked" is a question, but a demand before "to". test/pipeline/lexicon/cues.test.ts finds repetitions.
 */
import type { Kind, Strength } from '../claim.ts';
import { KINDS, STRENGTHS } from '../claim.ts';
import { americanSpelling, inflections } from './word-forms.ts';

export type CuePart = 'verb' | 'noun' | 'adjective' | 'preposition' | 'adverb';
export interface CueClass {
  readonly kind: Kind;
  readonly strength: Strength;
}

const WORDS: Readonly<Record<CuePart, string>> = {
  verb: `
statement neutral:
  say tell add note tweet retweet state report announce explain remark comment mention observe write reply respond
  answer describe inform relate recount recall narrate communicate convey disclose reveal continue joke quip retort
  interject blog post text email e-mail message brief notify apprise testify confess admit acknowledge concede confirm
  recite quote cite paraphrase summarise outline detail elaborate clarify specify volunteer publish broadcast release
  articulate voice express utter mumble murmur mutter whisper sigh chuckle laugh smile grin nod chat speak talk discuss
  drawl ad-lib address greet introduce thank congratulate apologise lament mourn regret reminisce muse reflect
  characterise portray depict label brand dub term call name refer tag nickname compare liken contrast equate
  echo share chant debate reference invoke herald frame paint present learn hear attribute react
  interview read sing translate put print document record chronicle log note_down write_down
  point_out go_on sum_up weigh_in chime_in speak_out set_out lay_out spell_out read_out pass_on put_out put_forward
  bring_up open_up come_forward fire_back shoot_back hit_back write_back let_know make_clear start_off
  pipe_up break_in talk_about speak_of joke_about comment_on elaborate_on tell_of
statement strong:
  insist assert declare affirm avow aver maintain contend argue stress emphasise underline underscore accentuate
  highlight reiterate repeat restate reaffirm proclaim trumpet tout attest vouch asseverate posit exclaim shout yell
  scream cry thunder bellow roar bark snap snarl growl hiss fume rail rant rage vent blast slam denounce condemn decry
  deplore criticise lambaste lambast chastise castigate rebuke reprimand scold berate deride ridicule mock taunt jeer
  heckle boo chide trash cheer double_down insult accuse charge blame fault attack assail bash skewer savage pillory excoriate censure upbraid admonish
  reproach indict impugn malign slander vilify disparage belittle denigrate lampoon satirise scoff sneer snipe
  praise laud hail applaud commend extol celebrate salute compliment eulogise endorse defend justify champion boast brag
  gloat crow rejoice enthuse gush rave protest object complain grumble gripe grouse moan groan whine bemoan bewail howl
  counter parry rejoin riposte fulminate pontificate preach lecture sermonise editorialise opine philosophise
  challenge assure reassure convince persuade certify plead_guilty underline hammer_home call_out lash_out hit_out speak_up
  cry_out shout_out blurt blurt_out burst_out drive_home stand_by rail_against inveigh hold_forth single_out
  warn caution alert remind
statement hedged:
  suggest indicate hint imply intimate insinuate signal allude float moot venture offer submit posture theorise
  hypothesise postulate generalise equivocate hedge demur quibble waver allow grant let_on let_slip leak tease
  make_out touch_on hint_at allude_to
statement doubting:
  claim allege purport profess pretend lie fib bluff exaggerate overstate fabricate concoct invent spin gossip rumour
  whisper_about misrepresent mislead feign bluster bloviate spout parrot spew peddle regurgitate trot_out
belief neutral:
  believe think feel consider hold regard view deem understand know realise recognise perceive sense see accept agree
  concur disagree reckon figure assume presume appreciate remember forget favour support back oppose approve disapprove
  prefer embrace welcome respect admire sympathise identify_with mind care credit espouse subscribe_to adhere
  believe_in think_of agree_with look_on come_around side_with interpret construe read_into judge_by value treasure
belief strong:
  fear dread resent detest abhor loathe despise trust swear_by love hate cherish back_up reject_out
belief hedged:
  suspect suppose guess imagine fancy conjecture surmise speculate worry fret doubt hope daydream toy_with
question neutral:
  ask question inquire enquire query wonder quiz poll probe pose ponder deliberate mull contemplate
  ask_about
question strong:
  interrogate grill press demand_to_know cross-examine
demand neutral:
  request require advise counsel recommend propose encourage petition invite instruct direct nudge prompt solicit seek
  bid lobby motion advocate
  call_for call_on appeal_for appeal_to ask_for push_for argue_for
demand strong:
  demand order urge plead beg implore beseech entreat exhort command compel coerce oblige decree mandate dictate
  prescribe enjoin forbid ban prohibit veto summon subpoena pressure push prod goad pester badger dare
  appeal crusade clamour agitate campaign admonish_to insist_on call_upon press_for bar overrule sentence
promise neutral:
  promise pledge commit undertake guarantee agree_to offer_to ensure reassure_that covenant
promise strong:
  vow swear threaten warrant commit_to vow_to
denial neutral:
  deny refute rebut dismiss dispute contest disclaim contradict negate decline demur_at backtrack retract withdraw
  recant downplay discount minimise deflect sidestep dodge debunk disprove disbelieve
  play_down rule_out brush_off brush_aside shrug_off laugh_off wave_off take_back walk_back row_back deny_any
  push_back
denial strong:
  reject repudiate disavow disown renounce rebuff refuse abjure forswear spurn pooh-pooh scotch gainsay
prediction neutral:
  predict forecast foresee foretell prophesy project expect anticipate envisage envision prognosticate
  look_forward count_on
prediction strong:
  bet wager foreshadow augur portend presage
prediction hedged:
  handicap extrapolate
finding neutral:
  find conclude show determine discover establish estimate calculate assess judge rule infer deduce ascertain detect
  measure verify convict diagnose document identify uncover gauge rate rank evaluate compute tally count tabulate survey
  analyse observe_that adjudge acquit adjudicate appraise decide corroborate trace pinpoint number value_at rule_that find_out
  work_out turn_up
finding strong:
  prove demonstrate expose evidence illustrate validate debunk_as bear_out
finding hedged:
  approximate guesstimate ballpark
`,
  noun: `
statement neutral:
  statement comment remark announcement report reply response answer declaration explanation description account
  testimony message tweet post observation quote quotation reminder disclosure revelation admission acknowledgement
  acknowledgment confirmation briefing commentary memo mention note word words proclamation pronouncement communique
  communiqué utterance confession apology apologies quip joke retort presentation characterisation description
  clarification notification summary line thanks greeting congratulations tribute news
statement strong:
  assertion insistence contention argument accusation charge criticism condemnation denunciation complaint grievance
  objection protest rebuke attack tirade rant diatribe reprimand rebuttal praise endorsement defence defense
  justification boast assurance reassurance affirmation reiteration emphasis outcry jibe gibe taunt insult indictment
  warning caution alert slur outburst
statement hedged:
  suggestion indication hint implication insinuation signal innuendo speculation rumour intimation theory hypothesis
  idea notion
statement doubting:
  claim allegation pretence pretense lie gossip hearsay talk myth propaganda boasting
belief neutral:
  belief view opinion thought feeling conviction stance position attitude perception impression understanding
  acceptance agreement disagreement consensus support opposition approval disapproval preference interpretation
  assumption presumption philosophy outlook sentiment mindset take judgment judgement dissent perspective
belief strong:
  fear concern confidence certainty outrage anger alarm faith trust frustration displeasure disappointment
  dissatisfaction gratitude sympathy regret resentment condolence condolences sorrow satisfaction optimism pessimism
  unease delight scepticism skepticism
belief hedged:
  suspicion guess conjecture doubt worry hope hunch misgiving misgivings reservation reservations apprehension
  uncertainty fantasy
question neutral:
  question query inquiry enquiry
demand neutral:
  request recommendation proposal advice invitation petition instruction directive guidance motion encouragement bid
demand strong:
  demand order call plea appeal urging command ultimatum edict decree injunction exhortation insistence_on ruling_to
promise neutral:
  promise pledge commitment guarantee undertaking offer
promise strong:
  vow oath threat
denial neutral:
  denial dismissal refutation retraction refusal disavowal disclaimer
denial strong:
  rejection repudiation
prediction neutral:
  prediction forecast prophecy projection expectation anticipation prognosis outlook_for
finding neutral:
  finding conclusion discovery determination estimate estimation calculation assessment verdict ruling decision
  diagnosis analysis evaluation evidence proof judgement_that
`,
  adjective: `
statement neutral:
  quoted open frank candid explicit apologetic vocal outspoken
statement strong:
  adamant insistent emphatic unequivocal clear scathing critical dismissive defiant categorical firm
statement hedged:
  coy suggestive cautious
belief neutral:
  aware mindful conscious supportive glad happy pleased grateful thankful sorry surprised proud satisfied hopeful
  opposed sympathetic tolerant wary comfortable
belief strong:
  confident convinced certain sure positive worried concerned afraid fearful alarmed angry furious outraged frustrated
  disappointed delighted thrilled ecstatic shocked stunned appalled horrified dismayed saddened upset annoyed
  unhappy scared startled unaware eager willing excited optimistic pessimistic relieved enthusiastic skeptical sceptical cynical doubtful dubious suspicious
  incredulous unimpressed astonished amazed persuaded
belief hedged:
  unsure uncertain unconvinced undecided hesitant agnostic nervous anxious uneasy reluctant
question neutral:
  curious unclear
promise neutral:
  committed
promise strong:
  determined resolved
denial neutral:
  unapologetic
`,
  preposition: `
statement neutral:
  according_to per as_per in_the_words_of quoting citing to_quote paraphrasing
belief neutral:
  in_the_view_of in_the_opinion_of in_the_eyes_of in_the_mind_of in_the_judgment_of in_the_estimation_of
`,
  adverb: `
statement hedged:
  reportedly apparently
statement doubting:
  allegedly purportedly supposedly ostensibly
`,
};

/** Forms that wink gives back as they stand. */
const IRREGULAR: Readonly<Record<string, string>> = {
  foretold: 'foretell',
  forswore: 'forswear',
  forsworn: 'forswear',
  forbad: 'forbid',
  bade: 'bid',
  bidden: 'bid',
};

interface Index {
  readonly classes: ReadonlyMap<string, CueClass>;
  /** Inflected form to lemma, for the forms that wink may leave as they are. */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** Reads one of the lists above; throws where it is not well formed, as that is a slip of whoever edited it. */
function index(words: string, part: CuePart): Index {
  const classes = new Map<string, CueClass>();
  let current: CueClass | undefined;
  for (const line of words.trim().split('\n')) {
    const head = /^(\w+) (\w+):\s*$/.exec(line);
    if (head) {
      const kind = KINDS.find((known) => known === head[1]);
      const strength = STRENGTHS.find((known) => known === head[2]);
      if (!kind || !strength) throw new Error(`lexicon/cues.ts: no class "${head[1]} ${head[2]}"`);
      current = { kind, strength };
      continue;
    }
    if (!current) throw new Error('lexicon/cues.ts: words before the first class');
    for (const word of line.trim().split(/\s+/)) {
      const lemma = word.replaceAll('_', ' ');
      if (classes.has(lemma)) continue;
      classes.set(lemma, current);
    }
  }
  const listed = [...classes];
  for (const [lemma, cueClass] of listed) {
    const forms = [lemma, americanSpelling(lemma)];
    for (const form of forms) if (!classes.has(form)) classes.set(form, cueClass);
  }
  const lemmas = new Map<string, string>();
  if (part !== 'verb') return { classes, lemmas };
  for (const [lemma, cueClass] of [...classes]) {
    if (lemma.includes(' ')) continue;
    for (const form of inflections(lemma)) {
      if (classes.has(form)) continue;
      classes.set(form, cueClass);
      lemmas.set(form, lemma);
    }
  }
  for (const [form, lemma] of Object.entries(IRREGULAR)) {
    classes.set(form, classes.get(lemma)!);
    lemmas.set(form, lemma);
  }
  return { classes, lemmas };
}

const CLASSES: Readonly<Record<CuePart, Index>> = {
  verb: index(WORDS.verb, 'verb'),
  noun: index(WORDS.noun, 'noun'),
  adjective: index(WORDS.adjective, 'adjective'),
  preposition: index(WORDS.preposition, 'preposition'),
  adverb: index(WORDS.adverb, 'adverb'),
};

/** Verbs that a particle makes into another cue: "point" in "point out". */
export const PHRASAL_HEADS: ReadonlySet<string> = new Set(
  [...CLASSES.verb.classes.keys()].flatMap((lemma) => (lemma.includes(' ') ? [lemma.split(' ')[0]!] : [])),
);

/**
 * The class of a lemma in lower case (or of an inflected form that has no lemma), undefined where it is no cue.
 * Words of several tokens are joined by a space: `cueClass('point out', 'verb')`.
 */
export function cueClass(lemma: string, part: CuePart): CueClass | undefined {
  return CLASSES[part].classes.get(lemma);
}

/** The lemma of a verb's inflected form that wink gives as it stands: "retweet" for "retweeted"; else the word itself. */
export function cueLemma(form: string): string {
  return CLASSES.verb.lemmas.get(form) ?? form;
}

/** All forms of a part of speech that have a class: lemmas in both spellings, and the inflected forms made from them. */
export function cueForms(part: CuePart): Iterable<string> {
  return CLASSES[part].classes.keys();
}
