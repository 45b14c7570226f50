import type { Block, Quotation } from '../document.ts';
import type { Stage } from '../pipeline.ts';

/** Deeper marks are read as text: nobody quotes so, and hostile texts must not build towers. */
const DEEPEST = 3;

type MarkKind = 'double' | 'single';
interface OpenMark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly index: number;
}
/** A quotation while it is being written. */
interface Draft {
  start: number;
  innerStart: number;
  end: number;
  innerEnd: number;
  within: number;
  continues: number;
  closed: boolean;
}

const OPENING = new Set(['“', '„', '‟', '«']);
const CLOSING = new Set(['”', '»']);
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{“"‘'—–\-:/]/;

const opensAfter = (before: string): boolean => before === '' || BEFORE_OPENING.test(before);
const isWord = (character: string): boolean => character !== '' && WORD.test(character);
const isSpace = (character: string): boolean => character === '' || /\s/.test(character);

/** Two single marks typed for a double one: ''No'' or ``No''. */
function isDoubled(line: string, at: number): boolean {
  return (line[at] === "'" && line[at + 1] === "'") || (line[at] === '`' && line[at + 1] === '`');
}

/** `dogs’ ` may close, `don’t` may not. */
function singleCloses(line: string, at: number): boolean {
  return (
    (line[at] === '’' || line[at] === "'") && at > 0 && !isSpace(line[at - 1]!) && !isWord(line[at + 1] ?? '')
  );
}

/** For each character of a line the position of the next single mark that may close; -1 where none comes. */
function nextSingleClosers(line: string): Int32Array {
  const next = new Int32Array(line.length + 1).fill(-1);
  for (let at = line.length - 1; at >= 0; at--) next[at] = singleCloses(line, at) ? at : next[at + 1]!;
  return next;
}

/** Reads the marks of one block. */
class BlockReader {
  private readonly open: OpenMark[] = [];
  private readonly singleCloser: Int32Array;

  constructor(
    private readonly line: string,
    private readonly offset: number,
    private readonly drafts: Draft[],
    /** The quotation left open by the block before, or -1. */
    private readonly unclosed: number,
  ) {
    this.singleCloser = nextSingleClosers(line);
  }

  /** Returns the outermost quotation that stays open at the end of the block, or -1. */
  read(): number {
    for (let at = 0; at < this.line.length; at++) {
      const mark = this.line[at]!;
      if (mark === '"') this.straight(at, 1);
      else if (isDoubled(this.line, at)) this.straight(at++, 2);
      else if (OPENING.has(mark)) this.curlyOpening(at);
      else if (CLOSING.has(mark)) this.curlyClosing(at);
      else if (mark === '‘' || mark === "'" || mark === '’') this.single(at, mark);
    }
    const outermost = this.open.find(({ kind }) => kind === 'double')?.index ?? -1;
    for (const { index } of this.open) this.end(index, this.line.trimEnd().length, 0, false);
    return outermost;
  }

  private isOpen(kind: MarkKind): boolean {
    return this.open.some((mark) => mark.kind === kind);
  }

  /** A straight mark tells its side by its neighbours: `said "no" to`. Where they say nothing, it closes what is open. */
  private straight(at: number, length: number): void {
    const before = this.line[at - 1] ?? '';
    const after = this.line[at + length] ?? '';
    const looksOpening = opensAfter(before) && !isSpace(after);
    const looksClosing = !isSpace(before) && !isWord(after);
    if (!this.isOpen('double')) {
      if (looksOpening || !looksClosing || at === 0) this.openMark('double', at, length);
    } else if (looksOpening && !looksClosing) this.openMark('double', at, length);
    else this.closeMark('double', at, length);
  }

  /** `“expedited review“ of` closes with the wrong mark. */
  private curlyOpening(at: number): void {
    const before = this.line[at - 1] ?? '';
    const closes = this.isOpen('double') && !opensAfter(before) && !isWord(this.line[at + 1] ?? '');
    if (closes) this.closeMark('double', at);
    else this.openMark('double', at);
  }

  /** `”hello”` is somebody's slip for `“hello”`. */
  private curlyClosing(at: number): void {
    if (this.isOpen('double')) this.closeMark('double', at);
    else if (opensAfter(this.line[at - 1] ?? '') && isWord(this.line[at + 1] ?? ''))
      this.openMark('double', at);
  }

  /** `‘No,’ he said` opens and closes; `the ’90s`, `dogs’` and `'tis` without a closing mark after them do neither. */
  private single(at: number, mark: string): void {
    if (mark !== '‘' && this.isOpen('single') && singleCloses(this.line, at)) {
      this.closeMark('single', at);
      return;
    }
    const after = this.line[at + 1] ?? '';
    const opens =
      mark !== '’' && opensAfter(this.line[at - 1] ?? '') && (isWord(after) || /[“"…[]/.test(after));
    if (opens && !this.isOpen('single') && this.singleCloser[at + 1]! > 0) this.openMark('single', at);
  }

  private openMark(kind: MarkKind, at: number, length = 1): void {
    if (this.open.length >= DEEPEST) return;
    const goesOn = this.unclosed >= 0 && at === 0 && kind === 'double';
    const within = this.open.at(-1)?.index ?? -1;
    const start = this.offset + at;
    this.open.push({ kind, start, index: this.drafts.length });
    this.drafts.push({
      start,
      innerStart: start + length,
      end: start + length,
      innerEnd: start + length,
      within,
      continues: goesOn ? this.unclosed : -1,
      closed: false,
    });
  }

  /** Closes the last mark of its kind, and leaves those inside it as never closed. */
  private closeMark(kind: MarkKind, at: number, length = 1): void {
    for (let mark = this.open.pop(); mark; mark = this.open.pop()) {
      const closes = mark.kind === kind;
      this.end(mark.index, at, closes ? length : 0, closes);
      if (closes) return;
    }
  }

  private end(index: number, at: number, markLength: number, closed: boolean): void {
    const draft = this.drafts[index]!;
    draft.innerEnd = Math.max(draft.innerStart, this.offset + at);
    draft.end = Math.max(draft.innerEnd, this.offset + at + markLength);
    draft.closed = closed;
  }
}

function blockQuotations(text: string, blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  let unclosed = -1;
  for (const { span } of blocks) {
    unclosed = new BlockReader(text.slice(span.start, span.end), span.start, drafts, unclosed).read();
  }
  return drafts;
}

/**
 * Pairs quotation marks, block by block: straight, curly and mixed, single ones against apostrophes, one within another.
 * A mark that is never closed holds to the end of its block; where the next block opens with a mark again, that
 * quotation continues it, as the custom is with long quotations.
 */
export const quotationsStage: Stage<'blocks' | 'tokens', 'quotations'> = {
  name: 'quotations',
  reads: ['blocks', 'tokens'],
  writes: ['quotations'],
  run({ text }, { blocks, tokens }) {
    const quotations: Quotation[] = blockQuotations(text, blocks).map((draft) => ({
      span: { start: draft.start, end: draft.end },
      inner: { start: draft.innerStart, end: draft.innerEnd },
      tokens: tokens.within({ start: draft.start, end: draft.end }),
      within: draft.within,
      continues: draft.continues,
      closed: draft.closed,
    }));
    return { quotations };
  },
};
