import { z } from 'zod';
import { FORMS, KINDS, SPEAKER_TYPES } from '../../pipeline/claim.ts';

const text = z.string().min(1);
/** Words of the article in one piece, in several, or none. */
const passage = z.union([text, z.array(text).min(1)], { error: 'must be text or a list of texts' });
const optional = passage.nullable().default(null);

/** One labelled claim. Texts are copied from the article; `text@N` is the N-th occurrence in it. */
export const labelSchema = z.strictObject({
  id: z.int(),
  source: optional,
  cue: optional,
  content: passage,
  form: z.enum(FORMS),
  kind: z.enum(KINDS),
  negated: z.boolean().default(false),
  speaker: text.nullable().default(null),
  speakerType: z.enum(SPEAKER_TYPES),
  role: text.nullable().default(null),
  affiliation: text.nullable().default(null),
  anonymous: z.boolean().default(false),
  addressee: optional,
  time: optional,
  date: text.nullable().default(null).describe('EDTF value of time'),
  place: optional,
  occasion: optional,
  medium: optional,
  within: z.int().nullable().default(null).describe('id of the claim that this one is part of'),
});

/** What a `claims.yaml` holds. */
export const labelsSchema = z.strictObject({ claims: z.array(labelSchema) });

export type Label = z.output<typeof labelSchema>;
