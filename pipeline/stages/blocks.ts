import type { Block, BlockKind } from '../document.ts';
import type { Stage } from '../pipeline.ts';

/** Longer lines are prose whatever they look like; it also bounds the work of the patterns below. */
const LONGEST_FURNITURE = 240;

/** Patterns are tried in this order. Each has a line that it takes and one that it must leave to the others. */
const FURNITURE: readonly { readonly kind: BlockKind; readonly pattern: RegExp }[] = [
  // "Source: https://…", "Comment (0)", "Read more" | "Sources said the deal was off."
  {
    kind: 'boilerplate',
    pattern:
      /^(?:(?:source|via|tags?|topics|keywords|credit)s? ?[:：]|comments?(?: \(?\d|$)|\d+ comments?$|read (?:more|the rest|also|next)\b(?!.*[.!?]["”]?$)|(?:related|recommended)(?: (?:articles?|stories|news|posts?|topics?|content))?:?$|share (?:this|on|via)\b|follow us\b|subscribe\b|sign up\b|log ?in\b|click here\b|advertisement$|copyright\b|©|all rights reserved|more from\b|continue reading|print this|see also\b|https?:\/\/\S+$|www\.\S+$)/i,
  },
  // "US Secretary of Defense Pete Hegseth. (Source: Reuters) |" | "He looked at the photo (an old one) and said no."
  {
    kind: 'caption',
    pattern:
      /\((?:source|photo|image|picture|credit|file photo|ap photo)\b[^()]*\)\s*\|?$|\b(?:image|photo|picture|photograph|photo credit|credit)s?(?: by)?: ?[^.]{1,60}\.?$|\bfile photo\b|\bfrom file, \d{4}\.?$|(?:[/ ]getty images|\breuters\/[^.]{2,30}|\bafp photo[^.]{0,30}|\bap photo\/[^.]{2,30})[.)]{0,2}$|\s\|$/i,
  },
  // "Friday, July 21, 2017" | "Friday, July 21, 2017 was a warm day."
  {
    kind: 'dateline',
    pattern:
      /^(?:(?:published|updated|posted)(?: on)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?),? \d{4}(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,12})?$/i,
  },
  // "By Jane Doe and John Roe, Staff Writers" | "By Tuesday he had left."
  {
    kind: 'byline',
    pattern: /^(?:By|BY|Written by|Reported by|Reporting by|Edited by) (?:[A-Z][^.!?]{1,80})$/,
  },
  // "- Lower taxes for all" | "-5 degrees were measured."
  { kind: 'list', pattern: /^(?:[-–—•*·▪◦]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/ },
];

/** A line that ends like a sentence; a headline does not. */
const ENDS_AS_SENTENCE = /[.!?…:;,]["”’')\]]*$/;

/** Runs of line ends of every kind: Unix, Windows, old Mac, Unicode's own, form feeds. */
const LINE_END = /[\n\r\u0085\u2028\u2029\f\v]/;

function kindOf(line: string, isFirst: boolean, title: string | undefined): BlockKind {
  if (line.length > LONGEST_FURNITURE) return 'prose';
  if (title !== undefined && line === title.trim()) return 'headline';
  const furniture = FURNITURE.find(({ pattern }) => pattern.test(line));
  if (furniture) return furniture.kind;
  if (ENDS_AS_SENTENCE.test(line)) return 'prose';
  return isFirst || line.length <= 80 ? 'headline' : 'prose';
}

/**
 * True where a line only goes on with the one before, as in text wrapped at a fixed width:
 * "The minister said that he would\nnot resign." but not "- apples\n- pears" nor "Read more\nThe minister".
 */
function goesOn(previous: string, line: string): boolean {
  return previous.length > 40 && !ENDS_AS_SENTENCE.test(previous.slice(-8)) && /^\p{Ll}/u.test(line);
}

/** Divides a text into lines that are not blank, without the white space around them. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !LINE_END.test(text[at]!)) continue;
    const line = text.slice(start, at);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const left = start + line.indexOf(trimmed);
      lines.push({ start: left, end: left + trimmed.length });
    }
    start = at + 1;
  }
  return lines;
}

/** Divides the text into blocks, so that no sentence runs across two of them, and tells prose from page furniture. */
export const blocksStage: Stage<never, 'blocks'> = {
  name: 'blocks',
  reads: [],
  writes: ['blocks'],
  run({ text, title }) {
    const blocks: Block[] = [];
    for (const span of linesOf(text)) {
      const line = text.slice(span.start, span.end);
      const last = blocks.at(-1);
      if (last) {
        const between = text.slice(last.span.end, span.start);
        const previous = text.slice(Math.max(last.span.start, last.span.end - 60), last.span.end);
        const sameParagraph = !/\n\s*\n|\r\s*\r/.test(between.replaceAll('\r\n', '\n'));
        if (last.kind !== 'boilerplate' && sameParagraph && goesOn(previous, line)) {
          const joined = { start: last.span.start, end: span.end };
          blocks[blocks.length - 1] = { kind: last.kind === 'list' ? 'list' : 'prose', span: joined };
          continue;
        }
      }
      blocks.push({ kind: kindOf(line, blocks.length === 0, title), span });
    }
    return { blocks };
  },
};
