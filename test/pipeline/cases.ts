import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The table of cases in test/cases/<name>.yaml: text in and expected out, which a linguist can read and add to. */
export function readCases<Case extends { readonly it: string }>(name: string): Case[] {
  return parse(readFileSync(new URL(`../cases/${name}.yaml`, import.meta.url), 'utf8')) as Case[];
}
