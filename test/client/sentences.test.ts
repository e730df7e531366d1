/** Sentences about comparisons: true against the numbers under them, modest, and grammatical in both languages. */
import fc from 'fast-check';
import type { About } from '../../client/src/results/sentences/about.ts';
import { polish } from '../../client/src/results/sentences/polish.ts';
import { caveatsOf } from '../../client/src/results/sentences/reading.ts';
import { sentencesOf } from '../../client/src/results/sentences/sentences.ts';
import { waveWords, type Names } from '../../client/src/results/sentences/speaker.ts';
import type { Comparison, Interval } from '../../analysis/compare/result.ts';

const locative: Record<string, string> = { krosno: 'w Krośnie', przemysl: 'w Przemyślu' };
const waves = [
  { key: 'before', kind: 'wave' as const, name: { pl: 'przed testowaniem', en: 'before testing' } },
  { key: 'after', kind: 'wave' as const, name: { pl: 'po testowaniu', en: 'after testing' } },
  { key: '2019_12', kind: 'round' as const, name: { pl: 'grudzień 2019', en: 'December 2019' } },
];
const pl: Names = {
  inCity: (city) => (city === null ? 'w obu miastach razem' : (locative[city] ?? city)),
  ...waveWords(waves, 'pl'),
  number: (value, decimals) =>
    value.toLocaleString('pl', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
};
const en: Names = {
  inCity: (city) => (city === null ? 'in both cities together' : `in ${city}`),
  ...waveWords(waves, 'en'),
  number: (value, decimals) => value.toFixed(decimals),
};

const interval = (
  name: Interval['name'],
  value: number | null,
  low: number | null = null,
  high: number | null = null,
) => ({
  ...{ name, value, low, high },
});
const comparison = (part: Partial<Comparison>): Comparison => ({
  ...{ contrast: 'wave', within: { city: 'krosno' }, of: ['before', 'after'], design: 'independent', basis: 'all' },
  ...{ method: 'mann_whitney_tie_corrected', exact: false, n: [120, 118], statistic: null, p: 0.004, pAdjusted: null },
  ...{ adjustment: null, floorP: null, beside: null, paths: null, notes: [] },
  estimate: interval('hodges_lehmann', 1, 0, 1),
  effect: interval('cliff_delta', 0.24, 0.1, 0.37),
  ...part,
});
const about: About = { ends: null, answer: null, places: false, range: null, counts: () => null };
const say = (part: Partial<Comparison>, told: Partial<About> = {}): string =>
  sentencesOf(comparison(part), { ...about, ...told }, 'pl', pl);

test('nothing is said of a withheld comparison but that it is withheld', () => {
  const text = say({ notes: ['withheld'], p: null, estimate: null, effect: null, method: 'none', n: [null, null] });
  expect(text).toBe(
    'W Krośnie, przed testowaniem i po testowaniu: porównanie jest ukryte, bo można by kogoś rozpoznać.',
  );
});

test('a p above .05 is never called “no change”', () => {
  const text = say({ p: 0.4, effect: interval('cliff_delta', 0.24, -0.1, 0.5) });
  expect(text).toContain('nie rozstrzygają');
  expect(text).toContain('To nie znaczy, że jej nie ma.');
  expect(text).not.toMatch(/brak zmian|bez zmian|nie ma różnicy/);
});

test('of a census no p is given, and nothing is generalised', () => {
  const text = say({ notes: ['census', 'small_sample', 'floor_p'], floorP: 0.03125, within: {}, p: 0.03 });
  expect(text).toContain('W obu miastach razem po testowaniu odpowiadano trochę wyżej niż przed testowaniem (');
  expect(text).not.toMatch(/\bp [<=]|przedział/);
  const [caveat] = caveatsOf([comparison({ notes: ['census'] })]);
  expect(polish.caveat(caveat!, pl)).toContain('niczego nie uogólnia');
});

test('people who chose themselves are named as such', () => {
  expect(say({ notes: ['convenience_sample'] })).toBe(
    'Wśród osób, które odpowiedziały, w Krośnie po testowaniu odpowiadano trochę wyżej niż przed testowaniem ' +
      '(wielkość różnicy: 0,24 w skali od −1 do 1; przedział 95%: od 0,10 do 0,37). Trudno to wyjaśnić samym przypadkiem (p = 0,004), ' +
      'o ile patrzeć tylko na to jedno porównanie.',
  );
});

test('six paired people: how many moved which way, and no grade for the few', () => {
  const text = say({
    ...{ design: 'paired', basis: 'complete', method: 'wilcoxon_pratt_exact', exact: true, n: [6], p: 0.0625 },
    ...{ effect: interval('matched_rank_biserial', 0.8), paths: { better: 4, same: 1, worse: 1, people: null } },
    ...{ notes: ['small_sample', 'floor_p', 'complete_pairs'], floorP: 0.03125 },
  });
  expect(text).toContain('Wśród osób, które odpowiedziały dwa razy, w Krośnie po testowaniu odpowiadano wyżej');
  expect(text).toContain('u 4 osób wyżej, u 1 osoby tak samo, u 1 osoby niżej.');
  expect(text).not.toMatch(/dużo|trochę|umiarkowanie/);
});

test('what the sample cannot show is said once, and holds for each comparison', () => {
  const some = [
    comparison({ design: 'paired', notes: ['small_sample', 'floor_p'], floorP: 0.03125 }),
    comparison({ design: 'recalled', notes: ['recalled', 'small_sample', 'floor_p'], floorP: 0.0625 }),
    comparison({ contrast: 'cityByWave', notes: ['two_cities'] }),
    comparison({ notes: ['withheld', 'levels_joined'] }),
  ];
  const texts = caveatsOf(some).map((caveat) => polish.caveat(caveat, pl));
  expect(texts).toEqual([
    expect.stringContaining('pamięć bywa zawodna'),
    'Dwa miasta to za mało, by wskazać przyczynę.',
    expect.stringContaining('mniej niż 20 osób'),
    expect.stringContaining('nawet największej różnicy nie dałoby się odróżnić od przypadku'),
  ]);
});

test('shares are told in percentage points with their interval', () => {
  const shares = { estimate: interval('difference_of_shares', -0.124, -0.21, -0.03), effect: null };
  expect(say({ ...shares, contrast: 'city', of: ['krosno', 'przemysl'], within: { wave: 'after' } })).toContain(
    'Po testowaniu w Przemyślu tę odpowiedź wybierano rzadziej niż w Krośnie, o 12 punktów procentowych (przedział 95%: od 3 do 21).',
  );
});

test('a difference of changes names both cities and claims no cause', () => {
  const changed = { estimate: interval('difference_of_mean_changes', -0.4, -0.7, -0.1), effect: null };
  const text = say({
    ...changed,
    contrast: 'cityByWave',
    of: ['krosno', 'przemysl'],
    within: {},
    notes: ['two_cities'],
  });
  expect(text).toContain(
    'W Krośnie średnia wzrosła bardziej (albo spadła mniej) niż w Przemyślu, o 0,40 (przedział 95%: od 0,10 do 0,70).',
  );
});

test('recalled change says that it comes from memory', () => {
  const text = say({ design: 'recalled', basis: 'complete', notes: ['recalled'] });
  expect(text).toMatch(/^Z pamięci: /);
});

test('as many up as down with a median shift of nothing has no direction, and neither has the noise of fractions', () => {
  const paths = { better: 8, same: 9, worse: 8, people: null };
  const even = say({
    ...{ design: 'paired', paths, p: 0.7, estimate: interval('hodges_lehmann', 0, -0.5, 0.5) },
    effect: interval('matched_rank_biserial', -0.04),
  });
  expect(even).toContain('nie odpowiadano na ogół ani wyżej, ani niżej niż przed testowaniem');
  const estimate = interval('difference_of_mean_changes', 1e-17, -3.7, 3.7);
  const changes = { contrast: 'cityByWave', of: ['krosno', 'przemysl'], within: {}, effect: null } as const;
  expect(say({ ...changes, of: [...changes.of], estimate })).not.toContain('bardziej');
});

test('where nobody changed or all answered alike, that is all that is said', () => {
  expect(say({ design: 'paired', notes: ['all_same'], p: 1 })).toBe(
    'W Krośnie, przed testowaniem i po testowaniu: u nikogo odpowiedź się nie zmieniła.',
  );
  expect(say({ notes: ['all_same'], p: 1 })).toContain('wszyscy odpowiedzieli tak samo');
});

test('significant alone but not among all comparisons is called what it is', () => {
  expect(say({ p: 0.02, pAdjusted: 0.2, adjustment: 'bh' })).toContain(
    'Przy tylu porównaniach naraz mógł to być przypadek',
  );
});

test('so many comparisons may have made an interval that leaves out zero, and one alone is on the border', () => {
  const effect = interval('cliff_delta', 0.24, 0.01, 0.45);
  expect(say({ p: 0.06, pAdjusted: 0.5, adjustment: 'bh', effect })).toContain('Przy tylu porównaniach naraz');
  expect(say({ p: 0.06, pAdjusted: 0.06, adjustment: 'bh', effect })).toContain('To wynik na granicy');
});

test('a month is a name and stands before a colon', () => {
  const city = {
    contrast: 'city' as const,
    of: ['krosno', 'przemysl'] as [string, string],
    within: { wave: '2019_12' },
  };
  expect(say({ ...city, notes: ['census'] })).toMatch(
    /^Grudzień 2019: w Przemyślu odpowiadano trochę wyżej niż w Krośnie/,
  );
  expect(say({ ...city, notes: ['withheld'] })).toMatch(
    /^Grudzień 2019: w Krośnie i w Przemyślu: porównanie jest ukryte/,
  );
});

test('of an answer chosen by few: who chose it in one wave only; nobody is “nobody”, not 0 people', () => {
  const paths = { better: 2, same: 4, worse: 0, people: null };
  const chosen = { design: 'paired' as const, basis: 'complete' as const, n: [6], paths, effect: null };
  const text = say({ ...chosen, estimate: interval('difference_of_shares', 1 / 3) }, { answer: 'Tak' });
  expect(text).toContain('wybierano częściej niż przed testowaniem (tylko po testowaniu: 2 osoby, tylko przed testowaniem: nikt, bez zmiany: 4 osoby)'); // prettier-ignore
});

test('a difference on a scale names its ends, and percentages agree with their noun', () => {
  const mean = { estimate: interval('mean_difference', 0.5), effect: null };
  expect(say(mean, { range: [1, 5] })).toContain('o 0,50 punktu na skali od 1 do 5');
  const share = (value: number) => say({ estimate: interval('difference_of_shares', value), effect: null });
  expect(share(0.01)).toContain('o 1 punkt procentowy');
  expect(share(-0.22)).toContain('o 22 punkty procentowe');
  expect(share(0.001)).toContain('o mniej niż 1 punkt procentowy');
});

test('whatever the numbers, the direction in words is the sign of the number, in both languages', () => {
  // What is no more than the noise of fractions is nothing.
  const value = fc.double({ min: -1, max: 1, noNaN: true }).map((one) => (Math.abs(one) < 1e-9 ? 0 : one));
  const kind = fc.constantFrom('cliff_delta' as const, 'mean_difference' as const, 'difference_of_shares' as const);
  fc.assert(
    fc.property(
      value,
      kind,
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      (number, name, p) => {
        const told = interval(name, number, number - 0.1, number + 0.1);
        const one = comparison({
          p,
          estimate: name === 'cliff_delta' ? interval('hodges_lehmann', 0) : told,
          effect: name === 'cliff_delta' ? told : null,
        });
        const texts = [sentencesOf(one, about, 'pl', pl), sentencesOf(one, about, 'en', en)];
        const up = [/wyżej|wyższa|częściej/, /higher|more often/];
        const down = [/niżej|niższa|rzadziej/, /lower|less often/];
        texts.forEach((told, i) => {
          const text = told.replace(/ani wyżej, ani niżej|neither higher nor lower/, '–');
          expect(up[i]!.test(text)).toBe(number > 0);
          expect(down[i]!.test(text)).toBe(number < 0);
          expect(text).not.toMatch(/NaN|undefined|null|  |\.\./);
          expect(text).not.toMatch(/dzięki|spowodow|because of|caused/i);
        });
      },
    ),
    { numRuns: 500 },
  );
});
