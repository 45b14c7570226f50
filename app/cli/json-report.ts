import { everyTenSeconds, Pace } from './progress.ts';
import { interruptedText, type ReportSettings, type RunReport } from './run-report.ts';

/** The report for programs: a JSON object a line on stderr, each with an `event`. */
export async function jsonReport({
  bytes,
  quiet,
}: Pick<ReportSettings, 'bytes' | 'quiet'>): Promise<RunReport> {
  const { pino } = await import('pino');
  const formatters = { level: (label: string) => ({ level: label }) };
  const level = quiet ? 'warn' : 'info';
  const log = pino(
    { base: null, level, formatters, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  const pace = new Pace(bytes);
  const tell = everyTenSeconds(async () => {
    const { articles, claims, share, rate, left } = pace;
    log.info({ event: 'progress', articles, claims, share, articlesPerSecond: rate, secondsLeft: left });
  });
  return {
    advance: (read, claims) => {
      pace.advance(read, claims);
      return tell();
    },
    async failure(origin, failure) {
      log.warn({ event: 'failure', ...origin, ...failure });
    },
    async encoding(origin, encoding) {
      log.info({ event: 'encoding', ...origin, encoding });
    },
    article: async () => {},
    stop: () => {},
    async ended({ tally, seconds, places, failures }) {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      const machine = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
      log.info({ event: 'done', ...tally, seconds, ...machine, places, failuresFile: failures });
    },
    async interrupted({ tally, seconds }, resumable) {
      log.warn({
        event: 'interrupted',
        ...tally,
        seconds,
        resumable,
        message: interruptedText(tally, resumable),
      });
    },
    async notice(sentence) {
      log.info({ event: 'notice', message: sentence });
    },
  };
}
