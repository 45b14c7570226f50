/**
 * Words around a role: what belongs to it ("Secretary of Defense"), what only colours it ("embattled", "new"), and which
 * titles are short for which noun.
 *
 * To edit: add the word, in lower case, to its set.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After "secretary of", "minister for": part of the role and no body that the person belongs to. */
export const PORTFOLIOS =
  words(`state defense defence homeland security treasury energy education health human services
  housing urban development labor labour agriculture commerce transportation transport veterans affairs interior foreign
  finance justice trade industry environment culture sport sports media immigration exchequer home international economic
  economy communications technology science research tourism planning infrastructure water fisheries forestry mining oil
  religious social welfare women youth children family cabinet staff operations marketing sales war peace intelligence
  information information public policy strategy management government administration law history economics politics
  philosophy medicine physics chemistry biology engineering psychology sociology literature music art theology religion
  mathematics gas petroleum minerals roads lands devolution railways irrigation livestock journalism business government studies relations opposition board house nation republic party council cooperation climate water mines arts heritage`);

/** Who teaches, studies or knows something, which may follow with "in": "professor in linguistics". As `comparedRole` gives them. */
export const HAVE_SUBJECTS = words(
  'professor lecturer reader fellow scholar researcher scientist expert specialist student graduate instructor consultant',
);

/** Offices whose "for …" tells what they see to: a "minister for Northern Kenya development" is of no body of that name. */
export const HAVE_PORTFOLIOS = words('minister secretary undersecretary under-secretary vice-minister');

/** Of these some are bodies as well: "Workers Party" before "leader" is one, "US House" before "Speaker" is not. */
export const FIELDS_THAT_ARE_BODIES = words('party council board house government cabinet');

/** Before an office and part of it: "Additional Superintendent of Police", "High Commissioner". */
export const RANKS_OF_OFFICES = words(
  'additional assistant associate deputy senior joint acting former vice executive special high',
);
/** After such a word, of which area an office is: "Acting National Commissioner". */
export const LEVELS_OF_OFFICES = words('national regional provincial district county');
/** Of these, those that no body is called by: of "AFNQL Regional" before "Chief" the name is "AFNQL". */
export const WIDE_LEVELS = words('regional provincial national');

/** Bodies that have officials and speak through somebody: "a police spokesman" is of the police. */
export const BODIES_OF_OFFICIALS =
  words(`police government army navy military ministry parliament court union committee
  commission council company university hospital embassy palace church party agency service department office bureau junta`);
/** Bodies by which a role is called: the "Station director" is the director of the station named before. */
export const BODIES_WITH_HEADS =
  words(`station ministry university hospital club union agency council committee commission
  bank department museum bureau institute foundation association party company`);
/** Who is called after the body that they sit in, as `comparedRole` gives them: a "Councillor" is of the council. */
export const BODIES_OF_MEMBERS: ReadonlyMap<string, string> = new Map([['councillor', 'council']]);
/** Of these the word before tells which: "fire service", "space agency". */
export const KINDS_OF_BODY = words('service agency department office bureau');
/** What no company is: a name before ", director of" is a person's. */
export const POSTS_OF_PEOPLE = words(
  `director chairman chairwoman chairperson president vice-president secretary spokesman spokeswoman spokesperson professor
  lecturer analyst economist researcher editor dean rector manager commissioner mayor minister ambassador coordinator`,
);
/** Which government, police or council: before these nouns no part of who is of them. */
export const LEVELS_OF_BODIES = words(
  'prefectural metropolitan provincial regional municipal federal central territorial state county district city',
);
/** Who speaks for a body is its "spokesman", not its "police spokesman". */
export const SPEAK_FOR_BODY = words('spokesman spokeswoman spokesperson');
/** "a senior police official" is so called, and of the police. */
export const ARE_OF_BODY = words('official source representative chief');
/** What is called after who leads it or which country's it is: "Biden administration", "Swedish government". */
export const LED_BODIES = words('administration campaign');

/** Whom no person has, but a body: of "Rio's CEO" Rio is one. */
export const LEAD_BODIES = words('ceo cfo coo chairman chairwoman chairperson chair captain');
/** Who may be the one of a body for a place: "the Mexico director of Amnesty". */
export const LEAD_BRANCHES = words(
  'director head manager chief coordinator representative spokesman spokeswoman spokesperson correspondent editor lead',
);

/** What every place may have of its own: "Seoul police", "Central bank", whose first word a tagger takes for a place. */
export const LOCAL_FORCES = words('police bank');

/** Modifiers that are no part of a role: "the new minister" has the role "minister"; "former minister" stays so. */
export const NO_PART_OF_ROLE =
  words(`new old young longtime long-time fellow embattled popular influential outspoken
  prominent leading top newly elected wealthy rich famous famed current first-term two-term two-time three-time one-time
  onetime veteran legendary noted renowned respected controversial firebrand maverick moderate powerful then so-called
  self-described self-styled conservative liberal progressive centrist right-wing left-wing far-right far-left hard-line
  hardline outgoing incoming departing disgraced ousted late beloved celebrated popular fiery female male black white
  hispanic gay american-born british-born only own close key high-ranking high-profile well-known best-known local
  unnamed anonymous one another other certain different many several some few most all both each any big great good
  powerful rival ousted jailed imprisoned exiled colorful colourful charismatic telegenic likely first second third last
  very more`);

/** Nouns that news writes to vary a name: "Rubio said no. The Florida senator left." Not "the judge", "the driver". */
export const EPITHETS =
  words(`candidate nominee front-runner frontrunner contender challenger hopeful senator representative
  congressman congresswoman lawmaker legislator governor mayor politician statesman star actress actor singer musician
  comedian rapper billionaire millionaire tycoon mogul magnate businessman businesswoman entrepreneur investor author
  activist veteran incumbent leader democrat republican socialist libertarian conservative liberal independent neurosurgeon
  neurosurgeon physicist scientist economist lady ceo founder heavyweight footballer striker midfielder goalkeeper
  quarterback athlete champion boxer golfer cyclist novelist poet playwright philanthropist celebrity
  widow native mp strategist pollster crooner rocker filmmaker director heiress socialite pontiff monarch
  autocrat strongman firebrand populist maverick septuagenarian octogenarian`);

/** What somebody is who wants an office: no "President" is called so. */
export const CANDIDACIES = words('candidate nominee front-runner frontrunner contender challenger hopeful');

/** Who stands at the top of a body, by different words: its "chief" is its "commander". As `comparedRole` gives them. */
export const HEADS = words('chief head leader commander boss director');

/** Who are lawmakers, whatever their title. As `comparedRole` gives them. */
export const LAWMAKERS = words(
  'senator representative mp mca mna mpa mla mlc msp mep parliamentarian deputy legislator assemblyman',
);
/** Nouns that mean any of these: "the lawmaker" may be a senator. */
export const ANY_LAWMAKER = words('lawmaker legislator parliamentarian');

/** Who may be called the head of a state or its government. As `comparedRole` gives them. */
export const HEADS_OF_STATE = words(
  'president premier king queen monarch emperor empress sultan emir chancellor',
);

/** Of these a place is named behind "of", by one word, too: "Mayor of Lyon". As `comparedRole` gives them. */
export const HEADS_OF_PLACES = words(
  'mayor governor bishop archbishop patriarch king queen prince princess duke duchess emir sultan sheriff president premier',
);

/** Whom "the leader" of a country or a party may mean: its president, its chairman. As `comparedRole` gives them. */
export const LEADERS: ReadonlySet<string> = new Set([
  ...HEADS,
  ...HEADS_OF_STATE,
  ...words('chairperson secretary-general'),
]);

/** Offices of which one person holds one at a time: whoever is called one of them is not the other. */
export const EXCLUSIVE_OFFICES = words(
  'senator representative governor mayor president premier secretary ambassador mp',
);

/** Two words that are one office: "the secretary" is no press secretary. */
export const COMPOUND_ROLES: ReadonlySet<string> = new Set([
  'press secretary',
  'vice president',
  'prime minister',
  'first lady',
  'chief minister',
  'cabinet secretary',
  ...[
    'director',
    'secretary',
    'attorney',
    'inspector',
    'auditor',
    'solicitor',
    'prosecutor',
    'commissioner',
    'consul',
    'surgeon',
    'governor',
  ].map((office) => `${office} general`),
]);

/** Two words of a role of which the first only colours others: "a local resident" is more than a resident. */
export const KEPT_TOGETHER: ReadonlySet<string> = new Set([
  'local resident',
  'local official',
  'local leader',
  ...['niece', 'nephew', 'aunt', 'uncle', 'grandson', 'granddaughter'].map((kin) => `great ${kin}`),
]);

/** Nouns that make a name with a people or a colour: "Democratic Alliance", "Palestinian Authority". */
export const PARTY_NOUNS = words(
  'alliance party congress front movement union league federation forum authority army navy parliament',
);

/** Parts of countries whose names they end: "Lagos State". */
export const AREAS = words('state county province region district city island');
/** A "Texas State Senator" is a state senator of Texas. As `comparedRole` gives them. */
export const STATE_LEGISLATORS = words(
  'senator representative secretary police trooper treasurer lawyer judge',
);

/** "Trump rival Sen. Ted Cruz" does not belong to Trump. */
export const COUNTERPARTS = words(
  'rival opponent foe critic friend ally supporter backer counterpart colleague predecessor successor',
);

/** What somebody is beside what they do: "Brigadier Smith, the spokesman", "minister Prince Faisal". As `comparedRole` gives them. */
export const PERSONAL_RANKS = words(
  'general lieutenant colonel major captain sergeant admiral brigadier corporal marshal commodore prince princess sheikh',
);

/** Behind a role and part of it: "chairman designate", "professor emeritus". */
export const POSTPOSITIVES = words('designate emeritus emerita elect');

/** Nouns for people that are no role, even of somebody with a name: "the man" is not what Jeremy Sias does, nor "the 31-year-old". */
export const NO_ROLE = words(
  'man woman boy girl person people child kid teenager teen guy gentleman lady individual human someone one accused suspect defendant victim year',
);

/** Who is of a family: what they are called by, where the article says nothing of what they do. */
export const KIN = words(
  `father mother dad mom mum parent husband wife spouse widow widower son daughter brother sister sibling uncle aunt cousin
  nephew niece grandfather grandmother grandson granddaughter grandparent fiancé fiancée stepfather stepmother`,
);

/** Verbs that tell what office somebody came to: "Khan was elected mayor", "he became president". */
export const TAKING_OFFICE = words(
  'elect appoint name choose select hire promote crown nominate announce unveil',
);

/** Titles and the nouns that mean the same, for "the senator" after "Sen. Cruz". The first is the lemma to compare. */
const SAME_ROLE = `
senator sen sen. sens sens.
representative rep rep. reps reps. congressman congresswoman congressperson
governor gov gov. govs govs.
general gen gen.
lieutenant lt lt.
colonel col col.
major maj maj.
captain capt capt.
brigadier brig brig.
sergeant sgt sgt.
admiral adm adm.
commander cmdr cmdr.
professor prof prof.
reverend rev rev. pastor
doctor dr dr. physician
detective det det.
spokesperson spokesman spokeswoman
chairperson chairman chairwoman chair
councillor councilor councilman councilwoman councilmember
premier prime_minister pm
lawyer attorney
chief_executive ceo
businessperson businessman businesswoman
policeman policewoman police_officer officer
assemblyman assemblywoman assemblymember
adviser advisor
director-general director_general dg
secretary-general secretary_general
attorney-general attorney_general
chief_minister cm
vice_president vice-president vp
cabinet_secretary cs
inspector_general igp
`;

const COMPARED: ReadonlyMap<string, string> = new Map(
  SAME_ROLE.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ').map((form) => form.replaceAll('_', ' '));
      return forms.map((form) => [form, forms[0]!] as const);
    }),
);

/** One form for all that mean the same role: "senator" for "Sen."; other words as they are. Lower case in and out. */
export function comparedRole(lemma: string): string {
  return COMPARED.get(lemma) ?? lemma;
}
