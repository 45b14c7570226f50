import type { CommanderError } from 'commander';

/**
 * What commander complains of, as one sentence:
 * "error: unknown option '--quite'\n(Did you mean --quiet?)" is "unknown option '--quite' (did you mean --quiet?)".
 */
export function plainSentence({ message }: Pick<CommanderError, 'message'>): string {
  return message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\. ([A-Z])/g, (_, first: string) => `: ${first.toLowerCase()}`)
    .replace('(Did you mean', '(did you mean')
    .replace(/\.$/, '')
    .trim();
}
