import { MultiBar, Presets } from 'cli-progress';
import type { Screen } from './screen.ts';
import { count } from './summary.ts';

/** Tells how far a run is, on stderr. */
export interface Progress {
  /** After each article: the bytes of input that it took, and the claims found in it. */
  advance(bytes: number, claims: number): Promise<void>;
  /** A line that must be seen, such as a failure. */
  note(line: string): Promise<void>;
  stop(): void;
}

const SECONDS_BETWEEN_LINES = 5;

/** A bar that grows with the bytes read: the number of articles in a `.jsonl` file is not known before its end. */
function bar(bytes: number): Progress {
  const bars = new MultiBar(
    {
      format: '{bar} {percentage} %  {articles} articles, {claims} claims, {duration_formatted}',
      stream: process.stderr,
      clearOnComplete: true,
      gracefulExit: false,
      // Otherwise an interrupted run would leave the terminal without line wrapping.
      linewrap: true,
    },
    Presets.rect,
  );
  const counts = { articles: 0, claims: 0 };
  const single = bars.create(Math.max(bytes, 1), 0, counts);
  return {
    async advance(read, claims) {
      counts.articles++;
      counts.claims += claims;
      single.increment(read, counts);
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

/** A line every few seconds, for logs. */
function lines(screen: Screen, bytes: number | null): Progress {
  const counts = { articles: 0, claims: 0, bytes: 0 };
  let printed = performance.now();
  return {
    async advance(read, claims) {
      counts.articles++;
      counts.claims += claims;
      counts.bytes += read;
      if (performance.now() - printed < SECONDS_BETWEEN_LINES * 1000) return;
      printed = performance.now();
      const share = bytes ? `${Math.floor((100 * counts.bytes) / bytes)} %, ` : '';
      const articles = count(counts.articles, 'article', 'articles');
      await screen.print(`${share}${articles}, ${count(counts.claims, 'claim', 'claims')}`);
    },
    note: (line) => screen.print(line),
    stop: () => {},
  };
}

function silent(screen: Screen): Progress {
  return { advance: async () => {}, note: (line) => screen.print(line), stop: () => {} };
}

/**
 * The progress that suits, with the bytes to read in all, or null where nobody knows (stdin): a bar on a terminal, lines in a log, nothing but failures with `--quiet`. Nor is there a bar while
 * the terminal shows claims: the two would write over each other.
 */
export function startProgress(
  screen: Screen,
  bytes: number | null,
  { quiet, listing }: { quiet: boolean; listing: boolean },
): Progress {
  if (quiet || (listing && screen.isTerminal)) return silent(screen);
  return screen.isTerminal && bytes !== null ? bar(bytes) : lines(screen, bytes);
}
