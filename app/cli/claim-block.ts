import type { Claim } from '../../pipeline/index.ts';
import type { Colours, Screen } from './screen.ts';
import { byWord, printable, wrap } from './wrap.ts';

type Look = Pick<Screen, 'width' | 'colours'>;

const SURE = 0.75;
const UNSURE = 0.5;

/** Who: the name, or the words of the text for somebody unnamed, then what is known of them. */
function who({ speaker, source }: Claim, colours: Colours): string {
  const words = source ? printable(source.text) : null;
  const title = speaker.name === null ? (words ?? 'somebody unnamed') : printable(speaker.name);
  const heading = byWord(title, (word) =>
    colours.bold(speaker.name === null ? colours.yellow(word) : colours.cyan(word)),
  );
  const details = [speaker.role, speaker.affiliation].filter((detail) => detail !== null).map(printable);
  if (speaker.anonymous) details.push('unnamed');
  if (speaker.name !== null && words !== null && words !== printable(speaker.name))
    details.push(`as “${words}”`);
  return details.length === 0 ? heading : `${heading} ${byWord(`– ${details.join(', ')}`, colours.dim)}`;
}

/** How, to whom, when, where, on what occasion. */
function saying({ cue, addressee, time, place, occasion, medium }: Claim, colours: Colours): string {
  const parts: string[] = [];
  const add = (label: string, text: string): void => {
    parts.push(`${colours.dim(label)} ${byWord(printable(text), String)}`);
  };
  if (addressee) add('to', addressee.text);
  if (time) add('when', time.value === null ? time.text : `${time.text} (${time.value})`);
  if (place) add('where', place.text);
  if (occasion) add('occasion', occasion.text);
  if (medium) add('medium', medium.text);
  const words = cue
    ? byWord(printable(cue.text), (word) => colours.bold(cue.negated ? colours.red(word) : word))
    : colours.dim('(quoted)');
  const negated = cue?.negated ? ` ${colours.red('✗ negated')}` : '';
  return [`${words}${negated}`, ...parts].join(colours.dim(' · '));
}

const QUOTED = /"[^"]*"|“[^”]*”/g;

/** What: quoted words stand out. A piece of a long quotation may lack one of its marks, but is quoted all the same. */
function content({ content, form }: Claim, colours: Colours): string {
  const text = printable(content.text);
  const quoted = (passage: string): string => byWord(passage, colours.green);
  return form === 'direct' ? quoted(text) : text.replace(QUOTED, quoted);
}

function certainty(confidence: number, colours: Colours): string {
  const text = `${Math.round(confidence * 100)} %`;
  if (confidence >= SURE) return colours.green(text);
  return confidence >= UNSURE ? colours.yellow(text) : colours.red(text);
}

/** One claim as a block of lines: who; how, to whom and when; what; of what kind and how sure. */
export function claimBlock(claim: Claim, { width, colours }: Look): string[] {
  const bar = `${colours.dim('│')} `;
  const kind = colours.dim(`${claim.form} ${claim.kind} · confidence`);
  return [
    ...wrap(who(claim, colours), width),
    ...wrap(saying(claim, colours), width),
    ...wrap(content(claim, colours), width - 2).map((line) => `${bar}${line}`),
    `${kind} ${certainty(claim.confidence, colours)}`,
  ];
}
