import { Option } from 'commander';
import { jsonReport } from './json-report.ts';
import type { Report, ReportSettings } from './report.ts';
import { screenOf } from './screen.ts';
import { textReport } from './text-report.ts';

/** How work on articles is told of, on every command that does some. */
export interface ReportFlags {
  readonly log: 'text' | 'json';
  readonly quiet?: boolean;
}

export const quietOption = (): Option => new Option('--quiet', 'no progress and no summary; failures only');

export const logOption = (): Option =>
  new Option('--log <format>', 'how progress and failures are told: text, or json for machines')
    .choices(['text', 'json'])
    .default('text');

/** Starts telling, on stderr. */
export async function startReport(
  { log, quiet = false }: ReportFlags,
  settings: Omit<ReportSettings, 'quiet'>,
): Promise<Report> {
  return log === 'json'
    ? jsonReport({ ...settings, quiet })
    : textReport(screenOf(process.stderr), { ...settings, quiet });
}
