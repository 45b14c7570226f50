import type { Tally } from '../run/tally.ts';
import { count, withSeparators } from './count.ts';

/** `13 articles, 127 claims, no failures, 1.2 s, 8,310 tokens per second`; `13 articles (9 unchanged), …` where some were. */
export function summaryText(
  { articles, unchanged, claims, failures, tokens }: Tally,
  seconds: number,
): string {
  const speed = seconds > 0 ? Math.round(tokens / seconds) : 0;
  const known = unchanged === 0 ? '' : ` (${withSeparators(unchanged)} unchanged)`;
  return [
    count(articles, 'article', 'articles') + known,
    count(claims, 'claim', 'claims'),
    failures === 0 ? 'no failures' : count(failures, 'failure', 'failures'),
    `${seconds.toFixed(1)} s`,
    `${withSeparators(speed)} tokens per second`,
  ].join(', ');
}
