/** What begins a sentence that adds to what was said before it: "In addition, …". In small letters, without a comma. */
export const ADDITIVE_CONNECTIVES: readonly string[] = [
  'in addition',
  'additionally',
  'moreover',
  'furthermore',
  'further',
  'besides',
  'also',
  'what is more',
];
