import { InvalidArgumentError, Option } from 'commander';

const SECONDS_PER_ARTICLE = 60;

function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

function parseSeconds(text: string): number {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  // Node's timers take no more than 24 days.
  if (!(seconds > 0 && seconds <= 2_000_000))
    throw new InvalidArgumentError('It must be a number of seconds.');
  return seconds;
}

/** How many articles are read at once. */
export const jobsOption = (): Option =>
  new Option('--jobs <number>', 'articles read at once (default: the processors)').argParser(parseJobs);

/** How long one of them may take. */
export const timeoutOption = (when?: string): Option =>
  new Option('--timeout <seconds>', ['what an article may take', ...(when ? [when] : [])].join(', '))
    .argParser(parseSeconds)
    .default(SECONDS_PER_ARTICLE);
