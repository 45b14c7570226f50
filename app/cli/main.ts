#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ExpectedFailure, systemErrorCode } from '../expected-failure.ts';
import { packageVersion } from '../package-file.ts';
import { checkCommand } from './check.ts';
import { enqueueCommand } from './enqueue.ts';
import { explainCommand } from './explain.ts';
import { plainSentence } from './plain-sentence.ts';
import { queryCommand } from './query.ts';
import { queueCommand } from './queue.ts';
import { runCommand } from './run.ts';
import { schemaCommand } from './schema.ts';
import { workCommand } from './work.ts';

const COULD_NOT_RUN = 2;
const INTERRUPTED = 130;

/** Puts a command, with those below it, under another one, whose settings it takes. */
function adopt(command: Command, parent: Command): void {
  for (const below of command.commands) prepare(below, parent);
  parent.addCommand(prepare(command, parent));
}

function prepare(command: Command, parent: Command): Command {
  return command
    .copyInheritedSettings(parent)
    .helpOption('-h, --help', 'print help')
    .version(packageVersion(), '-V, --version', 'print the version');
}

function program(): Command {
  const hearsay = new Command('hearsay')
    .description('Reads raw English news and writes down who said what.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    // Errors are printed here below, in one sentence.
    .configureOutput({ outputError: () => {} });
  const commands = [
    runCommand(),
    queryCommand(),
    enqueueCommand(),
    workCommand(),
    queueCommand(),
    explainCommand(),
    checkCommand(),
    schemaCommand(),
  ];
  for (const command of commands) adopt(command, hearsay);
  return hearsay;
}

function complain(sentence: string): void {
  process.stderr.write(`hearsay: ${sentence}\n`);
  process.exitCode = COULD_NOT_RUN;
}

/** A defect: loud, with its stack. */
function report(error: unknown): void {
  complain('a defect of hearsay itself; please report what follows.');
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

/** Expected failures end in one plain sentence. Anything else is a defect, and is loud. */
function endWith(error: unknown): void {
  if (error instanceof ExpectedFailure) complain(error.message);
  else if (!(error instanceof CommanderError)) report(error);
  else if (error.exitCode === 0) process.exitCode = 0;
  else if (error.code === 'commander.help') process.exitCode = COULD_NOT_RUN;
  else complain(`${plainSentence(error)}; see hearsay --help.`);
}

/** `hearsay run … --to - | head -1`: whoever reads has enough, which is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error) => {
    if (systemErrorCode(error) !== 'EPIPE') throw error;
    process.exit();
  });
}

endQuietlyWhenNobodyReads();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(INTERRUPTED));
try {
  await program().parseAsync();
} catch (error) {
  endWith(error);
}
