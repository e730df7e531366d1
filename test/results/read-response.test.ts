/** Responses read from their BSON: what the library reads, for whatever a response can hold. */
import { Binary, deserialize, Long, serialize } from 'bson';
import fc from 'fast-check';
import { packBatch } from '../../server/results/batch.ts';
import { ResponseReader } from '../../server/results/read-response.ts';

const stored = (answers: unknown, part: object = {}) => ({
  ...{ _id: 'r1', instrument: 'survey', version: 2, collector: 'c', group: 'resident', city: 'przemyśl', area: null },
  ...{ wave: 'after', respondentCode: null, channel: 'web', administeredBy: 'ania', consent: { cityLevel: true } },
  ...{ state: 'complete', answers, hidden: ['a', 'b.c'], receiptHash: 'secret', contentHash: 'h' },
  ...{ invitation: null, trial: false, changedAt: new Date('2020-02-01T10:00:00.123Z') },
  ...part,
});

/** Reads documents as one instrument's that asks these questions; those in `free` are answered in people's own words. */
function read(questions: readonly string[], documents: readonly object[], free: readonly string[] = []) {
  const reader = new ResponseReader(questions.map((name) => ({ name, free: free.includes(name) })));
  const batch = packBatch(documents.map((one) => serialize(one)));
  rowsOf(reader, batch);
  // A second time, so that what is known is met again.
  return rowsOf(reader, batch);
}

/** The reader uses one row for all. */
function rowsOf(reader: ResponseReader, batch: Uint8Array) {
  const rows = [];
  for (const { hidden, answers, ...rest } of reader.read(batch))
    rows.push({ ...rest, hidden: hidden.value, answers: answers.map((one) => (one === null ? undefined : one.value)) });
  return rows;
}

test('of a withdrawn response nothing counts; without consent, nobody agreed', () => {
  const withdrawn = stored({}, { state: 'withdrawn', contentHash: '', consent: { cityLevel: null } });
  const [gone, silent] = read(['rate'], [withdrawn, stored({ rate: 1 }, { consent: null, hidden: [] })]);
  expect(gone).toMatchObject({ id: 'r1', counts: false, contentHash: '', answers: [undefined] });
  expect(silent).toMatchObject({ counts: true, agreed: false, hidden: [], answers: [1] });
});

test('what analysis wants, and nothing of receipts or of who typed it in', () => {
  const answers = { rate: 4, unasked: 'x', żółć: 'ławka\u0000', many: ['x', 2], row: { a: { b: 1.5 }, c: null } };
  expect(read(['żółć', 'row', 'rate', 'absent', 'many'], [stored(answers)])).toEqual([
    {
      ...{ id: 'r1', version: 2, city: 'przemyśl', area: null, wave: 'after', respondentCode: null, channel: 'web' },
      ...{ counts: true, hidden: ['a', 'b.c'], contentHash: 'h', agreed: true },
      answers: ['ławka\u0000', { a: { b: 1.5 }, c: null }, 4, undefined, ['x', 2]],
      changedAt: Date.UTC(2020, 1, 1, 10, 0, 0, 123),
    },
  ]);
});

test('the same answer is one and the same object, but not what people write themselves', () => {
  const reader = new ResponseReader([
    { name: 'rate', free: false },
    { name: 'words', free: true },
  ]);
  const answers = { rate: ['many'], words: 'bench' };
  const batch = packBatch([stored(answers), stored(answers, { _id: 'r2', state: 'complete' })].map((one) => serialize(one))); // prettier-ignore
  const [one, two] = Array.from(reader.read(batch), (row) => [...row.answers]);
  expect(two![0]).toBe(one![0]);
  expect(two![1]).not.toBe(one![1]);
  expect(two![1]!.value).toBe('bench');
});

test('values that a response never holds are left to the library', () => {
  const odd = stored({ odd: new Binary(Buffer.from('x')), big: Long.fromNumber(7) });
  const [one, two] = read(['big', 'rate'], [odd, stored({ rate: 1 })]);
  expect(one).toMatchObject({ id: 'r1', agreed: true, answers: [7, undefined] });
  expect(two!.answers).toEqual([undefined, 1]);
});

test('times before 1970 and beyond 2106 are read', () => {
  const times = ['1919-01-01T00:00:00.001Z', '1970-01-01T00:00:00.000Z', '2345-06-07T08:09:10.011Z'];
  const rows = read([], times.map((time) => stored({}, { changedAt: new Date(time) }))); // prettier-ignore
  expect(rows.map(({ changedAt }) => new Date(changedAt).toISOString())).toEqual(times);
});

test('a batch of any answers, in any order and of any names, reads as the library reads it', () => {
  const value = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null));
  const name = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.includes('\u0000') && text !== '__proto__'); // prettier-ignore
  const answer = fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.dictionary(name, value, { maxKeys: 3 }));
  fc.assert(
    fc.property(fc.array(fc.dictionary(name, answer, { maxKeys: 5 }), { maxLength: 5 }), (list) => {
      const documents = list.map((answers) => stored(answers));
      const names = [...new Set(list.flatMap((answers) => Object.keys(answers)))];
      const expected = documents.map((one) => {
        const { answers } = deserialize(serialize(one)) as { answers: Record<string, unknown> };
        return names.map((each) => (Object.hasOwn(answers, each) ? answers[each] : undefined));
      });
      const free = names.filter((_, index) => index % 2 === 1);
      expect(read(names, documents, free).map(({ answers }) => answers)).toEqual(expected);
    }),
  );
});
