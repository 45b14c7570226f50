import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Extract } from '../../pipeline/index.ts';
import { readAccepted, writeAccepted } from '../check/accepted-figures.ts';
import { type CheckedArticle, checkArticle, type Figures, figuresOf } from '../check/check-articles.ts';
import { compareFigures } from '../check/compare-figures.ts';
import { passGates } from '../check/gates.ts';
import { junitXml } from '../check/junit.ts';
import { type Fixture, loadFixtures } from '../check/load-fixtures.ts';
import { settingsOf } from '../config.ts';
import { WholeFile } from '../write/whole-file.ts';
import { articleTable, changeLines, fieldTable, gateLines } from './check-report.ts';
import { worstArticles } from './mistakes.ts';
import {
  configOption,
  configWith,
  minConfidenceOption,
  modelOption,
  type SettingFlags,
} from './run-flags.ts';
import { type Screen, screenOf } from './screen.ts';

interface CheckFlags extends SettingFlags {
  readonly accept?: boolean;
  readonly junit?: string;
  readonly worst?: number;
}

const ACCEPTED = 'accepted.json';
const EXAMPLES = `
Examples:
  hearsay check                          score the labelled articles in fixtures/
  hearsay check fixtures --worst 3       and show the mistakes in the three worst
  hearsay check fixtures --accept        take the new figures for the accepted ones
  hearsay check fixtures --junit out.xml write JUnit XML for a CI system

A labelled article is a folder with article.txt, article.yaml and claims.yaml. Gates, the least F1 of a
field, stand in config.yaml under check.gates.

Exit codes: 0 done; 1 a gate was missed, or an article failed; 2 could not run.`;

function parseCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

async function checkAll(fixtures: readonly Fixture[], extract: Extract): Promise<readonly CheckedArticle[]> {
  const checked: CheckedArticle[] = [];
  for (const fixture of fixtures) checked.push(await checkArticle(fixture, extract));
  return checked;
}

async function section(screen: Screen, heading: string, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await screen.print('', screen.colours.bold(heading), ...lines);
}

async function printChanges(screen: Screen, path: string, figures: Figures): Promise<void> {
  const accepted = await readAccepted(path);
  if (!accepted) {
    await section(screen, 'Changes', [`no accepted figures in ${path} yet; --accept writes these`]);
    return;
  }
  const changes = compareFigures(accepted, figures);
  const lines = changeLines([...changes.fields, ...changes.articles], screen.colours);
  await section(screen, 'Changes', lines.length > 0 ? lines : ['none against the accepted figures']);
}

async function writeJunit(path: string, xml: string): Promise<void> {
  const file = await WholeFile.open(path);
  await file.write(xml);
  await file.close();
}

async function check(folder: string, flags: CheckFlags): Promise<void> {
  const config = await configWith(flags);
  const fixtures = await loadFixtures(folder);
  // Labels count UTF-16 units.
  const { createPipeline } = await import('../index.ts');
  const extract = await createPipeline({ ...settingsOf(config), offsets: 'utf16' });
  const checked = await checkAll(fixtures, extract);
  const figures = figuresOf(checked);
  const gates = passGates(config.check.gates, figures.fields);
  const screen = screenOf(process.stdout);
  const acceptedPath = join(folder, ACCEPTED);
  await screen.print(...articleTable(checked, screen.colours), '', ...fieldTable(figures, screen.colours));
  if (flags.worst !== undefined) await screen.print(...worstArticles(checked, flags.worst, screen));
  await printChanges(screen, acceptedPath, figures);
  await section(screen, 'Gates', gateLines(gates, screen.colours));
  if (flags.junit !== undefined) await writeJunit(flags.junit, junitXml(gates, checked));
  if (flags.accept) {
    await writeAccepted(acceptedPath, figures);
    await screenOf(process.stderr).print(`Accepted figures written to ${acceptedPath}`);
  }
  const failed = checked.some(({ failure }) => failure !== null);
  if (failed || gates.some(({ passed }) => !passed)) process.exitCode = 1;
}

/** `hearsay check`: what is found against what was labelled by hand. */
export function checkCommand(): Command {
  return new Command('check')
    .description('score what is found in labelled articles, field by field')
    .argument('[folder]', 'where the labelled articles are', 'fixtures')
    .option('--accept', 'record the figures as the accepted ones')
    .option('--junit <file>', 'write JUnit XML for a CI system')
    .option('--worst <number>', 'show the mistakes in the articles with the most', parseCount)
    .addOption(configOption())
    .addOption(modelOption())
    .addOption(minConfidenceOption())
    .addHelpText('after', EXAMPLES)
    .action(check);
}
