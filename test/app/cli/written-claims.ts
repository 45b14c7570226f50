import { type Claim, claimSchema } from '../../../pipeline/index.ts';

/** The claims of a text of .jsonl, each checked. */
export function claimsIn(jsonl: string): Claim[] {
  return jsonl
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => claimSchema.parse(JSON.parse(text)));
}
