/**
 * Nouns for people, bodies and documents beside those of `people.ts`. The taggers read that list, so that a word more asks
 * for training; these are read by the stages after them only, and are free to edit.
 *
 * To edit: add the singular in lower case, as wink gives its lemma: "center", also for "centre".
 */
import { type NounClass, nounClass, type PersonNoun, personNoun } from './people.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Read where they are written large only: "the PM", not "9 pm". */
const ABBREVIATED_OFFICES = words('pm vp dg igp cm cs');
const ABBREVIATED_POSTS = words('mca mna mpa mla mlc msp si asi sp ssp dsp acp dcp ocpd');
const POSTS =
  words(`registrar elder liaison convenor convener trustee vice-chancellor vice-chairman vice-chair
  pro-chancellor headteacher head-teacher chieftain sarpanch commodore vicar abbot mufti mullah lama monsignor provincial
  patron promoter curate laureate winemaker vlogger youtuber influencer streamer handler vice-minister bursar co-ordinator assemblyman assemblywoman assemblymember personality fellow bureaucrat custodian carver contestant harvester protector
  caretaker actuary barista butcher blacksmith herder rancher courier postman carer caregiver cleaner janitor nanny tutor
  instructor skipper navigator surveyor valuer assessor adjudicator arbitrator paralegal bailiff stenographer drummer
  videographer jeweller jeweler restaurateur hotelier brewer distiller sommelier bartender publican grocer wholesaler importer
  exporter underwriter bookkeeper winger fullback flanker batsman batter bowler all-rounder wicketkeeper seamer spinner
  vice-captain sprinter hurdler rower skier snowboarder surfer skater gymnast judoka weightlifter backbencher frontbencher
  emissary commandant wing-commander sub-inspector jailer osteopath chiropractor caseworker schoolteacher oceanographer
  podcaster gamer acrobat juggler ballerina soprano liquidator shareholder landowner smallholder crofter beekeeper gamekeeper
  headman viceroy sheikh missionary preacher seminarian abbess prioress friar selectman modeller patrolman lifeguard
  coastguard welder plasterer bricklayer roofer stationmaster doorman caterer`);
const GENERIC =
  words(`enemy adversary descendant descendent commuter pedestrian shopper holidaymaker traveller traveler rescuer responder
  trainee apprentice pupil graduate peasant grower breeder vendor cop`);

const BODIES =
  words(`center theater gallery precinct zoo trust syndicate prison airport diocese parish orchestra hotel
  refinery cinema outfit garrison battalion squadron brigade troupe choir shelter wing chapter division`);
const DOCUMENTS =
  words(`code act ordinance charter decree directive circular petition complaint advisory warrant preprint
  brief ranking clause legislation bylaw obituary inscription clip footage policy forecast`);

/** Last words of the names of documents: "China's Criminal Law", which a tagger takes for a body. */
export const LAWS = words('act law constitution code treaty charter bill ordinance report');

/** A kind of body that a name may follow at once: "the Spanish NGO Caminando Fronteras". */
export const BODY_BEFORE =
  words(`ngo agency company charity newspaper firm website magazine channel nonprofit startup
  forum association federation broadcaster outlet`);

/** How a document came from the body behind "by" or "from": "a report issued by NATO". */
export const ISSUED = words(
  'issue publish release compile conduct produce prepare author draft write send make put',
);

/** Bodies that are no company, group or organization, and that no such noun varies. */
export const AUTHORITIES = words(
  'ministry department government parliament court embassy senate cabinet congress assembly secretariat police army navy',
);

/** Nouns for a body that say so little of it that the one mentioned just before may be meant. */
export const ANY_BODY = words(
  'company firm group organization organisation agency newspaper network union party bank club team outlet',
);

/** Bodies that bear the name of a person before them: "Ann Poe Children's Trust". */
export const NAMED_AFTER_PEOPLE = words('trust foundation fund hospital charity');

/** Kinds of media that follow a name without being part of it: "the Xinhua news agency". */
export const MEDIA = words('agency newspaper magazine website channel broadcaster daily outlet portal');

/** Bodies of which a country or another body has one: "the electoral commission of Malawi" is its name, "the team of Malawi" none. */
export const INSTITUTIONS =
  words(`commission ministry department government parliament court council authority embassy
  agency committee bureau board secretariat senate cabinet assembly congress university bank`);

/** Forms of state that go with the name of their country: "Islamic Republic of Iran". */
export const FORMS_OF_STATE = words(
  'republic kingdom sultanate emirate emirates principality federation union',
);

/** Bodies of which every place may have its own, where their names begin so: "the Department of Health in Utrecht". */
export const LOCAL_OFFICES = words('department directorate bureau branch');
/** The same, after other words of their names, too: "the British High Commission in Nairobi". */
export const LOCAL_MISSIONS = words('commission delegation mission embassy consulate');

/** Before names like "Mr", where papers of Nigeria, India or Malaysia write them: "Alhaji Lai Mohammed", "Tan Sri Ann Poe". */
export const HONORIFICS =
  words(`alhaji alhaja hajia hajiya engr engr. barr barr. ustaz ustazah shri smt smt. shrimati
  datuk dato datin tun seri sri haji hajji maulana comrade`);

/** `personNoun` with the nouns of this list. */
export function speakingPerson(lemma: string): PersonNoun | undefined {
  const known = personNoun(lemma);
  if (known) return known;
  if (POSTS.has(lemma)) return { class: 'post', gender: null };
  return GENERIC.has(lemma) ? { class: 'generic', gender: null } : undefined;
}

/** Whether a word in lower case may be an abbreviation for an office or post: "pm". */
export function isAbbreviated(lemma: string): boolean {
  return ABBREVIATED_OFFICES.has(lemma) || ABBREVIATED_POSTS.has(lemma);
}

/** "PM", "MLA": what an abbreviation for an office or post says, as it stands in the text. */
export function abbreviatedPerson(text: string): PersonNoun | undefined {
  if (text.length > 4 || text !== text.toUpperCase()) return undefined;
  const lemma = text.toLowerCase();
  if (ABBREVIATED_OFFICES.has(lemma)) return { class: 'office', gender: null };
  return ABBREVIATED_POSTS.has(lemma) ? { class: 'post', gender: null } : undefined;
}

/** `nounClass` with the nouns of this list: only for a noun that speaks, as else "the code" is no document that says so. */
export function speakingClass(lemma: string): NounClass | undefined {
  const known = nounClass(lemma);
  if (known) return known;
  if (BODIES.has(lemma)) return 'organization';
  return DOCUMENTS.has(lemma) ? 'document' : undefined;
}
