/**
 * Titles and the nouns for people, bodies and documents that can be the source of what is said.
 *
 * To edit: add the singular to the list it belongs to, in lower case; "_" joins words ("prime_minister"), and ":f" or
 * ":m" after a noun says that it is a woman's or a man's ("actress:f"). Which list decides what a claim's speaker looks
 * like where the article gives no name:
 * - OFFICES   one person holds it at a time. "the president" is not anonymous, "a minister" is; the noun is the role.
 * - POSTS     many hold it. "a spokesman for NATO" is anonymous; the noun is the role.
 * - GENERIC   says little of what they do. "a NATO diplomat" is anonymous, without a role.
 * - RELATIONS says what they are to others or believe: never a role, not even of a person with a name.
 * - ORGANIZATIONS, PLACES and DOCUMENTS   "the company", "the town", "the report".
 * - GROUPS    nouns for several people that are not the plural of a noun above: "police officers" needs no entry.
 */
import type { Gender } from './pronouns.ts';

/** Titles that stand before a name. Those with `role` say what the person is: "Sen. John McCain" has the role "Sen.". */
const TITLES = {
  courtesy: `mr:m mr.:m mister:m messrs messrs. mrs:f mrs.:f ms:f ms.:f miss:f mx mx. madam:f madame:f mme:f mme.:f mlle:f
    monsieur:m herr:m frau:f señor:m señora:f senor:m senora:f signor:m sir:m dame:f lord:m lady:f dr dr. hon hon.
    st st. saint`,
  role: `sen sen. sens sens. senator rep rep. reps reps. representative congressman:m congresswoman:f gov gov. govs govs.
    governor lt lt. lieutenant col col. colonel gen gen. general maj maj. major capt capt. captain sgt sgt. sergeant cpl
    cpl. corporal pvt pvt. private adm adm. admiral cmdr cmdr. commander brig brig. brigadier marshal ensign cadet
    prof prof. professor rev rev. reverend fr fr. father:m sister:f brother:m pastor rabbi imam ayatollah sheikh:m
    archbishop:m bishop cardinal:m pope:m patriarch:m deacon chaplain
    president premier chancellor minister secretary ambassador mayor councillor councilman:m councilwoman:f alderman
    king:m queen:f prince:m princess:f duke:m duchess:f emperor:m empress:f tsar:m sultan:m emir:m baron:m baroness:f
    count:m countess:f judge justice chief det det. detective inspector insp insp. constable officer deputy sheriff
    superintendent supt supt. atty atty. attorney coach chairman:m chairwoman:f chair speaker`,
};

const OFFICES = `president vice_president prime_minister premier chancellor minister foreign_minister secretary_of_state
  secretary governor mayor king:m queen:f prince:m princess:f emperor:m empress:f pope:m archbishop:m bishop cardinal:m
  ambassador consul envoy rapporteur commissioner attorney_general surgeon_general solicitor_general secretary_general
  director-general secretary-general director chairman:m chairwoman:f chairperson chair chief_executive ceo cfo coo cto
  chief_justice chief speaker leader head dictator monarch sultan:m emir:m ayatollah dean provost rector chancellor
  commander commander-in-chief commander_in_chief president-elect vice-president prime-minister
  taoiseach tsar:m czar:m first_lady:f first_minister lieutenant_governor deputy_governor treasurer comptroller
  undersecretary under-secretary whip majority_leader minority_leader opposition_leader party_leader general_manager
  governor-general chief_of_staff press_secretary editor-in-chief principal headmaster:m headmistress:f superintendent
  sheriff coroner owner founder co-founder captain nominee incumbent front-runner frontrunner duke:m duchess:f`;

const POSTS = `spokesman:m spokeswoman:f spokesperson senator representative congressman:m congresswoman:f lawmaker legislator
  councillor councilman:m councilwoman:f councilor alderman member mp mep parliamentarian deputy delegate candidate
  contender challenger adviser advisor aide assistant strategist consultant pollster pundit commentator columnist
  journalist reporter correspondent editor anchor host broadcaster presenter moderator blogger writer author novelist
  poet playwright biographer historian philosopher scholar academic professor lecturer teacher educator student
  researcher scientist physicist chemist biologist astronomer geologist meteorologist climatologist psychologist
  psychiatrist sociologist economist ecologist zoologist botanist epidemiologist virologist criminologist
  archaeologist anthropologist engineer architect designer programmer developer technician inventor analyst
  statistician demographer forecaster trader investor banker broker financier entrepreneur businessman:m
  businesswoman:f executive manager publisher producer filmmaker film-maker actor actress:f musician singer songwriter
  rapper composer conductor dancer artist painter sculptor photographer comedian comic model celebrity athlete player
  footballer striker goalkeeper midfielder defender quarterback pitcher coach trainer referee umpire boxer golfer
  cyclist swimmer runner jockey doctor physician surgeon nurse midwife paramedic pharmacist dentist veterinarian vet
  lawyer attorney barrister solicitor prosecutor judge justice magistrate juror notary ombudsman detective inspector
  constable sergeant lieutenant colonel general major admiral corporal marshal brigadier soldier marine sailor pilot
  astronaut veteran guard firefighter fireman:m policeman:m policewoman:f officer trooper investigator examiner
  auditor inspector-general regulator negotiator mediator organizer organiser activist campaigner lobbyist advocate
  fundraiser donor volunteer chaplain priest:m pastor reverend rabbi imam cleric nun:f monk:m theologian farmer miner
  driver trucker cook chef waiter:m waitress:f shopkeeper retailer landlord:m landlady:f developer builder carpenter
  plumber electrician mechanic librarian curator archivist accountant clerk receptionist ranger fisherman:m hunter
  climber explorer translator interpreter operator whistleblower whistle-blower informant defector spy agent dissident
  warden lobbyist tycoon billionaire millionaire magnate mogul guru coordinator administrator planner supervisor
  nutritionist dietitian therapist counselor counsellor psychic astrologer cartoonist illustrator neurosurgeon counsel
  contributor co-host co-anchor co-moderator speechwriter intern frontman collaborator cameraman:m evangelist
  supermodel wrestler rider councilmember freeholder catcher entertainer industrialist screenwriter narrator
  interviewer policymaker committeeman:m committeewoman:f superdelegate councilperson marathoner medalist medallist
  cinematographer choreographer ghostwriter essayist polemicist`;

const GENERIC = `official diplomat source insider critic detractor skeptic sceptic supporter backer proponent expert specialist
  observer watcher witness eyewitness onlooker bystander passer-by resident local villager citizen national migrant
  immigrant refugee asylum-seeker exile native voter taxpayer constituent consumer customer client user viewer reader
  listener caller passenger tourist visitor patient survivor victim suspect defendant plaintiff claimant petitioner
  appellant accused inmate prisoner detainee hostage protester protestor demonstrator marcher rioter rebel militant
  insurgent fighter gunman:m terrorist jihadist separatist man:m woman:f boy:m girl:f person child kid teenager teen
  youth adult senior guy:m gentleman:m lady:f individual human worker employee staffer employer subordinate operative
  contractor attendee participant respondent guest panelist panellist fan follower enthusiast hacker troll commenter
  netizen politician statesman:m hardliner someone newcomer superstar oligarch septuagenarian octogenarian millennial
  firebrand endorser mega-donor megadonor objector confidant confidante:f associate environmentalist heavyweight
  outsider denizen holdout rapist bomber attacker killer assailant shooter thief robber smuggler trafficker homeowner
  tenant renter mourner worshipper worshiper parishioner believer nonbeliever`;

const RELATIONS = `friend girlfriend:f boyfriend:m partner fiancé:m fiancée:f husband:m wife:f spouse widow:f widower:m father:m
  mother:f dad:m mom:f mum:f parent son:m daughter:f brother:m sister:f sibling uncle:m aunt:f cousin nephew:m
  niece:f grandfather:m grandmother:f grandson:m granddaughter:f grandparent relative twin colleague counterpart
  rival foe ally predecessor successor lover neighbor neighbour opponent peer running_mate boss icon legend titan
  lion star figure champion idol hero winner loser hopeful democrat republican socialist conservative liberal
  libertarian communist progressive evangelical centrist nationalist populist independent moderate hawk dove
  loyalist`;

const ORGANIZATIONS = `company firm corporation conglomerate startup start-up business group organization organisation
  agency ministry department office bureau government administration cabinet parliament congress senate house assembly
  legislature council committee subcommittee commission panel board court tribunal jury party campaign coalition alliance
  union federation association society institute institution university college school academy foundation charity
  nonprofit non-profit ngo think_tank thinktank think-tank watchdog regulator authority embassy consulate mission
  delegation bank lender insurer fund exchange retailer manufacturer automaker carmaker airline carrier operator
  publisher broadcaster newspaper magazine journal outlet website site portal blog channel network
  station daily tabloid weekly media press service newswire wire military army navy police force militia
  pentagon kremlin state regime monarchy palace church mosque synagogue vatican hospital clinic team club league squad
  side franchise studio label platform provider supplier maker producer utility giant chain brand store supermarket
  brewery laboratory lab observatory museum treasury presidency secretariat directorate body faction
  caucus lobby industry prosecution defense defence defense_team defence_team leadership management trade_union task_force taskforce
  unit consortium cooperative venture subsidiary parent_company headquarters white_house junta
  opposition establishment movement publication medium camp intelligence_community community judiciary executive_branch market`;

const PLACES = `country nation city town village island region province county district capital republic
  kingdom territory municipality neighbourhood neighborhood colony`;

const DOCUMENTS = `announcement speech remark report study survey poll statement letter article story editorial column op-ed book memoir biography
  paper memo memorandum document dossier file filing lawsuit suit indictment affidavit
  transcript recording tape video documentary film post tweet message email e-mail blog_post press_release release
  communique communiqué declaration resolution bill law constitution treaty agreement contract
  manifesto white_paper leaflet pamphlet brochure poster sign banner headline caption advertisement ad
  commercial review analysis assessment bulletin newsletter dispatch cable index census data
  statistics figures record records research evidence audit inquiry probe investigation ruling verdict
  judgment judgement notice guideline guidelines rule rules page entry
  autopsy datum result finding estimate count tally summary precedent projection statistic placard plan proposal measure
  disclosure readout experiment trial test model simulation`;

const GROUPS = `people public population family household couple crowd audience electorate youth elderly staff workforce
  crew personnel troops forces clergy nobility gentry mob press_corps folk folks men women children spokespeople
  majority minority masses rank_and_file grassroots delegation lot pair trio generation jury
  relatives kin circle base mainstream percent number handful half quarter third dozen hundred thousand million score
  twins newlyweds authorities prosecutors`;

export type NounClass = 'organization' | 'place' | 'document' | 'group';
/** How a noun for people names the speaker; see the head of the file. */
export type PersonClass = 'office' | 'post' | 'generic' | 'relation';
export interface PersonNoun {
  readonly class: PersonClass;
  readonly gender: Gender | null;
}
export interface Title {
  readonly role: boolean;
  readonly gender: Gender | null;
}

const GENDERS: Readonly<Record<string, Gender>> = { f: 'feminine', m: 'masculine' };

/** Words of a list with the gender that they are marked with; "_" becomes a space. */
function* entries(list: string): Iterable<readonly [string, Gender | null]> {
  for (const entry of list.trim().split(/\s+/)) {
    const [word, mark] = entry.split(':');
    yield [word!.replaceAll('_', ' '), mark === undefined ? null : (GENDERS[mark] ?? null)];
  }
}

function personNouns(): ReadonlyMap<string, PersonNoun> {
  const nouns = new Map<string, PersonNoun>();
  const lists = { relation: RELATIONS, generic: GENERIC, post: POSTS, office: OFFICES };
  for (const personClass of ['relation', 'generic', 'post', 'office'] as const) {
    for (const [word, gender] of entries(lists[personClass])) nouns.set(word, { class: personClass, gender });
  }
  return nouns;
}

function titles(): ReadonlyMap<string, Title> {
  const found = new Map<string, Title>();
  for (const [word, gender] of entries(TITLES.courtesy)) found.set(word, { role: false, gender });
  for (const [word, gender] of entries(TITLES.role)) found.set(word, { role: true, gender });
  return found;
}

const PERSON_NOUNS = personNouns();
const TITLE_WORDS = titles();
/** A noun on two lists counts for the last of these. */
const NOUN_CLASSES: ReadonlyMap<string, NounClass> = new Map(
  Object.entries({ place: PLACES, organization: ORGANIZATIONS, group: GROUPS, document: DOCUMENTS }).flatMap(
    ([kind, list]) => [...entries(list)].map(([word]) => [word, kind as NounClass] as const),
  ),
);

/** Endings of nouns for people that no list can hold: "seismologist", "anchorwoman". "assist" and "human" are none. */
const PERSON_ENDING = /[a-z]{3}(?:ist|ician|woman|person)$|[a-z]{4}sman$/;
const ENDS_LIKE_A_PERSON = new Set(
  `playlist checklist shortlist wishlist waitlist blacklist watchlist hitlist assist consist insist persist resist enlist
  twist exist coexist`.split(/\s+/),
);

/**
 * The class of a noun for one person, by its lemma in lower case; words are joined by a space. "co-director" and
 * "ex-president" are of the class of the noun in them.
 */
export function personNoun(lemma: string): PersonNoun | undefined {
  const listed = PERSON_NOUNS.get(lemma) ?? (lemma[2] === '-' ? PERSON_NOUNS.get(lemma.slice(3)) : undefined);
  const last = lemma.at(-1);
  if (last !== 't' && last !== 'n') return listed;
  if (listed || !PERSON_ENDING.test(lemma) || ENDS_LIKE_A_PERSON.has(lemma)) return listed;
  return {
    class: 'post',
    gender: lemma.endsWith('woman') ? 'feminine' : lemma.endsWith('man') ? 'masculine' : null,
  };
}

/** What a word in lower case says as a title before a name: "mr", "sen.". */
export function titleOf(word: string): Title | undefined {
  return TITLE_WORDS.get(word);
}

/** What kind of thing other than one person a noun names, by its lemma in lower case; undefined where it is on no list. */
export function nounClass(lemma: string): NounClass | undefined {
  return NOUN_CLASSES.get(lemma);
}
