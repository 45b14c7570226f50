import { Command } from 'commander';
import { claimJsonSchema } from '../../pipeline/claim.ts';
import { screenOf } from './screen.ts';

const EXAMPLES = `
Examples:
  hearsay schema > claim.schema.json`;

/** `hearsay schema`: the JSON Schema of the record. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the JSON Schema of a claim record')
    .addHelpText('after', EXAMPLES)
    .action(() => screenOf(process.stdout).print(JSON.stringify(claimJsonSchema(), null, 2)));
}
