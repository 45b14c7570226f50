/**
 * Small words in people's names, in the case that names have them in.
 *
 * To edit: add the word to its set. A word may stand in several.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names begin with them: "von der Leyen", "dos Santos". */
export const FIRST_PARTICLES = words('von van der den del della dos des bin ibn abu ben ter ten zur zum');

/** They stand between proper nouns of one name: "Mohammed bin Salman", "Ursula von der Leyen". */
export const INNER_PARTICLES = words(
  'al bin ibn bint van von der den de da di del della du la le dos ben ter',
);

/** Between the parts of one person's name that a tagger cuts in two: "Abdullah bin Ali". */
export const JOINING_PARTICLES = words('bin ibn bint binti ould');
