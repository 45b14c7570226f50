import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../app/run/ledger.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const packed = (text: string): Uint8Array => Buffer.from(text);
const version = (text: string): Uint8Array => Buffer.from(text.padEnd(16));
const [V1, V2] = [version('1'), version('2')];

async function open(path: string): Promise<Ledger> {
  const ledger = await Ledger.open(path);
  // It is installed wherever the tests run; where it were not, --resume would go untested in silence.
  if (!ledger) throw new Error('better-sqlite3 is not installed');
  return ledger;
}

describe('the ledger', () => {
  it('knows what was committed, by id and version, and gives it back', async () => {
    const path = `${await temporaryFolder()}/new/claims.ledger`;
    const before = await open(path);
    before.replace('a', V1, packed('{"claims":["“é”"]}'));
    before.commit();
    before.close();
    const after = await open(path);
    expect([after.has('a', V1), after.has('a', V2), after.has('b', V1)]).toEqual([true, false, false]);
    expect(after.claimsOf('a')).toEqual(packed('{"claims":["“é”"]}'));
    after.close();
  });

  it('forgets what was not committed', async () => {
    const path = `${await temporaryFolder()}/claims.ledger`;
    const before = await open(path);
    before.replace('a', V1, packed('one'));
    before.commit();
    before.replace('a', V2, packed('two'));
    before.replace('b', V1, packed('three'));
    before.close();
    const after = await open(path);
    expect([after.has('a', V1), after.has('b', V1), after.claimsOf('a')]).toEqual([
      true,
      false,
      packed('one'),
    ]);
    after.close();
  });

  it('puts a changed article in the place of the old one', async () => {
    const ledger = await open(`${await temporaryFolder()}/claims.ledger`);
    ledger.replace('a', V1, packed('one'));
    ledger.replace('a', V2, packed('two'));
    expect([ledger.has('a', V1), ledger.has('a', V2), ledger.claimsOf('a')]).toEqual([
      false,
      true,
      packed('two'),
    ]);
    ledger.close();
  });

  it('forgets articles that were not in a run that went through', async () => {
    const path = `${await temporaryFolder()}/claims.ledger`;
    const first = await open(path);
    for (const id of ['a', 'b', 'c']) first.replace(id, V1, packed(id));
    first.finish();
    const second = await open(path);
    second.keep('a');
    second.replace('c', V2, packed('c2'));
    second.finish();
    const third = await open(path);
    expect([third.has('a', V1), third.has('b', V1), third.has('c', V2)]).toEqual([true, false, true]);
    third.close();
  });

  it('knows which version of an article a database has', async () => {
    const ledger = await open(`${await temporaryFolder()}/claims.ledger`);
    ledger.replace('a', V1, packed('one'));
    ledger.putIntoStore('here', 'a', V1);
    expect([ledger.isStored('here', 'a', V1), ledger.isStored('there', 'a', V1)]).toEqual([true, false]);
    ledger.replace('a', V2, packed('two'));
    expect(ledger.isStored('here', 'a', V2)).toBe(false);
    ledger.close();
  });

  it('is one run’s at a time', async () => {
    const path = `${await temporaryFolder()}/claims.ledger`;
    const mine = await open(path);
    await expect(Ledger.open(path)).rejects.toMatchObject({
      code: 'ledger',
      problem: expect.stringContaining('another run is writing there'),
    });
    mine.close();
    (await open(path)).close();
  });

  it('says so where a file is no ledger', async () => {
    const folder = await temporaryFolder({
      'claims.ledger': 'something else, and long enough to look at'.repeat(50),
    });
    await expect(Ledger.open(`${folder}/claims.ledger`)).rejects.toMatchObject({ code: 'ledger' });
  });
});
