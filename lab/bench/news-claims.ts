import { existsSync, readFileSync } from 'node:fs';
import { articleFields, type Claim, createPipeline, readModels } from '../../pipeline/index.ts';
import { readPolnear } from '../corpora/polnear.ts';

/** What was found in one article, as writers get it. */
export interface ArticleClaims {
  readonly article: Claim['article'];
  readonly claims: readonly Claim[];
}

export interface NewsClaims {
  readonly articles: readonly ArticleClaims[];
  /** CPU time that finding the claims of one article takes, on average. */
  readonly millisecondsAnArticle: number;
}

/** CPU time of this process in milliseconds: what a shared machine does beside does not count. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function texts(): string[] {
  const corpus = '../shared/polnear/dev.jsonl';
  if (existsSync(corpus)) return readPolnear(corpus).map(({ article }) => article.text);
  return [readFileSync('fixtures/hegseth/article.txt', 'utf8')];
}

/** Claims of so many articles: those of PolNeAR's dev part over and over, under other ids. */
export async function newsClaims(count: number): Promise<NewsClaims> {
  const extract = createPipeline(readModels(new Uint8Array(readFileSync('models/swift.bin'))));
  const found: ArticleClaims[] = [];
  for (const [at, text] of texts().entries()) {
    const { claims, document } = await extract({ id: `a${at}`, text, published: '2016-05-01' });
    found.push({ article: articleFields(document.article), claims });
  }
  const before = cpuMilliseconds();
  for (const text of texts()) await extract({ id: 'again', text });
  const millisecondsAnArticle = (cpuMilliseconds() - before) / found.length;
  const articles = Array.from({ length: count }, (_, at) => {
    const { article, claims } = found[at % found.length]!;
    const renamed = { ...article, id: `article-${at}` };
    // Random as ids are, so that they fall anywhere in an index.
    const idOf = (id: string): string => `${((at * 2_654_435_761) >>> 0).toString(16)}${id}`.slice(0, 24);
    return {
      article: renamed,
      claims: claims.map((claim) => ({ ...claim, id: idOf(claim.id), article: renamed })),
    };
  });
  return { articles, millisecondsAnArticle };
}
