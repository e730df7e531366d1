/** Responses read from their BSON: what the library reads, for whatever a response can hold. */
import { Binary, deserialize, Long, serialize } from 'bson';
import fc from 'fast-check';
import { packBatch, readBatch } from '../../server/results/batch.ts';

const stored = (answers: unknown, part: object = {}) => ({
  ...{ _id: 'r1', instrument: 'survey', version: 2, collector: 'c', group: 'resident', city: 'przemyśl', area: null },
  ...{ wave: 'after', respondentCode: null, channel: 'web', administeredBy: 'ania', consent: { cityLevel: true } },
  ...{ state: 'complete', answers, hidden: ['a', 'b.c'], receiptHash: 'secret', contentHash: 'h' },
  ...{ invitation: null, trial: false, changedAt: new Date('2020-02-01T10:00:00.123Z') },
  ...part,
});
const read = (...documents: object[]) => [...readBatch(packBatch(documents.map((one) => serialize(one))))];

test('what analysis wants, and nothing of receipts or of who typed it in', () => {
  expect(read(stored({ rate: 4, żółć: 'ławka\u0000', many: ['x', 2], row: { a: { b: 1.5 }, c: null } }))).toEqual([
    {
      ...{ _id: 'r1', version: 2, city: 'przemyśl', area: null, wave: 'after', respondentCode: null, channel: 'web' },
      ...{ state: 'complete', hidden: ['a', 'b.c'], contentHash: 'h', consent: { cityLevel: true } },
      answers: { rate: 4, żółć: 'ławka\u0000', many: ['x', 2], row: { a: { b: 1.5 }, c: null } },
      changedAt: Date.UTC(2020, 1, 1, 10, 0, 0, 123),
    },
  ]);
});

test('of a withdrawn response no answers; of one without consent, none', () => {
  const [gone, silent] = read(stored({ rate: 4 }, { state: 'withdrawn' }), stored({}, { consent: null }));
  expect(gone!.answers).toEqual({});
  expect(silent!.consent).toEqual({ cityLevel: null });
});

test('values that a response never holds are left to the library', () => {
  const [one, two] = read(stored({ odd: new Binary(Buffer.from('x')), big: Long.fromNumber(7) }), stored({ rate: 1 }));
  expect(one!.answers).toMatchObject({ big: 7 });
  expect(two!.answers).toEqual({ rate: 1 });
});

test('a batch of any answers, in any order and of any names, reads as the library reads it', () => {
  const value = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null));
  const name = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.includes('\u0000') && text !== '__proto__'); // prettier-ignore
  const answer = fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.dictionary(name, value, { maxKeys: 3 }));
  fc.assert(
    fc.property(fc.array(fc.dictionary(name, answer, { maxKeys: 5 }), { maxLength: 5 }), (list) => {
      const documents = list.map((answers) => stored(answers));
      const expected = documents.map((one) => deserialize(serialize(one)).answers as unknown);
      expect(read(...documents).map(({ answers }) => answers)).toEqual(expected);
    }),
  );
});
