import { Command } from 'commander';
import { settingsOf } from '../config.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import { createPipeline } from '../index.ts';
import { findInputs, type Input } from '../read/find-inputs.ts';
import { openSink } from '../write/open-sink.ts';
import { ArticleRun } from './article-run.ts';
import { startProgress } from './progress.ts';
import {
  configOption,
  configWith,
  minConfidenceOption,
  modelOption,
  offsetsOption,
  type SettingFlags,
} from './run-flags.ts';
import { screenOf } from './screen.ts';
import { summaryText } from './summary.ts';

interface RunFlags extends SettingFlags {
  readonly quiet?: boolean;
  readonly show?: boolean;
}

const EXAMPLES = `
Examples:
  hearsay run article.txt --show          read one article and list its claims
  hearsay run news/ --to claims.jsonl     every .txt and .jsonl file in a folder and below
  hearsay run 'news/2025-*.jsonl'         files by a pattern; .jsonl holds {id, text, ...} a line
  cat article.txt | hearsay run - --to -  from stdin to stdout

Exit codes: 0 done; 1 some articles failed; 2 could not run.`;

/** Bytes of all inputs; null where one of them is stdin. */
function bytesOf(inputs: readonly Input[]): number | null {
  return inputs.reduce<number | null>(
    (total, { size }) => (total === null || size === null ? null : total + size),
    0,
  );
}

async function run(names: readonly string[], flags: RunFlags): Promise<void> {
  const [out, errors] = [screenOf(process.stdout), screenOf(process.stderr)];
  const { quiet = false, show = false } = flags;
  const config = await configWith(flags);
  if (show && config.to === '-') {
    throw new ExpectedFailure('usage', '--show and --to - both write to stdout', 'leave one of them out');
  }
  const inputs = await findInputs(names);
  const extract = await createPipeline(settingsOf(config));
  const sink = await openSink(config.to);
  const progress = startProgress(errors, bytesOf(inputs), { quiet, listing: show });
  const work = new ArticleRun(extract, sink, progress, errors, show ? out : null);
  const started = performance.now();
  try {
    await work.readAll(inputs);
    await sink.close();
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    progress.stop();
  }
  const seconds = (performance.now() - started) / 1000;
  if (!quiet) {
    await errors.print(summaryText(work.tally, seconds));
    if (config.to !== '-') await errors.print(`Claims written to ${errors.colours.bold(sink.place)}`);
  }
  if (work.tally.failures > 0) process.exitCode = 1;
}

/** `hearsay run`: articles in, claims out. */
export function runCommand(): Command {
  return new Command('run')
    .description('read articles and write down who said what')
    .argument('<inputs...>', 'files, folders, globs, or - for stdin')
    .option('--to <file>', 'file to write claims to, - for stdout (default: output/claims.jsonl)')
    .addOption(configOption())
    .addOption(modelOption())
    .addOption(offsetsOption())
    .addOption(minConfidenceOption())
    .option('--show', 'list the claims for reading, on stdout')
    .option('--quiet', 'no progress and no summary; failures only')
    .addHelpText('after', EXAMPLES)
    .action(run);
}
