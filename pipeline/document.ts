import type { Claim, Form, Grain, Kind, Modality, NameType, SpeakerType, Strength, Tense } from './claim.ts';
import type { Span, TokenRange } from './span.ts';
import type { Tokens } from './tokens.ts';

export type { Span, TokenRange } from './span.ts';

/** What comes in. The text is never changed; all that is found in it stands beside it. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601 date, or date and time. */
  readonly published?: string | undefined;
}

export const BLOCK_KINDS = [
  'headline',
  'byline',
  'dateline',
  'caption',
  'prose',
  'list',
  'boilerplate',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A line of the text that is not blank, without the white space around it. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** A passage between paired quotation marks; `span` includes the marks, `inner` does not. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  readonly tokens: TokenRange;
  /** Index of the quotation that this one stands in, or -1. */
  readonly within: number;
  /** Index of the quotation that this one goes on with (marks reopened at a new paragraph), or -1. */
  readonly continues: number;
  readonly closed: boolean;
}

export interface Name {
  readonly tokens: TokenRange;
  readonly type: NameType;
  /** Marginal probability that the tagger gives to the whole name. */
  readonly probability: number;
  /** The name that an abbreviation in brackets stands for: "Korean Central News Agency" at the "KCNA" behind it. */
  readonly longForm?: TokenRange;
}

/** An expression of time, such as "on February 12" without its preposition. */
export interface DateMention {
  readonly tokens: TokenRange;
  /** EDTF. */
  readonly value: string | null;
  readonly grain: Grain | null;
}

/** Words that may attribute something: a verb with its auxiliaries, "according to", a noun. */
export interface Cue {
  readonly tokens: TokenRange;
  readonly probability: number;
}

/** A cue with what it attributes, and to whom. Pieces stand in reading order. */
export interface Attribution {
  readonly cue: TokenRange | null;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Calibrated probability that the content is attributed, and to this source. */
  readonly confidence: number;
  /** Index of the attribution whose content holds this one, or -1. */
  readonly within: number;
}

/** Somebody or something that the article names or describes. */
export interface Entity {
  readonly id: string;
  readonly name: string | null;
  readonly type: SpeakerType;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly mentions: readonly TokenRange[];
}

/** Who the source of one attribution is. */
export interface Speaker {
  readonly entity: string | null;
  readonly name: string | null;
  readonly type: SpeakerType;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly anonymous: boolean;
  /** Why, for a reader of `hearsay explain`. */
  readonly because: string;
}

/** Circumstances of one act of saying. */
export interface Circumstance {
  readonly addressee: TokenRange | null;
  readonly time: DateMention | null;
  readonly place: TokenRange | null;
  readonly occasion: TokenRange | null;
  /** What it was said through: "a statement", "Twitter". */
  readonly medium: TokenRange | null;
}

export interface Quality {
  readonly form: Form;
  readonly kind: Kind;
  readonly negated: boolean;
  readonly lemma: string | null;
  /** Null where there is no cue. */
  readonly strength: Strength | null;
  /** Of the content's main clause; null where it has no verb. */
  readonly modality: Modality | null;
  readonly tense: Tense | null;
}

/** The layers that stages write beside the text, by name. */
export interface Layers {
  readonly blocks: readonly Block[];
  readonly tokens: Tokens;
  readonly sentences: readonly TokenRange[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly Name[];
  readonly dates: readonly DateMention[];
  readonly cues: readonly Cue[];
  readonly attributions: readonly Attribution[];
  readonly entities: readonly Entity[];
  /** One for each attribution, in the same order; so are `circumstances` and `qualities`. */
  readonly speakers: readonly Speaker[];
  readonly circumstances: readonly Circumstance[];
  readonly qualities: readonly Quality[];
  readonly claims: readonly Claim[];
}
export type LayerName = keyof Layers;

/** An article with all layers written. */
export interface Document extends Layers {
  readonly article: Article;
}
