/**
 * How verbs of saying go with other words: whom they address, which of them say little by themselves, which turn a saying
 * into its absence.
 *
 * To edit: add the lemma (American spelling, as wink gives it) to the set that it belongs to; the sentence above each set
 * shows the frame that its words must fit.
 */
import { verbsWith } from './cue-frames.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * "She told reporters that": the object is who hears it. Not "accused", whose object is who it is about. Those that report
 * speech are told by their frames in `cue-frames.ts`; these have no entry there.
 */
export const ADDRESSES_OBJECT: ReadonlySet<string> = new Set([
  ...verbsWith('o'),
  ...words(
    'apprise e-mail phone address quiz challenge interview write thank congratulate pressure pressurise',
  ),
]);

/** Verbs whose object hears it, people or not: "told a think tank". "asked a question" needs a look at the noun. */
export const ALWAYS_ADDRESSES = words('tell inform remind assure notify convince persuade');

/** "She thanked the crew for it", "congratulated them on it": after whoever hears it stands for what. */
export const HONOURS = words('thank congratulate');

/** "She said to them that", "wrote to the board"; "put it to him that". */
export const ADDRESSES_BY_TO: ReadonlySet<string> = new Set([
  ...verbsWith('t'),
  ...words('put read discuss speak talk express extend deliver share lament recount narrate'),
]);

/** "He made a promise", "issued a warning": the noun or adjective after it says what it is. */
export const LIGHT_VERBS =
  words(`make give have issue release express voice be take offer deliver put hold raise send get
  become remain seem feel go keep come launch file level utter find let sound appear do provide share receive cast`);

/** "It was clear", "they remain convinced": what comes before an adjective cue. */
export const LINKING_VERBS = words('be become remain seem feel appear look sound get grow stay');

/** "She refused to say". Not "she denied saying", which is a denial and not a silence. */
export const REFUSES_TO = words('refuse decline fail neglect forget omit hesitate avoid stop cease');

/** "Speaking in Berlin, she said": the clause tells of the saying itself. */
export const SPEAKING =
  words(`speaking talking appearing testifying addressing writing asked commenting replying responding
  answering campaigning posting tweeting presenting opening launching announcing quoted interviewed pressed questioned
  briefing contacted reached`);

/** "Addressing a rally, she said", "While closing the debate": what the clause is about is the occasion. */
export const TAKES_PART =
  words(`addressing attending chairing closing concluding convening hosting inaugurating moderating
  opening launching visiting touring`);

/** "Giving an update at the hospital, she said": with such an object it tells of the saying. */
export const GIVING = words('giving delivering issuing making presenting providing');

/** "Addressing supporters, she said": the object hears it. */
export const ADDRESSING = words('addressing briefing telling');

/** "She held a rally on Monday, saying": what follows as a participle was said there. */
export const HOLDS_EVENT = words(
  'hold stage address attend give deliver conclude open lead organise organize convene host chair join begin end',
);

/** "He released a statement Saturday arguing": what follows as a participle was said in it. */
export const SENDS_MESSAGE =
  words(`release issue publish post send write file share tweet submit circulate sign distribute record pen
  deliver read`);

/** "Smith, when asked by CNN, said": who asks is told. Not "quoted by CNN". */
export const ASKED = words(
  'asked pressed questioned contacted reached interviewed quizzed prompted challenged',
);

/** "A report published Wednesday said": when it came out is when it said so. */
export const RELEASED = words(
  'published released issued addressed posted shared uploaded aired broadcast circulated distributed taped recorded dated sent written delivered signed seen obtained filed submitted tabled given provided emailed read',
);

/** "a letter sent to the board": the board reads it. Not "a video posted to Telegram". */
export const SENT = words('addressed sent written delivered submitted given forwarded');

/** Forms to the lemma that wink gets wrong: "imago" for "imagines". */
export const MISREAD_VERBS: ReadonlyMap<string, string> = new Map([
  ['blogged', 'blog'],
  ['blogging', 'blog'],
  ['staged', 'stage'],
  ['stages', 'stage'],
  ['staging', 'stage'],
  ['raged', 'rage'],
  ['rages', 'rage'],
  ['griped', 'gripe'],
  ['gripes', 'gripe'],
  ['imagines', 'imagine'],
  ['imagined', 'imagine'],
  ['imagining', 'imagine'],
]);
