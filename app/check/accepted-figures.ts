import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { systemErrorCode } from '../expected-failure.ts';
import { WholeFile } from '../write/whole-file.ts';
import { checkYaml, parseYaml, type YamlWording } from '../yaml-file.ts';
import type { Figures } from './check-articles.ts';
import { FIELD_NAMES } from './fields.ts';

const count = z.int().nonnegative();
const countsSchema = z.strictObject({ right: count, predicted: count, labelled: count });

/** What `accepted.json` holds: counts, not percentages, so that a change of one claim is a change of one. */
const acceptedSchema = z.strictObject({
  fields: z.partialRecord(z.enum(FIELD_NAMES), countsSchema),
  articles: z.record(z.string(), countsSchema),
});

/** Figures that were accepted once. Fields that came later are not among them. */
export type AcceptedFigures = z.output<typeof acceptedSchema>;

const WORDING: YamlWording = {
  codes: { syntax: 'file-syntax', key: 'file-key', value: 'file-value' },
  advice: 'write it anew with hearsay check --accept',
};

/** The accepted figures, or null where none have been accepted yet. */
export async function readAccepted(path: string): Promise<AcceptedFigures | null> {
  try {
    return checkYaml(acceptedSchema, parseYaml(await readFile(path, 'utf8'), path, WORDING), WORDING);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** One line for each field and article, so that a change reads well in a diff. */
function acceptedText({ fields, articles }: Figures): string {
  const lines = (figures: object): string =>
    Object.entries(figures)
      .map(([name, counts]) => `    ${JSON.stringify(name)}: ${JSON.stringify(counts)}`)
      .join(',\n');
  return `{\n  "fields": {\n${lines(fields)}\n  },\n  "articles": {\n${lines(articles)}\n  }\n}\n`;
}

export async function writeAccepted(path: string, figures: Figures): Promise<void> {
  const file = await WholeFile.open(path);
  await file.write(acceptedText(figures));
  await file.close();
}
