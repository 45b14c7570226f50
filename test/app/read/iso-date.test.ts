import { expect, it } from 'vitest';
import { isoDate } from '../../../app/read/iso-date.ts';

it.each([
  ['2025-02-12', '2025-02-12'],
  ['2025-02-12T08:30:00+01:00', '2025-02-12T08:30:00+01:00'],
  ['2025-02-12 08:30', '2025-02-12'],
  ['Wed, 12 Feb 2025 08:30:00 GMT', '2025-02-12T08:30:00.000Z'],
  ['12/02/2025', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j is %j', (text, date) => {
  expect(isoDate(text)).toBe(date);
});
