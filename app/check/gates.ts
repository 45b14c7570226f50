import { f1 } from './counts.ts';
import { FIELD_NAMES, type FieldName } from './fields.ts';
import type { FieldCounts } from './score-claims.ts';

/** Field to the least F1, in per cent, that passes. */
export type Gates = Readonly<Partial<Record<FieldName, number>>>;

export interface GateResult {
  readonly field: FieldName;
  /** In per cent. */
  readonly least: number;
  /** F1 in per cent; null where nothing is labelled or predicted. */
  readonly reached: number | null;
  readonly passed: boolean;
}

/** A gate without data is missed: labels that were lost must not look like success. */
export function passGates(gates: Gates, fields: FieldCounts): readonly GateResult[] {
  return FIELD_NAMES.flatMap((field) => {
    const least = gates[field];
    if (least === undefined) return [];
    const value = f1(fields[field]);
    const reached = value === null ? null : value * 100;
    return [{ field, least, reached, passed: reached !== null && reached >= least }];
  });
}

/** `source: F1 71.3, gate 75.0`. */
export function gateText({ field, least, reached }: GateResult): string {
  return `${field}: F1 ${reached === null ? 'without data' : reached.toFixed(1)}, gate ${least.toFixed(1)}`;
}
