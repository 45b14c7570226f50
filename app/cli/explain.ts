import { Command } from 'commander';
import type { Article } from '../../pipeline/index.ts';
import { settingsOf } from '../config.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import { findInputs } from '../read/find-inputs.ts';
import { readPage } from '../read/page-article.ts';
import { readArticles } from '../read/read-articles.ts';
import type { ReadSettings } from '../read/read-settings.ts';
import { idOf, originText } from '../read/reading.ts';
import { explainLayers } from './layers.ts';
import {
  configOption,
  configWith,
  minConfidenceOption,
  modelOption,
  type SettingFlags,
} from './run-flags.ts';
import { screenOf } from './screen.ts';
import { printable } from './wrap.ts';

interface ExplainFlags extends SettingFlags {
  readonly id?: string;
}

const EXAMPLES = `
Examples:
  hearsay explain article.txt                 every layer, from blocks to claims
  hearsay explain news.jsonl --id reuters-17  one article of many
  cat article.txt | hearsay explain -`;

/** The article with an id, or the first one. */
async function findArticle(name: string, id: string | undefined, settings: ReadSettings): Promise<Article> {
  for await (const reading of readArticles(await findInputs([name]), settings)) {
    if (id !== undefined && (reading.kind === 'failure' || idOf(reading) !== id)) continue;
    const outcome = reading.kind === 'page' ? await readPage(reading.page) : reading;
    if (outcome.kind === 'article') return outcome.article;
    const problem = `${originText(reading.origin)} is no article: ${outcome.failure.reason}`;
    throw new ExpectedFailure('file-value', problem, 'correct it, or name another article with --id');
  }
  throw new ExpectedFailure(
    'input-empty',
    id === undefined ? `${name} holds no article` : `${name} holds no article with the id ${id}`,
    'check the file and the id',
  );
}

async function explain(name: string, flags: ExplainFlags): Promise<void> {
  const config = await configWith(flags);
  const article = await findArticle(name, flags.id, config.read);
  // Layers count UTF-16 units; claims beside them have to as well.
  const { createPipeline } = await import('../index.ts');
  const extract = await createPipeline({ ...settingsOf(config), offsets: 'utf16' });
  const { document } = await extract(article);
  const screen = screenOf(process.stdout);
  await screen.print(screen.colours.bold(printable(article.title ?? article.id)));
  await screen.print(...explainLayers(document, screen));
}

/** `hearsay explain`: how the claims of one article come about. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('print every layer that the pipeline writes for one article')
    .argument('<file>', 'a file of any format that is read, or - for stdin')
    .option('--id <id>', 'which article of a file with several (default: the first)')
    .addOption(configOption())
    .addOption(modelOption())
    .addOption(minConfidenceOption())
    .addHelpText('after', EXAMPLES)
    .action(explain);
}
