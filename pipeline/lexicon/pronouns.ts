/**
 * Pronouns that can stand for somebody who speaks, with what agreement they ask of whoever they stand for.
 *
 * To edit: add a line to PRONOUNS; the fields are those of `Pronoun`. Write the form in lower case.
 */
export type Gender = 'feminine' | 'masculine';
export type GrammaticalNumber = 'singular' | 'plural';

export interface Pronoun {
  /** first: whoever speaks; relative: the noun just before ("critics, who say"). */
  readonly person: 'first' | 'second' | 'third' | 'relative' | 'indefinite';
  readonly number: GrammaticalNumber | null;
  readonly gender: Gender | null;
  /** Stands for people only ("who", "he"), for things and bodies only ("it", "which"), or for either ("they"). */
  readonly animate: boolean | null;
}

const pronoun = (
  person: Pronoun['person'],
  number: GrammaticalNumber | null,
  gender: Gender | null,
  animate: boolean | null,
): Pronoun => ({ person, number, gender, animate });

const HE = pronoun('third', 'singular', 'masculine', true);
const SHE = pronoun('third', 'singular', 'feminine', true);
const IT = pronoun('third', 'singular', null, false);
const THEY = pronoun('third', 'plural', null, null);
const I = pronoun('first', 'singular', null, true);
const WE = pronoun('first', 'plural', null, null);
const YOU = pronoun('second', null, null, true);
const WHO = pronoun('relative', null, null, true);
const WHICH = pronoun('relative', null, null, null);
const SOMEONE = pronoun('indefinite', 'singular', null, true);
const SOME = pronoun('indefinite', 'plural', null, true);

const PRONOUNS: readonly (readonly [Pronoun, string])[] = [
  [HE, 'he him his himself'],
  [SHE, 'she her hers herself'],
  [IT, 'it its itself'],
  [THEY, 'they them their theirs themselves themself'],
  [I, 'i me my mine myself'],
  [WE, 'we us our ours ourselves'],
  [YOU, 'you your yours yourself yourselves'],
  [WHO, 'who whom whose'],
  [WHICH, 'which that'],
  [SOMEONE, 'someone somebody anyone anybody everyone everybody nobody one another'],
  [SOME, 'some others many most several few both all those these'],
];

const BY_FORM: ReadonlyMap<string, Pronoun> = new Map(
  PRONOUNS.flatMap(([entry, forms]) => forms.split(' ').map((form) => [form, entry] as const)),
);

/** The pronoun of a form in lower case; undefined where the form is none. */
export function pronounOf(form: string): Pronoun | undefined {
  return BY_FORM.get(form);
}
