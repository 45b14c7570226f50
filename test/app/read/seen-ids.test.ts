import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeenIds } from '../../../app/read/seen-ids.ts';

it('tells where an id was read first, as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000 }), (ids) => {
      const seen = new SeenIds();
      const first = new Map<string, { input: number; number: number }>();
      for (const [index, id] of ids.entries()) {
        const place = { input: index % 7, number: index };
        expect(seen.add(id, place)).toEqual(first.get(id) ?? null);
        if (!first.has(id)) first.set(id, place);
      }
    }),
  );
});

it('holds many ids', () => {
  const seen = new SeenIds();
  for (let index = 0; index < 50_000; index++)
    expect(seen.add(`id-${index}`, { input: 0, number: index })).toBeNull();
  expect(seen.add('id-777', { input: 9, number: 9 })).toEqual({ input: 0, number: 777 });
});
