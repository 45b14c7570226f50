import type { CheckedArticle } from './check-articles.ts';
import { type GateResult, gateText } from './gates.ts';

interface TestCase {
  readonly suite: string;
  readonly name: string;
  readonly trouble: { readonly kind: 'failure' | 'error'; readonly message: string } | null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
};

/** XML 1.0 has no way to write most control characters at all. */
function escapeXml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .map((character) => ENTITIES[character] ?? character)
    .join('');
}

function caseXml({ suite, name, trouble }: TestCase): string {
  const attributes = `classname="${escapeXml(`hearsay.${suite}`)}" name="${escapeXml(name)}"`;
  if (!trouble) return `    <testcase ${attributes}/>`;
  return `    <testcase ${attributes}><${trouble.kind} message="${escapeXml(trouble.message)}"/></testcase>`;
}

function suiteXml(name: string, cases: readonly TestCase[]): string {
  const count = (kind: 'failure' | 'error') => cases.filter(({ trouble }) => trouble?.kind === kind).length;
  const head = `name="${name}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  return [`  <testsuite ${head}>`, ...cases.map(caseXml), '  </testsuite>'].join('\n');
}

/** JUnit XML of a check: a test for each gate, and one for each article, which fails where extraction did. */
export function junitXml(gates: readonly GateResult[], articles: readonly CheckedArticle[]): string {
  const gateCases = gates.map((gate): TestCase => {
    const trouble = gate.passed ? null : { kind: 'failure' as const, message: gateText(gate) };
    return { suite: 'gates', name: gate.field, trouble };
  });
  const articleCases = articles.map(({ article, failure }): TestCase => {
    const trouble = failure === null ? null : { kind: 'error' as const, message: failure };
    return { suite: 'articles', name: article.id, trouble };
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="hearsay check">',
    suiteXml('gates', gateCases),
    suiteXml('articles', articleCases),
    '</testsuites>',
    '',
  ].join('\n');
}
