import { originText } from '../read/reading.ts';
import { articleListing } from './claim-listing.ts';
import { startProgress } from './progress.ts';
import type { Report, ReportSettings } from './report.ts';
import type { Screen } from './screen.ts';
import { printable } from './wrap.ts';

/** The report for people. */
export function textReport(errors: Screen, settings: ReportSettings): Report {
  const { quiet, listing } = settings;
  const progress = startProgress(errors, settings);
  const { colours } = errors;
  return {
    expect: (total) => progress.expect(total),
    advance: (amount, claims) => progress.advance(amount, claims),
    async failure(origin, { code, id, reason }) {
      const named = id === null ? '' : ` (${id})`;
      const line = printable(`${originText(origin)}${named}: ${reason} [${code}]`);
      await progress.note(`${colours.red('failed')} ${line}`);
    },
    async encoding(origin, encoding) {
      if (!quiet)
        await progress.note(printable(`${originText(origin)} is not UTF-8; it was read as ${encoding}`));
    },
    async article(read) {
      if (listing) await listing.print(...articleListing(read.article, read.claims, listing));
    },
    async notice(sentence) {
      if (!quiet) await progress.note(sentence);
    },
    stop: () => progress.stop(),
    async ended({ event, lines }) {
      if (!quiet || event === 'interrupted') await errors.print(...lines(colours));
    },
  };
}
