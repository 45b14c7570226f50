import type { RunWatcher } from '../run/run-watcher.ts';
import type { Colours, Screen } from './screen.ts';

/** How work on articles ended. */
export interface WorkEnd {
  /** `interrupted`: it was told to stop before its end. */
  readonly event: 'done' | 'interrupted';
  /** For people. */
  lines(colours: Colours): readonly string[];
  /** For programs. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Tells people, or their programs, how work on articles goes and what it came to: of `run`, `enqueue` and `work`. */
export interface Report extends RunWatcher {
  /** How much there is to do in all, where that is known only later or changes. */
  expect(total: number): void;
  /** Something to know about the work as a whole. */
  notice(sentence: string): Promise<void>;
  /** Before anything else is said of the end. */
  stop(): void;
  ended(end: WorkEnd): Promise<void>;
}

export interface ReportSettings {
  /** What `advance` counts up to: bytes of all inputs, or jobs; null where nobody knows (stdin). */
  readonly total: number | null;
  /** Whether claims are found, and counted beside the articles. */
  readonly findsClaims: boolean;
  readonly quiet: boolean;
  /** Where claims are listed, or null. */
  readonly listing: Screen | null;
}
