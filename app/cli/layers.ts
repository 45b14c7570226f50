import type { Document, Span, TokenRange } from '../../pipeline/index.ts';
import { claimListing } from './claim-listing.ts';
import type { Screen } from './screen.ts';
import { byWord, printable, shorten, wrapAfter } from './wrap.ts';

type Look = Pick<Screen, 'width' | 'colours'>;

/** A layer in lines for a reader, without its heading. */
type ShowLayer = (document: Document, look: Look) => string[];

/** How much of a long passage is shown. */
const PASSAGE = 160;

const percent = (probability: number): string => `${Math.round(probability * 100)} %`.padStart(5);
const place = ({ start, end }: Span): string => `${start}–${end}`.padEnd(11);

function textOf({ article, tokens }: Document, range: TokenRange): string {
  const { start, end } = tokens.spanOf(range);
  return `“${shorten(printable(article.text.slice(start, end)), PASSAGE)}”`;
}

function piecesOf(document: Document, ranges: readonly TokenRange[]): string {
  return ranges.length === 0 ? 'none' : ranges.map((range) => textOf(document, range)).join(' … ');
}

/** A line of columns that wraps under its last one. Numbers are the index that other layers refer to. */
function row(index: number, columns: readonly string[], { width, colours }: Look): string[] {
  const last = columns.at(-1) ?? '';
  const before = columns.slice(0, -1).map((column) => `${column}  `);
  return wrapAfter(`${colours.dim(String(index).padStart(4))}  ${before.join('')}`, last, width);
}

const blocks: ShowLayer = ({ article, blocks }, look) =>
  blocks.flatMap(({ kind, span }, index) => {
    const text = shorten(printable(article.text.slice(span.start, span.end)), PASSAGE);
    return row(index, [look.colours.cyan(kind.padEnd(11)), place(span), text], look);
  });

const tokensBySentence: ShowLayer = ({ tokens, sentences }, look) =>
  sentences.flatMap(({ from, to }, index) => {
    const words: string[] = [];
    for (let token = from; token < to; token++) {
      words.push(`${printable(tokens.textOf(token))}${look.colours.dim(`/${tokens.posOf(token)}`)}`);
    }
    return row(index, [words.join(' ')], look);
  });

const quotations: ShowLayer = (document, look) =>
  document.quotations.flatMap(({ span, within, continues, closed }, index) => {
    const text = shorten(printable(document.article.text.slice(span.start, span.end)), PASSAGE);
    const notes = [
      within >= 0 ? `within ${within}` : '',
      continues >= 0 ? `continues ${continues}` : '',
      closed ? '' : 'never closed',
    ].filter((note) => note !== '');
    return row(index, [place(span), [text, ...notes.map(look.colours.yellow)].join(' ')], look);
  });

const names: ShowLayer = (document, look) =>
  document.names.flatMap(({ tokens, type, probability }, index) =>
    row(index, [percent(probability), look.colours.cyan(type.padEnd(12)), textOf(document, tokens)], look),
  );

const dates: ShowLayer = (document, look) =>
  document.dates.flatMap(({ tokens, value, grain }, index) => {
    const meaning = value === null ? 'unresolved' : `${value} (${grain ?? 'no grain'})`;
    return row(index, [look.colours.cyan(meaning), textOf(document, tokens)], look);
  });

const cues: ShowLayer = (document, look) =>
  document.cues.flatMap(({ tokens, probability }, index) =>
    row(index, [percent(probability), textOf(document, tokens)], look),
  );

const attributions: ShowLayer = (document, look) =>
  document.attributions.flatMap(({ cue, source, content, confidence, within }, index) => {
    const outer = within >= 0 ? look.colours.yellow(` within ${within}`) : '';
    const part = (name: string, ranges: readonly TokenRange[]): string[] =>
      wrapAfter(`      ${look.colours.dim(name.padEnd(9))}`, piecesOf(document, ranges), look.width);
    return [
      ...row(index, [`${percent(confidence)}${outer}`], look),
      ...part('source', source),
      ...part('cue', cue === null ? [] : [cue]),
      ...part('content', content),
    ];
  });

const entities: ShowLayer = (document, look) =>
  document.entities.flatMap(({ id, name, type, role, affiliation, mentions }, index) => {
    const known = [name ?? 'unnamed', type, role, affiliation].filter((fact) => fact !== null).map(printable);
    const head = `${look.colours.dim(id)} ${byWord(known.join(', '), look.colours.cyan)}`;
    return row(index, [`${head}: ${piecesOf(document, mentions)}`], look);
  });

const speakers: ShowLayer = ({ speakers }, look) =>
  speakers.flatMap(({ name, type, role, affiliation, anonymous, because }, index) => {
    const known = [name ?? 'unnamed', type, role, affiliation, anonymous ? 'kept unnamed' : null];
    const who = known.filter((fact) => fact !== null).map(printable);
    return row(index, [`${byWord(who.join(', '), look.colours.cyan)} – ${printable(because)}`], look);
  });

const circumstances: ShowLayer = (document, look) =>
  document.circumstances.flatMap(({ addressee, time, place, occasion, medium }, index) => {
    const part = (name: string, range: TokenRange | null): string[] =>
      range === null ? [] : [`${look.colours.dim(name)} ${textOf(document, range)}`];
    const parts = [
      ...part('to', addressee),
      ...part('when', time?.tokens ?? null),
      ...part('where', place),
      ...part('occasion', occasion),
      ...part('medium', medium),
    ];
    return parts.length === 0 ? [] : row(index, [parts.join('  ')], look);
  });

const qualities: ShowLayer = ({ qualities }, look) =>
  qualities.flatMap(({ form, kind, negated, lemma, strength, modality, tense }, index) => {
    const facts = [
      form,
      kind,
      lemma ?? 'no lemma',
      strength ?? '',
      modality ?? 'no verb',
      tense ?? '',
      negated ? look.colours.red('negated') : '',
    ];
    return row(index, [facts.filter((fact) => fact !== '').join(', ')], look);
  });

const claims: ShowLayer = ({ claims }, look) => claimListing(claims, look);

/** The layers in the order in which the pipeline writes them. */
const LAYERS: readonly { readonly heading: string; readonly show: ShowLayer }[] = [
  { heading: 'blocks', show: blocks },
  { heading: 'tokens by sentence', show: tokensBySentence },
  { heading: 'quotations', show: quotations },
  { heading: 'names', show: names },
  { heading: 'dates', show: dates },
  { heading: 'cues', show: cues },
  { heading: 'attributions', show: attributions },
  { heading: 'entities', show: entities },
  { heading: 'speakers, one for each attribution', show: speakers },
  { heading: 'circumstances, by attribution', show: circumstances },
  { heading: 'qualities, one for each attribution', show: qualities },
  { heading: 'claims', show: claims },
];

/** Every layer of a document in order, in lines for a reader. Spans are half-open and count UTF-16 units. */
export function explainLayers(document: Document, look: Look): string[] {
  const { bold, dim } = look.colours;
  return LAYERS.flatMap(({ heading, show }) => {
    const lines = show(document, look);
    const rule = dim('─'.repeat(Math.max(look.width - heading.length - 4, 0)));
    return ['', `${dim('──')} ${bold(heading)} ${rule}`, ...(lines.length > 0 ? lines : [dim('      none')])];
  });
}
