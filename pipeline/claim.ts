import { z } from 'zod';

/**
 * The claim record: one zod schema that gives the TypeScript type, the check at the edge and the JSON Schema.
 * Every span is half-open and counts UTF-16 units of the article's text, or code points where the run was told
 * `offsets: codepoints`.
 */
export const SCHEMA_VERSION = 2;

export const FORMS = ['direct', 'indirect', 'mixed'] as const;
export const KINDS = [
  'statement',
  'belief',
  'question',
  'demand',
  'promise',
  'denial',
  'prediction',
  'finding',
] as const;
/** How the writer presents what is attributed: "say", "insist", "suggest", "allege". */
export const STRENGTHS = ['neutral', 'strong', 'hedged', 'doubting'] as const;
/** What the main clause of the content says of its truth. */
export const MODALITIES = ['asserted', 'possible', 'necessary', 'conditional', 'future'] as const;
export const TENSES = ['past', 'present', 'future'] as const;
export const SPEAKER_TYPES = ['person', 'organization', 'place', 'group', 'document', 'unknown'] as const;
export const NAME_TYPES = ['person', 'organization', 'place', 'group'] as const;
export const GRAINS = ['year', 'month', 'day', 'hour', 'minute'] as const;

const spanSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .describe('half-open character range of the article text');

/** Words of the article: their text, and the pieces it stands in. A text of several pieces is joined by " … ". */
const passageSchema = z.object({ text: z.string(), spans: z.array(spanSchema).min(1) });

export const claimSchema = z
  .object({
    schema: z.literal(SCHEMA_VERSION).describe('version of this record'),
    id: z.string().describe('stable: a hash of article id and the spans of cue and content'),
    article: z.object({
      id: z.string(),
      url: z.string().nullable(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable().describe('ISO 8601 date or date and time'),
    }),
    form: z
      .enum(FORMS)
      .describe('direct: all of the content stands in quotation marks; indirect: none; mixed: part'),
    kind: z.enum(KINDS),
    content: passageSchema
      .extend({
        modality: z
          .enum(MODALITIES)
          .nullable()
          .describe('of its main clause; null where it has no verb ("denied any involvement")'),
        tense: z.enum(TENSES).nullable().describe('of its main verb, as the content words it'),
      })
      .describe('what is attributed'),
    cue: passageSchema
      .extend({
        lemma: z.string(),
        negated: z.boolean().describe('the text says that it was not said'),
        strength: z.enum(STRENGTHS).describe('how the writer presents it: say, insist, suggest, allege'),
      })
      .nullable()
      .describe('the words that attribute; null where a quotation has none'),
    source: passageSchema.nullable().describe('the words in the text that name who it is attributed to'),
    speaker: z.object({
      id: z.string().nullable().describe('the same for every claim of one speaker in an article'),
      name: z
        .string()
        .nullable()
        .describe('the fullest name that the article gives; null: never named, or unsure'),
      type: z.enum(SPEAKER_TYPES),
      role: z.string().nullable(),
      affiliation: z.string().nullable(),
      anonymous: z.boolean(),
    }),
    addressee: passageSchema.nullable(),
    time: passageSchema
      .extend({
        value: z
          .string()
          .nullable()
          .describe('EDTF, such as 2025-02-12, XXXX-02-12 or 2025-02-10/2025-02-16'),
        grain: z.enum(GRAINS).nullable(),
      })
      .nullable()
      .describe('when it was said'),
    place: passageSchema.nullable().describe('where it was said'),
    occasion: passageSchema.nullable().describe('the event at which it was said'),
    medium: passageSchema
      .nullable()
      .describe('what it was said through: a statement, a letter, a programme, a platform'),
    mentions: z.array(
      z.object({
        text: z.string(),
        span: spanSchema,
        type: z.enum(NAME_TYPES),
        entity: z.string().nullable().describe('the same id as speaker.id where it is the same entity'),
      }),
    ),
    within: z.string().nullable().describe('id of the claim that this one is part of'),
    confidence: z.number().min(0).max(1).describe('calibrated: of the claims at 0.8 some 80 % are right'),
    context: spanSchema.describe('the sentence or sentences that the claim stands in'),
    model: z.string().describe('what found it, such as swift-1'),
  })
  .meta({ title: 'Claim', description: 'Who said what, by the text of one news article' });

export type Claim = z.infer<typeof claimSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Form = (typeof FORMS)[number];
export type Kind = (typeof KINDS)[number];
export type SpeakerType = (typeof SPEAKER_TYPES)[number];
export type NameType = (typeof NAME_TYPES)[number];
export type Strength = (typeof STRENGTHS)[number];
export type Modality = (typeof MODALITIES)[number];
export type Tense = (typeof TENSES)[number];
export type Grain = (typeof GRAINS)[number];

/** JSON Schema (draft 2020-12) of one claim record. */
export function claimJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(claimSchema) as Record<string, unknown>;
}
