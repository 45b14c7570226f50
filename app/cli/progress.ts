import { MultiBar, Presets } from 'cli-progress';
import { count, duration } from './count.ts';
import type { ReportSettings } from './report.ts';
import type { Screen } from './screen.ts';

/** Tells how far a run is, on stderr. */
export interface Progress {
  /** How much there is to do in all. */
  expect(total: number): void;
  /** After each article: how much of the work it was, such as its bytes of the input, and the claims found in it. */
  advance(amount: number, claims: number): Promise<void>;
  /** A line that must be seen, such as a failure. */
  note(line: string): Promise<void>;
  stop(): void;
}

const SECONDS_BETWEEN_LINES = 10;

/** How far some work on articles is. */
export class Pace {
  articles = 0;
  claims = 0;
  private done = 0;
  private readonly started = performance.now();

  constructor(
    /** What there is to do in all, in bytes or jobs; null where nobody knows (stdin). */
    public total: number | null,
  ) {}

  advance(amount: number, claims: number): void {
    this.articles++;
    this.claims += claims;
    this.done += amount;
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
    return this.total === null ? null : Math.min(1, this.done / Math.max(this.total, 1));
  }

  /** Seconds until the end, if the rest is like what was read; null where it is not known. */
  get left(): number | null {
    const { share } = this;
    return share === null || share === 0 ? null : (this.seconds * (1 - share)) / share;
  }
}

const leftText = (seconds: number | null): string => (seconds === null ? '?' : duration(seconds));

/** `1,204 articles, 3,410 claims`. */
function countsText({ articles, claims }: Pace, findsClaims: boolean): string {
  const read = count(articles, 'article', 'articles');
  return findsClaims ? `${read}, ${count(claims, 'claim', 'claims')}` : read;
}

/** A bar that grows with the bytes read: the number of articles in a `.jsonl` file is not known before its end. */
function bar(total: number, findsClaims: boolean): Progress {
  const bars = new MultiBar(
    {
      format: '{bar} {percentage} %  {counts}, {rate} articles/s, {left} left',
      stream: process.stderr,
      clearOnComplete: true,
      gracefulExit: false,
      // Otherwise an interrupted run would leave the terminal without line wrapping.
      linewrap: true,
    },
    Presets.rect,
  );
  const pace = new Pace(total);
  const counts = (): string => countsText(pace, findsClaims);
  const single = bars.create(Math.max(total, 1), 0, { counts: counts(), rate: '?', left: '?' });
  return {
    expect(more) {
      pace.total = more;
      single.setTotal(Math.max(more, 1));
    },
    async advance(amount, claims) {
      pace.advance(amount, claims);
      const { rate, left } = pace;
      single.increment(amount, { counts: counts(), rate: rate.toFixed(1), left: leftText(left) });
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
function lines(screen: Screen, total: number | null, findsClaims: boolean): Progress {
  const pace = new Pace(total);
  const tell = everyTenSeconds(() => {
    const { share, rate, left } = pace;
    const counts = countsText(pace, findsClaims);
    const speed = `${rate.toFixed(1)} articles/s`;
    if (share === null) return screen.print(`${counts}, ${speed}`);
    return screen.print(`${Math.floor(100 * share)} %, ${counts}, ${speed}, ${leftText(left)} left`);
  });
  return {
    expect(more) {
      pace.total = more;
    },
    advance: (amount, claims) => {
      pace.advance(amount, claims);
      return tell();
    },
    note: (line) => screen.print(line),
    stop: () => {},
  };
}

function silent(screen: Screen): Progress {
  const nothing = (): void => {};
  return {
    expect: nothing,
    advance: async () => {},
    note: (line) => screen.print(line),
    stop: nothing,
  };
}

/**
 * The progress that suits: a bar on a terminal, where it is known how much there is to do, lines in a log, nothing but failures
 * with `--quiet`. Nor is there a bar while the terminal shows claims: the two would write over each other.
 */
export function startProgress(
  screen: Screen,
  { total, findsClaims, quiet, listing }: ReportSettings,
): Progress {
  if (quiet || (listing && screen.isTerminal)) return silent(screen);
  return screen.isTerminal && total !== null ? bar(total, findsClaims) : lines(screen, total, findsClaims);
}
