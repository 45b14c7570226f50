import { createHash } from 'node:crypto';
import { z } from 'zod';
import { storable } from '../database/storable-text.ts';
import type { Material, Origin } from '../read/reading.ts';

const optionalText = z.string().optional();

export const originSchema = z.object({
  path: z.string(),
  line: z.number().nullable(),
  record: z.number().nullable(),
});

/** What a job of the queue holds: what to read, and where it came from, for people. */
export const articleJobSchema = z.object({
  origin: originSchema,
  material: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('article'),
      article: z.object({
        id: z.string(),
        text: z.string(),
        title: optionalText,
        url: optionalText,
        publisher: optionalText,
        published: optionalText,
      }),
    }),
    z.object({
      kind: z.literal('page'),
      page: z.object({ id: z.string(), html: z.string(), url: z.string().nullable() }),
    }),
  ]),
});

export interface ArticleJob {
  readonly origin: Origin;
  readonly material: Material;
}

/** The job for something that was read. The queue lies in PostgreSQL, so its texts are made storable here already. */
export function jobFor(material: Material, origin: Origin): ArticleJob {
  const text = JSON.stringify({ origin, material }, (_, value) =>
    typeof value === 'string' ? storable(value) : value,
  );
  return JSON.parse(text) as ArticleJob;
}

/**
 * The same text under the same id is the same job, so that queueing it twice queues it once: a UUID (version 8, made of what the
 * job holds).
 */
export function jobId({ material }: ArticleJob): string {
  const digits = createHash('sha256').update(JSON.stringify(material)).digest('hex');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20, 32)].join('-');
}
