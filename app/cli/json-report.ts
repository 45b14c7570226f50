import { everyTenSeconds, Pace } from './progress.ts';
import type { Report, ReportSettings } from './report.ts';

/** The report for programs: a JSON object a line on stderr, each with an `event`. */
export async function jsonReport({
  total,
  findsClaims,
  quiet,
}: Omit<ReportSettings, 'listing'>): Promise<Report> {
  const { pino } = await import('pino');
  const formatters = { level: (label: string) => ({ level: label }) };
  const level = quiet ? 'warn' : 'info';
  const log = pino(
    { base: null, level, formatters, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  const pace = new Pace(total);
  const tell = everyTenSeconds(async () => {
    const { articles, share, rate, left } = pace;
    const counts = findsClaims ? { articles, claims: pace.claims } : { articles };
    log.info({ event: 'progress', ...counts, share, articlesPerSecond: rate, secondsLeft: left });
  });
  return {
    expect(more) {
      pace.total = more;
    },
    advance: (amount, claims) => {
      pace.advance(amount, claims);
      return tell();
    },
    async failure(origin, failure) {
      log.warn({ event: 'failure', ...origin, ...failure });
    },
    async encoding(origin, encoding) {
      log.info({ event: 'encoding', ...origin, encoding });
    },
    article: async () => {},
    async notice(sentence) {
      log.info({ event: 'notice', message: sentence });
    },
    stop: () => {},
    async ended({ event, facts }) {
      if (event === 'interrupted') return log.warn({ event, ...facts });
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      const machine = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
      log.info({ event, ...facts, ...machine });
    },
  };
}
