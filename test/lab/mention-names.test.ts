import { describe, expect, it } from 'vitest';
import { bareNameStart } from '../../lab/corpora/bare-name.ts';
import { type Mention, namesOf } from '../../lab/corpora/mention-names.ts';

/** A mention of a phrase in a text; the name in it as the corpus file gives it: from its first capital to its last. */
function mention(text: string, phrase: string, type: string, name: string | null = phrase): Mention {
  const start = text.indexOf(phrase);
  const from = name === null ? 0 : start + phrase.indexOf(name);
  return {
    start,
    end: start + phrase.length,
    type,
    form: name === null ? 'nominal' : 'name',
    name: name === null ? null : { start: from, end: from + name.length },
  };
}

function read(text: string, ...mentions: Mention[]): string[] {
  return namesOf(text, mentions).map(({ span, tag }) => `${tag} ${text.slice(span.start, span.end)}`);
}

describe("names out of GUM's mentions", () => {
  it('end before clauses and appositions', () => {
    const text = 'He left Cornell University, where he met Hu Shih.';
    const phrase = 'Cornell University, where he met Hu Shih';
    expect(read(text, mention(text, phrase, 'ORG'), mention(text, 'Hu Shih', 'PERSON'))).toEqual([
      'ORG Cornell University',
      'PER Hu Shih',
    ]);
  });

  it('end before a place that is marked by itself, and keep one that is not', () => {
    const text = 'Born in Sochi, Russia, she joined the University of California, Berkeley.';
    expect(
      read(
        text,
        mention(text, 'Sochi, Russia', 'PLACE'),
        mention(text, 'Russia', 'PLACE'),
        mention(text, 'University of California, Berkeley', 'ORG'),
        mention(text, 'California', 'PLACE'),
      ),
    ).toEqual(['LOC Sochi', 'LOC Russia', 'ORG University of California, Berkeley']);
  });

  it('are no lists of names that are marked one by one', () => {
    const text = 'Chao and Yang married.';
    expect(
      read(
        text,
        mention(text, 'Chao and Yang', 'PERSON'),
        mention(text, 'Chao', 'PERSON'),
        mention(text, 'Yang', 'PERSON'),
      ),
    ).toEqual(['PER Chao', 'PER Yang']);
  });

  it('stand behind a noun that names what the person does', () => {
    const text = 'We met LibriVox founder Hugh McGuire and a French actress.';
    expect(
      read(
        text,
        mention(text, 'LibriVox founder Hugh McGuire', 'PERSON', null),
        mention(text, 'a French actress', 'PERSON', null),
      ),
    ).toEqual(['PER Hugh McGuire']);
  });

  it('are no peoples', () => {
    const text = 'Republicans agreed.';
    expect(read(text, mention(text, 'Republicans', 'PERSON'))).toEqual(['MISC Republicans']);
  });
});

describe('a name without its titles', () => {
  it.each([
    ['President Obama', 'Obama'],
    ['US Defense Secretary Ash Carter', 'Ash Carter'],
    ['Secretary of State John Kerry', 'John Kerry'],
    ['the late Sir Ian Holm', 'Ian Holm'],
    ['Stephen King', 'Stephen King'],
    ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
    ['John Major', 'John Major'],
    ['Prime Minister', null],
    ['Mr. Chief Justice', null],
    ['Governor of Virginia', null],
    ['Queen', null],
  ])('%s: %s', (text, name) => {
    const start = bareNameStart(text);
    expect(start === null ? null : text.slice(start)).toBe(name);
  });
});
