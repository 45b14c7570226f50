/** What a run came to. */
export interface Tally {
  articles: number;
  claims: number;
  failures: number;
  tokens: number;
}

const WITH_SEPARATORS = new Intl.NumberFormat('en');

/** `1 article`, `1,204 articles`. */
export function count(number: number, one: string, several: string): string {
  return `${WITH_SEPARATORS.format(number)} ${number === 1 ? one : several}`;
}

/** `13 articles, 127 claims, no failures, 1.2 s, 8,310 tokens per second`. */
export function summaryText({ articles, claims, failures, tokens }: Tally, seconds: number): string {
  const speed = seconds > 0 ? Math.round(tokens / seconds) : 0;
  return [
    count(articles, 'article', 'articles'),
    count(claims, 'claim', 'claims'),
    failures === 0 ? 'no failures' : count(failures, 'failure', 'failures'),
    `${seconds.toFixed(1)} s`,
    `${WITH_SEPARATORS.format(speed)} tokens per second`,
  ].join(', ');
}
