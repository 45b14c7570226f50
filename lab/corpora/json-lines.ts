import { readFileSync } from 'node:fs';

/** The values of a `.jsonl` file, which is taken to hold what its corpus says it holds. */
export const readJsonLines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
