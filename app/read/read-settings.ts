import { z } from 'zod';

const column = z.string().min(1);

/** What a user may set about reading (`read` in config.yaml). */
export const readSettingsSchema = z.strictObject({
  csv: z
    .strictObject({
      /** Which column holds what; the names of the fields where nothing is said. */
      columns: z
        .strictObject({
          id: column.default('id'),
          text: column.default('text'),
          title: column.default('title'),
          url: column.default('url'),
          publisher: column.default('publisher'),
          published: column.default('published'),
        })
        .prefault({}),
      delimiter: z.string().min(1).default(','),
    })
    .prefault({}),
});

export type ReadSettings = z.output<typeof readSettingsSchema>;
