import { MultiBar, Presets } from 'cli-progress';
import { count, duration } from './count.ts';
import type { Screen } from './screen.ts';

/** Tells how far a run is, on stderr. */
export interface Progress {
  /** After each article: the bytes of input that it took, and the claims found in it. */
  advance(bytes: number, claims: number): Promise<void>;
  /** A line that must be seen, such as a failure. */
  note(line: string): Promise<void>;
  stop(): void;
}

const SECONDS_BETWEEN_LINES = 10;

/** How far a run is. */
export class Pace {
  articles = 0;
  claims = 0;
  private bytes = 0;
  private readonly started = performance.now();

  constructor(
    /** Bytes to read in all; null where nobody knows (stdin). */
    private readonly total: number | null,
  ) {}

  advance(bytes: number, claims: number): void {
    this.articles++;
    this.claims += claims;
    this.bytes += bytes;
  }

  private get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  /** Articles a second. */
  get rate(): number {
    return this.articles / Math.max(this.seconds, 0.001);
  }

  /** 0 to 1; null where it is not known. */
  get share(): number | null {
    return this.total === null ? null : Math.min(1, this.bytes / Math.max(this.total, 1));
  }

  /** Seconds until the end, if the rest is like what was read; null where it is not known. */
  get left(): number | null {
    const { share } = this;
    return share === null || share === 0 ? null : (this.seconds * (1 - share)) / share;
  }
}

const leftText = (seconds: number | null): string => (seconds === null ? '?' : duration(seconds));

/** A bar that grows with the bytes read: the number of articles in a `.jsonl` file is not known before its end. */
function bar(bytes: number): Progress {
  const bars = new MultiBar(
    {
      format: '{bar} {percentage} %  {articles} articles, {claims} claims, {rate} articles/s, {left} left',
      stream: process.stderr,
      clearOnComplete: true,
      gracefulExit: false,
      // Otherwise an interrupted run would leave the terminal without line wrapping.
      linewrap: true,
    },
    Presets.rect,
  );
  const pace = new Pace(bytes);
  const shown = { articles: 0, claims: 0, rate: '?', left: '?' };
  const single = bars.create(Math.max(bytes, 1), 0, shown);
  return {
    async advance(read, claims) {
      pace.advance(read, claims);
      const { articles, rate, left } = pace;
      single.increment(read, { articles, claims: pace.claims, rate: rate.toFixed(1), left: leftText(left) });
    },
    async note(line) {
      bars.log(`${line}\n`);
    },
    stop() {
      // What was logged since the last redraw would be lost.
      bars.update();
      bars.stop();
    },
  };
}

/** Calls at most every ten seconds, so that logs stay short. */
export function everyTenSeconds(tell: () => Promise<void>): () => Promise<void> {
  let told = performance.now();
  return async () => {
    if (performance.now() - told < SECONDS_BETWEEN_LINES * 1000) return;
    told = performance.now();
    await tell();
  };
}

/** A line every ten seconds, for logs. */
function lines(screen: Screen, bytes: number | null): Progress {
  const pace = new Pace(bytes);
  const tell = everyTenSeconds(() => {
    const { articles, claims, share, rate, left } = pace;
    const counts = `${count(articles, 'article', 'articles')}, ${count(claims, 'claim', 'claims')}`;
    const speed = `${rate.toFixed(1)} articles/s`;
    if (share === null) return screen.print(`${counts}, ${speed}`);
    return screen.print(`${Math.floor(100 * share)} %, ${counts}, ${speed}, ${leftText(left)} left`);
  });
  return {
    advance: (read, claims) => {
      pace.advance(read, claims);
      return tell();
    },
    note: (line) => screen.print(line),
    stop: () => {},
  };
}

function silent(screen: Screen): Progress {
  return { advance: async () => {}, note: (line) => screen.print(line), stop: () => {} };
}

/**
 * The progress that suits, with the bytes to read in all, or null where nobody knows (stdin): a bar on a terminal, lines in a
 * log, nothing but failures with `--quiet`. Nor is there a bar while the terminal shows claims: the two would write over
 * each other.
 */
export function startProgress(
  screen: Screen,
  bytes: number | null,
  { quiet, listing }: { quiet: boolean; listing: boolean },
): Progress {
  if (quiet || (listing && screen.isTerminal)) return silent(screen);
  return screen.isTerminal && bytes !== null ? bar(bytes) : lines(screen, bytes);
}
