import { describe, expect, it } from 'vitest';
import { canBeSameFirstName, firstNameGender } from '../../../pipeline/lexicon/first-names.ts';
import { groupClass } from '../../../pipeline/lexicon/groups.ts';
import { nounClass, personNoun, titleOf } from '../../../pipeline/lexicon/people.ts';
import { pronounOf } from '../../../pipeline/lexicon/pronouns.ts';
import { comparedRole } from '../../../pipeline/lexicon/roles.ts';
import { timeWord, weekdayNumber } from '../../../pipeline/lexicon/times.ts';

describe('nouns for people', () => {
  it.each([
    ['president', 'office'],
    ['prime minister', 'office'],
    ['spokeswoman', 'post'],
    ['seismologist', 'post'],
    ['co-director', 'office'],
    ['diplomat', 'generic'],
    ['official', 'generic'],
    ['brother', 'relation'],
    ['democrat', 'relation'],
  ])('calls the %s an %s', (lemma, personClass) => {
    expect(personNoun(lemma)?.class).toBe(personClass);
  });

  it.each(['table', 'checklist', 'assist', 'toString', ''])('does not know "%s"', (lemma) => {
    expect(personNoun(lemma)).toBeUndefined();
  });

  it('knows the gender of some', () => {
    expect(personNoun('spokeswoman')?.gender).toBe('feminine');
    expect(personNoun('chairman')?.gender).toBe('masculine');
    expect(personNoun('minister')?.gender).toBeNull();
  });

  it.each([
    ['company', 'organization'],
    ['police', 'organization'],
    ['report', 'document'],
    ['people', 'group'],
    ['country', 'place'],
  ])('calls the %s a %s', (lemma, kind) => {
    expect(nounClass(lemma)).toBe(kind);
  });
});

describe('titles', () => {
  it('tell courtesy from role', () => {
    expect(titleOf('mr.')).toEqual({ role: false, gender: 'masculine' });
    expect(titleOf('sen.')).toEqual({ role: true, gender: null });
    expect(titleOf('president')?.role).toBe(true);
    expect(titleOf('banana')).toBeUndefined();
  });

  it('are compared with the nouns that mean the same', () => {
    expect(comparedRole('sen.')).toBe(comparedRole('senator'));
    expect(comparedRole('spokeswoman')).toBe(comparedRole('spokesperson'));
    expect(comparedRole('plumber')).toBe('plumber');
  });
});

describe('groups', () => {
  it.each([
    ['German', 'people'],
    ['Germans', 'people'],
    ['Frenchwoman', 'people'],
    ['Sri Lankan', 'people'],
    ['Democrats', 'party'],
    ['Tories', 'party'],
    ['Sunni', 'faith'],
  ])('knows "%s" as %s', (word, group) => {
    expect(groupClass(word)).toBe(group);
  });

  it('does not know "Table"', () => {
    expect(groupClass('Table')).toBeUndefined();
  });
});

describe('given names', () => {
  it.each([
    ['Angela', 'feminine'],
    ['Hillary', 'feminine'],
    ['Pete', 'masculine'],
    ['Jeb', 'masculine'],
    ['Taylor', null],
    ['Xyzzy', null],
    ['constructor', null],
  ])('tell that %s is %s', (name, gender) => {
    expect(firstNameGender(name)).toBe(gender);
  });

  it.each([
    ['Bill', 'William'],
    ['D.', 'Donald'],
    ['Pete', 'Peter'],
    ['Chris', 'Christopher'],
    ['Ann', 'Ann'],
  ])('can be one person: %s and %s', (one, other) => {
    expect(canBeSameFirstName(one, other)).toBe(true);
    expect(canBeSameFirstName(other, one)).toBe(true);
  });

  it.each([
    ['Bill', 'Hillary'],
    ['Al', 'Alice'],
    ['Don', 'Donna'],
    ['Jeb', 'George'],
  ])('cannot: %s and %s', (one, other) => {
    expect(canBeSameFirstName(one, other)).toBe(false);
  });
});

describe('pronouns and words of time', () => {
  it('say what they agree with', () => {
    expect(pronounOf('she')).toMatchObject({ person: 'third', gender: 'feminine', number: 'singular' });
    expect(pronounOf('they')).toMatchObject({ number: 'plural', gender: null });
    expect(pronounOf('who')?.person).toBe('relative');
    expect(pronounOf('table')).toBeUndefined();
  });

  it('have a class', () => {
    expect(timeWord('february')).toBe('month');
    expect(timeWord('last')).toBe('deictic');
    expect(timeWord('table')).toBeUndefined();
    expect(weekdayNumber('Tues.')).toBe(2);
    expect(weekdayNumber('February')).toBe(-1);
  });
});
