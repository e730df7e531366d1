/** What is taken out of notes is gone: from the text, from its former texts, and from codings. */
import fc from 'fast-check';
import { redactedCoding } from '../../../server/domain/desk/coding.ts';
import { cutsInFormer, orderedCuts, redact, redactionMark, shifted } from '../../../server/domain/desk/redaction.ts';

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
        const text = Array.from({ length: 110 }, (_, i) => String.fromCharCode(0x100 + i)).join('');
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

test('a coding loses the words that were taken out, and says that it was touched', () => {
  const text = 'Pani Anna dała salę.';
  const coding = { anchor: { revision: 3, start: 5, end: 14 }, text: 'Anna dała', lost: false };
  expect(redactedCoding(coding, text, [cutOf(text, 'Anna')], 4)).toEqual({
    anchor: { revision: 4, start: 5, end: 20 },
    text: `${redactionMark} dała`,
    lost: false,
    touched: true,
  });
  expect(
    redactedCoding(
      { ...coding, text: 'salę', anchor: { revision: 3, start: 15, end: 19 } },
      text,
      [cutOf(text, 'Anna')],
      4,
    ),
  ).toMatchObject({
    text: 'salę',
    touched: false,
  });
});
