/** Every crosstab of the demo that people are described by, read by other rules than it was told by, against its own counts. */
import type { Crosstab } from '../../../analysis/compare/crosstab-result.ts';
import { tellCrosstab } from '../../../client/src/results/crosstab/sentences.ts';
import { correctedV, filledOf, kendallTau } from './crosstab-measures.ts';
import { demoCrosstabs } from './demo-crosstabs.ts';
import { strengthFaults, whatFaults } from './hold-crosstab.ts';
import { caveatFaults, sureFaults } from './hold-crosstab-sure.ts';
import { readCrossClaim, type CrossClaim } from './read-crosstab.ts';
import type { Language } from './read-claim.ts';

jest.setTimeout(120_000);
let tables: Crosstab[];
let shown: Crosstab[];
beforeAll(async () => {
  tables = await demoCrosstabs();
  shown = tables.filter(({ n }) => n !== null && n > 0);
});

const languages: Language[] = ['pl', 'en'];
const wholes = ['row', 'column'] as const;
type Whole = (typeof wholes)[number];

function faultsIn(table: Crosstab, whole: Whole, language: Language, text: string, caveats: string[]): string[] {
  let claim: CrossClaim;
  try {
    claim = readCrossClaim(text, language);
  } catch (error) {
    return [(error as Error).message];
  }
  return [
    ...(claim.rest === '' ? [] : [`nobody knows what this means: ${claim.rest}`]),
    ...whatFaults(claim.what, table, whole, language),
    ...strengthFaults(claim, table),
    ...sureFaults(claim, table),
    ...caveatFaults(caveats, claim, table, language),
  ];
}

interface Telling {
  table: Crosstab;
  whole: Whole;
  language: Language;
  text: string;
  caveats: string[];
}

const tellings = (languages_ = languages): Telling[] =>
  shown.flatMap((table) =>
    wholes.flatMap((whole) =>
      languages_.map((language) => {
        const { sentences, caveats } = tellCrosstab(table, whole, language);
        return { table, whole, language, text: sentences.join(' '), caveats };
      }),
    ),
  );
const nameOf = ({ instrument, rows, columns, city, wave }: Crosstab): string =>
  [instrument, rows.key, '×', columns.key, city ?? '', wave ?? ''].join(' ');

test('of a table that is withheld or empty nothing is said', () => {
  const silent = tables.filter(({ n }) => n === null || n === 0);
  expect(silent.length).toBeGreaterThan(100);
  for (const table of silent) {
    expect(JSON.stringify([table.cells, table.rowTotals, table.columnTotals, table.missing])).not.toMatch(/[1-9]/);
    for (const language of languages)
      expect(tellCrosstab(table, 'row', language)).toEqual({ sentences: [], caveats: [] });
  }
});

test('every sentence of a crosstab agrees with its counts, in both languages, by row and by column', () => {
  const all = tellings();
  expect(all.length).toBeGreaterThan(800);
  expect(
    all.flatMap(({ table, whole, language, text, caveats }) =>
      faultsIn(table, whole, language, text, caveats).map((fault) => `${nameOf(table)}: ${text}\n  ${fault}`),
    ),
  ).toEqual([]);
});

test('Polish and English claim the same of a crosstab', () => {
  const shapeOf = ({ text, language }: Telling) =>
    JSON.stringify(readCrossClaim(text, language), (_, value: unknown) =>
      typeof value === 'string' && /\s|[A-ZŻŚŁ]/.test(value) ? '' : value,
    );
  const [pl, en] = languages.map((language) => tellings([language]));
  pl!.forEach((one, at) => expect([one.text, shapeOf(one)]).toEqual([one.text, shapeOf(en![at]!)]));
});

test('a sentence of a crosstab that is altered is found out', () => {
  const lies: Record<Language, [RegExp, string][]> = {
    pl: [
      [/(\d+)% \((\d+) z/, '9$1% ($2 z'],
      [/\((\d+) z (\d+)\)/, '(1$1 z $2)'],
      [/(, a )(\d+% \(\d+ z \d+\))/, '$177% (77 z 100)'],
      [/bliżej „Zdecydowanie tak”/, 'bliżej „Zdecydowanie nie”'],
      [/z odpowiedzią „Kobieta”/, 'z odpowiedzią „Mężczyzna”'],
      [/, które (na pytanie „[^”]+” )?wybrały odpowiedź/, ', które $1nie wybrały odpowiedzi'],
      [/słaby|umiarkowany/, 'silny'],
      [/znikomy albo żaden/, 'słaby'],
      [/To nie znaczy, że związku nie ma/, 'To znaczy, że związku nie ma'],
      [/Nie da się stąd wnioskować.*$/, 'Trudno to wyjaśnić samym przypadkiem (p = 0,012).'],
      [/p = 0,(\d)/, 'p = 0,9$1'],
      [/W zebranych odpowiedziach nie widać.*?”\. /, ''],
    ],
    en: [
      [/(\d+)% \((\d+) of/, '9$1% ($2 of'],
      [/(\d+) of (\d+)/, '1$1 of $2'],
      [/to “Definitely yes”/, 'to “Definitely not”'],
      [/answered “Woman”/, 'answered “Man”'],
      [/who chose/, 'who did not choose'],
      [/did not choose/, 'chose'],
      [/weak|moderate/, 'strong'],
      [/; 95% interval[^)]*/, ''],
      [/interval: (−?)0\.(\d)/, 'interval: $10.9$2'],
      [/This is hard to explain.*$/, 'That does not mean they are unrelated (p = 0.400).'],
      [/That does not mean they are unrelated/, 'This is hard to explain by chance alone'],
      [/^In these answers, (.)/, '$1'],
      [/(first|last) place/, '2nd place'],
    ],
  };
  for (const language of languages) {
    const all = tellings([language]);
    for (const [pattern, lie] of lies[language]) {
      const fitting = all.filter(({ text }) => pattern.test(text));
      expect([pattern.source, fitting.length > 0]).toEqual([pattern.source, true]);
      for (const { table, whole, text, caveats } of fitting.slice(0, 60)) {
        const altered = text.replace(pattern, lie);
        expect([altered, faultsIn(table, whole, language, altered, caveats).length > 0]).toEqual([altered, true]);
      }
    }
  }
});

test('a reservation that is left out or said without need is found out', () => {
  for (const { table, whole, language, text, caveats } of tellings().slice(0, 300)) {
    for (const left of caveats)
      expect(
        faultsIn(
          table,
          whole,
          language,
          text,
          caveats.filter((one) => one !== left),
        ),
      ).not.toEqual([]);
    expect(faultsIn(table, whole, language, text, [...caveats, 'Tak jest wszędzie.'])).not.toEqual([]);
  }
});

const countsOf = ({ cells }: Crosstab): number[][] => cells.map((row) => row.map(({ count }) => count));
const measureOf = (table: Crosstab): string => {
  const counts = filledOf(countsOf(table));
  return String((table.effect!.name === 'kendall_tau_b' ? kendallTau(counts) : correctedV(counts))?.toFixed(9));
};

/** Alterations of a table, and whether a sentence may stay true of it. */
const alterations: {
  what: string;
  alter: (table: Crosstab) => void;
  spares: (told: Telling, altered: Crosstab) => boolean;
}[] = [
  {
    what: 'rows change places',
    alter: ({ cells }) => {
      const filled = [...cells.keys()].filter((at) => cells[at]!.some(({ count }) => count > 0));
      const old = filled.map((at) => cells[at]!);
      filled.forEach((at, place) => (cells[at] = old[(place + 1) % filled.length]!));
    },
    spares: ({ table, text, language }, altered) =>
      JSON.stringify(countsOf(altered)) === JSON.stringify(countsOf(table)) ||
      (readCrossClaim(text, language).what.kind !== 'share' && measureOf(altered) === measureOf(table)),
  },
  {
    what: 'one person elsewhere',
    alter: ({ cells }) => {
      const row = cells.find((one) => one.some(({ count }) => count > 0))!;
      const from = row.findIndex(({ count }) => count > 0);
      row[from]!.count -= 1;
      row[(from + 1) % row.length]!.count += 1;
    },
    spares: ({ table }, altered) => measureOf(altered) === measureOf(table),
  },
  { what: 'another strength', alter: ({ effect }) => void (effect!.value! += 0.02), spares: () => false },
  {
    what: 'surer or less sure',
    alter: ({ test, beside }) => {
      for (const one of [test, beside]) if (one !== null) one.p = 0.5 * (1 - one.p!);
    },
    spares: ({ table }) => table.notes.includes('census'),
  },
  {
    what: 'joined answers apart',
    alter: ({ rows, columns }) =>
      [rows, columns].forEach(({ entries }) => entries.forEach((one) => one.levels.splice(1))),
    spares: ({ table }) =>
      ![table.rows, table.columns].some(({ entries }) => entries.some(({ levels }) => levels.length > 1)),
  },
];

test.each(alterations)(
  'a table that is altered ($what) is found out by the sentences made before',
  ({ alter, spares }) => {
    let found = 0;
    for (const told of tellings()) {
      if (told.table.test === null) continue;
      const altered = structuredClone(told.table);
      alter(altered);
      if (spares(told, altered)) continue;
      found++;
      const { whole, language, text, caveats } = told;
      expect([text, faultsIn(altered, whole, language, text, caveats).length > 0]).toEqual([text, true]);
    }
    expect(found).toBeGreaterThan(100);
  },
);
