import { metadataSchema } from './article-schema.ts';

/**
 * A date as the world writes it, as an ISO 8601 date or date and time: "2025-02-12" stays so, "Wed, 12 Feb 2025 08:30:00 GMT"
 * is "2025-02-12T08:30:00.000Z". Undefined where it is none, or has no time zone that says which day it is.
 */
export function isoDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  if (metadataSchema.shape.published.safeParse(trimmed).success) return trimmed;
  const day = /^(\d{4}-\d{2}-\d{2})[ T]/.exec(trimmed)?.[1];
  const time = /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})$/.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(time) ? day : new Date(time).toISOString();
}
