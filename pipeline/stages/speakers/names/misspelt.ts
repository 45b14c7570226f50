/** Of shorter words too many are one letter from another: "Hall", "Ball". */
const SHORTEST = 6;

/**
 * Whether a surname may be a slip of the pen for another one: "Mncwane" for "Mncwabe", "Jadgeo" for "Jagdeo", "Hajizade" for
 * "Hajizadeh". One letter is another, missing or too many, or two beside each other are swapped; the first letter stays, and
 * "Poes" is no slip for "Poe".
 */
export function isMisspelt(word: string, surname: string): boolean {
  const least = Math.min(word.length, surname.length);
  if (least < SHORTEST || Math.max(word.length, surname.length) > least + 1) return false;
  if (word[0] !== surname[0] || word === surname || word === `${surname}s` || surname === `${word}s`)
    return false;
  let at = 0;
  while (at < least && word[at] === surname[at]) at++;
  const rest = (text: string, from: number) => text.slice(from);
  if (word.length > surname.length) return rest(word, at + 1) === rest(surname, at);
  if (word.length < surname.length) return rest(word, at) === rest(surname, at + 1);
  if (rest(word, at + 1) === rest(surname, at + 1)) return true;
  const isSwapped = word[at] === surname[at + 1] && word[at + 1] === surname[at];
  return isSwapped && rest(word, at + 2) === rest(surname, at + 2);
}
