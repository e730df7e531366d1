import { collectorState } from '../../server/domain/collector.ts';
import { confinedTo, may, worksIn, type Person } from '../../server/domain/permission.ts';
import { receiptHash, receiptOf } from '../../server/domain/receipt.ts';
import { canonicalJson, contentHash, dayOf, durationMinutes } from '../../server/domain/submission.ts';

describe('a collector', () => {
  const now = new Date('2020-02-01T12:00:00Z');
  const at = (opens: string | null, closes: string | null) =>
    collectorState({ opens: opens ? new Date(opens) : null, closes: closes ? new Date(closes) : null }, now);

  test.each<[string | null, string | null, string]>([
    [null, null, 'upcoming'],
    ['2020-02-02', null, 'upcoming'],
    ['2020-02-01T12:00:00Z', null, 'open'],
    ['2020-01-01', '2020-02-01T12:00:00Z', 'closed'],
    ['2020-01-01', '2020-02-01T12:00:01Z', 'open'],
    [null, '2020-01-01', 'closed'],
  ])('opens %s, closes %s: %s', (opens, closes, state) => expect(at(opens, closes)).toBe(state));
});

describe('permissions', () => {
  const person = (role: Person['role'], ...cities: string[]): Person => ({ name: 'x', role, cities });
  test('least right', () => {
    expect(may(person('researcher'), 'export')).toBe(false);
    expect(may(person('analyst'), 'manageCollectors')).toBe(false);
    expect(may(person('analyst'), 'export')).toBe(true);
    expect(may(person('admin'), 'manageUsers')).toBe(true);
  });
  test('cities', () => {
    expect(worksIn(person('analyst', 'krosno'), 'przemysl')).toBe(false);
    expect(confinedTo(person('analyst', 'krosno'), 'przemysl')).toBe('not_allowed');
    expect(confinedTo(person('analyst', 'krosno'), undefined)).toEqual(['krosno']);
    expect(confinedTo(person('analyst'), undefined)).toBeNull();
    expect(confinedTo(person('analyst'), 'przemysl')).toEqual(['przemysl']);
  });
});

describe('a receipt', () => {
  test('is the same for the same id and forgives how it is typed', () => {
    const receipt = receiptOf('key', 'b7b1…');
    expect(receiptOf('key', 'b7b1…')).toBe(receipt);
    expect(receiptOf('other key', 'b7b1…')).not.toBe(receipt);
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(receiptHash('10AB-0000-1111-0001')).toBe(receiptHash('ioab oooo-llll oooi'.toUpperCase()));
  });
});

describe('a submission', () => {
  test('canonical JSON knows no order of keys, but one of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: null, c: undefined })).toBe('{"a":null,"b":[2,1]}');
    const sent = { collector: 'x', version: 1, locale: 'pl', consent: { notice: '1' }, answers: { a: 1, b: 2 } };
    expect(contentHash({ ...sent, answers: { b: 2, a: 1 } })).toBe(contentHash(sent));
    expect(contentHash({ ...sent, answers: { a: 1, b: 3 } })).not.toBe(contentHash(sent));
  });
  test('durations that cannot be are unknown', () => {
    const start = '2020-02-01T10:00:00Z';
    expect(durationMinutes(start, '2020-02-01T10:07:29Z')).toBe(7);
    expect(durationMinutes(start, undefined)).toBeNull();
    expect(durationMinutes(start, '2020-02-01T09:00:00Z')).toBeNull();
    expect(durationMinutes(start, '2020-02-03T10:00:00Z')).toBeNull();
  });
  test('the day is the day in Poland', () => {
    expect(dayOf(new Date('2020-01-31T23:30:00Z'))).toBe('2020-02-01');
    expect(dayOf(new Date('2020-07-31T21:59:00Z'))).toBe('2020-07-31');
  });
});
