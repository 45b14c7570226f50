/**
 * Given names: whose they mostly are, and which are short for which.
 *
 * To edit: compromise's lexicon gives the gender of some 3,000 names; add a name that it lacks, or has wrong for the news,
 * to MORE_NAMES. SHORT_FORMS has a line of names that can stand for one another; what is only cut off ("Chris" for
 * "Christopher") needs no line.
 */
import nlp from 'compromise/two';
import type { Gender } from './pronouns.ts';

const MORE_NAMES: Readonly<Record<Gender | 'either', string>> = {
  feminine: `hillary angela theresa nikki condoleezza huma elena sonia kamala ilhan rashida alexandria marine christine
    ursula jacinda sanna giorgia kellyanne ivanka melania michelle megyn carly nancy elizabeth debbie donna loretta gloria
    oprah malala aung greta whoopi sheryl marissa arianna rebekah priti liz nicola ruth tulsi jill tammy mazie dianne sue kate beth meg peggy trish`,
  masculine: `bill bob jim joe tom tim dan dave mike steve greg chuck jack jerry larry harry barry gary ron don ken ray
    jeb rand reince mitch newt barack vladimir recep xi narendra bashar benjamin binyamin emmanuel volodymyr
    boris rishi keir jair luiz pete mitt marco ted bernie donald mike ben lindsey rudy reince corey paul chris rick scott
    beto cory kirstjen julian elon jeff tim sundar sergey dmitry sergei igor oleg viktor recep mohammed mohammad muhammad
    hassan hussein ali abdul imran shinzo moon kim jong muammar saddam osama ayman abu nigel jeremy leopoldo nicolas
    hugo evo alexander aleksandr mikhail yuri jens jean-claude francois emmanuel olaf friedrich wolfgang mateusz lech`,
  either:
    'sasha kim jordan taylor alex sam pat robin leslie lee dana terry jean ashley kelly jackie andrea lindsay',
};

/** One line for each set of names that can be one person's. */
const SHORT_FORMS = `
william bill billy will willy liam
robert bob bobby rob robbie bert
richard dick rick ricky rich
james jim jimmy jamie
john jack johnny jon
charles charlie chuck chas
edward ed eddie ted teddy ned
theodore ted teddy theo
thomas tom tommy
michael mike mick mickey micky
joseph joe joey
peter pete
donald don donnie
daniel dan danny
david dave
anthony tony
andrew andy drew
stephen steven steve
elizabeth liz beth betsy betty lisa eliza lizzie
margaret maggie meg peggy greta
katherine catherine kate kathy cathy katie kathleen
deborah debra debbie deb
susan sue susie
patricia pat patty trish
barbara barb barbie
jennifer jen jenny
henry harry hank
harold harry hal
lawrence laurence larry
gerald jerry gerry
gerard gerry
ronald ron ronnie
raymond ray
kenneth ken kenny
benjamin ben benny bibi
samuel sam sammy
matthew matt
gregory greg
frederick fred freddie
francis frank
alexander alex alec sasha
aleksandr sasha
vladimir volodya vlad
eugene gene
leonard leo len lenny
nicholas nick nicky
vincent vince
walter walt
albert al bert
alfred al fred
rebecca becky
victoria vicky tori
jacqueline jackie
christopher chris kit
timothy tim
jeffrey geoffrey jeff geoff
bernard bernie
mitchell mitch
abigail abby
alexandra alex sandra sasha
pamela pam
philip phil
terence terry
anne ann annie anna
`;

type LexiconEntry = string | readonly string[] | undefined;
const LEXICON = (nlp.model() as { one: { lexicon: Readonly<Record<string, LexiconEntry>> } }).one.lexicon;

const OWN_GENDERS: ReadonlyMap<string, Gender | null> = new Map(
  (['feminine', 'masculine', 'either'] as const).flatMap((gender) =>
    MORE_NAMES[gender].split(/\s+/).map((name) => [name, gender === 'either' ? null : gender] as const),
  ),
);

const SETS: ReadonlyMap<string, readonly number[]> = SHORT_FORMS.trim()
  .split('\n')
  .reduce((sets, line, number) => {
    for (const name of line.split(' ')) sets.set(name, [...(sets.get(name) ?? []), number]);
    return sets;
  }, new Map<string, number[]>());

/** The gender that a given name mostly goes with; null where it goes with both, or is unknown. */
export function firstNameGender(name: string): Gender | null {
  const form = name.toLowerCase();
  const own = OWN_GENDERS.get(form);
  if (own !== undefined) return own;
  const entry = Object.hasOwn(LEXICON, form) ? LEXICON[form] : undefined;
  if (entry === 'FemaleName') return 'feminine';
  return entry === 'MaleName' ? 'masculine' : null;
}

/** Fewer letters in common say nothing: "Al" may be "Alan" or "Alice". */
const SHORTEST_CUT = 3;

/**
 * True where two given names can be one person's: the same, an initial ("D." and "Donald"), one cut off from the other, or
 * a short form ("Bill" and "William"). "Bill" and "Hillary" cannot.
 */
export function canBeSameFirstName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase().replace(/\.$/, ''), other.toLowerCase().replace(/\.$/, '')];
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const genders = [firstNameGender(a), firstNameGender(b)];
  const agree = genders[0] === null || genders[1] === null || genders[0] === genders[1];
  if (agree && short.length >= SHORTEST_CUT && long.startsWith(short)) return true;
  return (SETS.get(a) ?? []).some((set) => SETS.get(b)?.includes(set));
}
