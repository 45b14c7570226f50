import { z } from 'zod';

const ISO_8601 = 'must be an ISO 8601 date such as 2025-02-12, or date and time such as 2025-02-12T08:30:00Z';

const dateSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
  error: ISO_8601,
});

/** What is known of an article beside its text. Other keys are let through and ignored: dumps of databases have many. */
export const metadataSchema = z.object({
  id: z.string().min(1).nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  published: dateSchema.nullish(),
});
export type Metadata = z.output<typeof metadataSchema>;

/** What a line of a `.jsonl` file holds. */
export const articleLineSchema = metadataSchema.extend({ id: z.string().min(1), text: z.string() });
