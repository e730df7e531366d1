/** What is taken out of notes is gone: from the text, from its former texts, and from codings. */
import fc from 'fast-check';
import { cutsInFormer, orderedCuts, redact, redactionMark, shifted } from '../../../server/domain/desk/redaction.ts';
import { settledCoding } from '../../../server/domain/desk/settle-coding.ts';

const cutOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('former texts', () => {
  const present = 'Pani Anna Kowalska z MOPS dała salę. Kowalska pomaga.';
  const redactFormer = (former: string, words: string) =>
    redact(former, cutsInFormer(former, present, [cutOf(present, words)]));

  test.each([
    ['the same words', present, `Pani ${redactionMark} z MOPS dała salę. Kowalska pomaga.`],
    [
      'the words in quite another text',
      'Wtedy przyszła jeszcze raz, bo bez Anny Kowalskiej nic by z tego nie było.',
      `Wtedy przyszła jeszcze raz, bo bez ${redactionMark} ${redactionMark} nic by z tego nie było.`,
    ],
    ['a name still half written', 'Pani Anna Kowal z MOPS dała salę.', `Pani ${redactionMark} z MOPS dała salę.`],
    ['nothing of it yet', 'Pani z MOPS dała salę.', 'Pani z MOPS dała salę.'],
  ])('%s', (_name, former, expected) => {
    expect(redactFormer(former, 'Anna Kowalska')).toBe(expected);
  });

  test('whatever stood in its place goes, and its words go everywhere', () => {
    const word = fc.stringMatching(/^[a-z]{2,6}$/);
    const words = fc.array(word, { maxLength: 10 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, words, words, (before, after, formerBefore, formerAfter) => {
        const secret = 'TAJNE NAZWISKO';
        const [now, former] = [`${before} ${secret} ${after}`, `${formerBefore} ${secret} ${formerAfter}`];
        const cleaned = redact(former, cutsInFormer(former, now, [cutOf(now, secret)]));
        expect(cleaned).not.toContain('TAJNE');
        expect(cleaned).not.toContain('NAZWISKO');
      }),
    );
  });
});

test('a passage is where its remaining words are, for any cuts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(99), fc.nat(9)), { maxLength: 5 }),
      fc.nat(99),
      fc.integer({ min: 1, max: 9 }),
      (raw, start, length) => {
        const text = Array.from({ length: 110 }, (_, i) => String.fromCharCode(0x400 + i)).join('');
        const cuts = orderedCuts(raw.map(([at, size]) => ({ start: at, end: at + size })));
        const passage = { start, end: start + length };
        const found = shifted(passage, cuts);
        const after = redact(text, cuts);
        const remaining = [...text.slice(start, start + length)].filter((letter) => after.includes(letter));
        expect(after.slice(found.start, found.end).replaceAll(redactionMark, '')).toBe(remaining.join(''));
      },
    ),
  );
});

describe('a coding', () => {
  const former = 'Pani Anna dała salę. Potem cisza.';
  const text = 'Pani Anna dała salę.';
  const clean = redact(text, [cutOf(text, 'Anna')]);
  const coding = (words: string, revision = 3) => ({
    ...{
      anchor: { revision, ...cutOf(revision === 3 ? text : former, words) },
      text: words,
      lost: false,
      seen: revision,
    },
    ...{ redactions: [] as string[], cleared: true },
  });
  const redaction = {
    ...{ id: 'r', by: 'anna', at: new Date(0), question: 'q', from: 3, cuts: [cutOf(text, 'Anna')] },
    former: [{ revision: 2, cuts: [cutOf(former, 'Anna')] }],
  };
  const texts = new Map([
    [2, redact(former, [cutOf(former, 'Anna')])],
    [4, clean],
  ]);
  const settled = (one: ReturnType<typeof coding>, notes = { revision: 4, redactions: [redaction] }) =>
    settledCoding(one, 'q', notes, (revision) => texts.get(revision) ?? null);

  test('loses the words that were taken out, and its clearance', () => {
    expect(settled(coding('Anna dała'))).toEqual({
      ...{ anchor: { revision: 4, start: 5, end: 20 }, text: `${redactionMark} dała`, lost: false, seen: 4 },
      ...{ redactions: ['r'], cleared: false },
    });
  });

  test('beside them only moves; settled again it stays', () => {
    const once = settled(coding('salę'));
    expect(once).toMatchObject({ text: 'salę', cleared: true, lost: false, anchor: { revision: 4 } });
    expect(clean.slice(once.anchor.start, once.anchor.end)).toBe('salę');
    expect(settled(once)).toEqual(once);
  });

  test('that was lost in a former text loses them there', () => {
    const lost = { ...coding('Anna dała salę. Potem', 2), lost: true };
    const after = settled(lost);
    expect(after).toMatchObject({ cleared: false, redactions: ['r'] });
    expect(after.text).not.toContain('Anna');
  });

  test('of another question is left alone', () => {
    expect(settledCoding(coding('salę'), 'other', { revision: 3, redactions: [redaction] }, () => text)).toMatchObject({
      redactions: [],
      anchor: { revision: 3 },
    });
  });
});
