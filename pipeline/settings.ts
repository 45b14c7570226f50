import { z } from 'zod';
import { KINDS } from './claim.ts';
import { BLOCK_KINDS } from './document.ts';

/** Everything about extraction that a user may set, with its default. `app/config.ts` adds what only the program needs. */
export const settingsSchema = z.strictObject({
  model: z.enum(['swift', 'deep']).default('swift'),
  minConfidence: z.number().min(0).max(1).default(0.3),
  offsets: z.enum(['utf16', 'codepoints']).default('utf16'),
  blocks: z.array(z.enum(BLOCK_KINDS)).default(['headline', 'prose', 'list']),
  cues: z
    .strictObject({
      /** Lemma to class: a word that the model does not know as a cue. */
      add: z.record(z.string(), z.enum(KINDS)).default({}),
      /** Lemmas that are never cues. */
      ignore: z.array(z.string()).default([]),
    })
    .default({ add: {}, ignore: [] }),
  speakers: z
    .strictObject({
      /** Other name to the name that records shall bear: "POTUS: Donald Trump". */
      aliases: z.record(z.string(), z.string()).default({}),
    })
    .default({ aliases: {} }),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
