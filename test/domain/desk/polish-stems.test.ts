/** Searching finds other forms of a word, with accents or without. */
import { folded, polishStems, stemmedWords } from '../../../server/domain/desk/polish-stems.ts';

const finds = (wanted: string, word: string): boolean => {
  const stems = new Set(polishStems(wanted));
  return polishStems(word).some((stem) => stems.has(stem));
};

const pairs: [string, string][] = [
  ['instytucja', 'instytucji'],
  ['mieszkaniec', 'mieszkańców'],
  ['mieszkanka', 'mieszkanek'],
  ['organizator', 'organizatorami'],
  ['spotkanie', 'spotkaniach'],
  ['współpraca', 'współpracę'],
  ['ławka', 'ławek'],
  ['miasto', 'mieście'],
  ['urząd', 'urzędzie'],
  ['potrzeba', 'potrzebom'],
  ['zaufanie', 'zaufania'],
  ['społeczny', 'społecznego'],
  ['droga', 'drodze'],
  ['ręka', 'ręce'],
  ['sąsiad', 'sąsiedzi'],
  ['szkolenie', 'szkoleń'],
  ['bariera', 'barierami'],
  ['aktywność', 'aktywności'],
];

describe('a form of a word finds another', () => {
  test.each(pairs)('%s ↔ %s', (one, other) => {
    expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
    expect(finds(folded(one), other)).toBe(true);
    expect(finds(other, folded(one))).toBe(true);
  });
});

test.each([
  ['instytucja', 'instruktor'],
  ['praca', 'prawo'],
  ['dom', 'dym'],
  ['szkoła', 'szkoda'],
  ['zaufanie', 'zabawa'],
  ['2019', '2020'],
])('%s does not find %s', (one, other) => {
  expect(finds(one, other)).toBe(false);
});

test('words keep their places in the text', () => {
  const text = 'W Krośnie: „ławek” brak.';
  expect(stemmedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['W', 'Krośnie', 'ławek', 'brak']);
});
