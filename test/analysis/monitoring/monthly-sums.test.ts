/** Sums and counts of the monitoring: what must not show first, then what does. */
import fc from 'fast-check';
import { analyse, ColumnStore, monthlySums, type TableDefinition } from '../../../analysis/index.ts';
import { fewestReporting, withholdSums } from '../../../analysis/disclosure/withhold-sums.ts';
import { countOnce } from '../../../analysis/monitoring/count-once.ts';
import { study as twoWaves } from '../synthetic.ts';

const september = { key: '2019_09', kind: 'round' as const, name: { pl: 'IX', en: 'Sept' } };
const study = { ...twoWaves, waves: [...twoWaves.waves, september] };

const sheet: TableDefinition = {
  ...{ key: 'monitoring', version: 1, kind: 'monitoring', group: 'participant' },
  counts: [
    {
      ...{
        name: 'begun_once',
        title: { pl: 'Ruszyły', en: 'Began' },
        base: 'worked',
        when: ['begun', 'begun_finished'],
      },
      things: [
        { id: 'one_id', answer: 'one_state' },
        { id: 'two_id', answer: 'two_state' },
      ],
    },
  ],
  pages: [
    {
      elements: [
        { type: 'text', name: 'hours', inputType: 'number', missing: [-1] },
        { type: 'radiogroup', name: 'worked', choices: [0, 1, 2] },
        ...['one', 'two'].flatMap((slot) => [
          { type: 'radiogroup', name: `${slot}_id`, choices: ['k_01', 'k_02', 'p_01'] },
          { type: 'radiogroup', name: `${slot}_state`, choices: ['begun', 'going_on', 'finished', 'begun_finished'] },
        ]),
      ],
    },
  ],
};

interface Sheet {
  city: string;
  wave?: string;
  code: string | null;
  answers: Record<string, unknown>;
}

function sumsOf(sheets: Sheet[]) {
  const store = new ColumnStore([sheet]);
  store.apply(
    sheets.map(({ city, wave = '2019_08', code, answers }, at) => ({
      ...{ _id: `s${at}`, version: 1, city, area: null, wave, respondentCode: code, channel: 'web', consent: null },
      ...{ state: 'complete', answers, hidden: [], changedAt: at },
    })),
  );
  return { store, sums: monthlySums(store, study) };
}
const cellOf = (sheets: Sheet[], name: string, city: string | null, wave = '2019_08') =>
  sumsOf(sheets)
    .sums.measures.find((one) => one.name === name)!
    .cells.find((cell) => cell.city === city && cell.wave === wave)!;
const totalOf = (sheets: Sheet[], name: string, city: string | null) =>
  sumsOf(sheets)
    .sums.measures.find((one) => one.name === name)!
    .totals.find((total) => total.city === city)!;
const hours = (city: string, code: string, value: number | undefined, wave = '2019_08'): Sheet => ({
  ...{ city, code, wave },
  answers: value === undefined ? {} : { hours: value },
});

describe('withheld', () => {
  test('one person’s sheet, and the other city’s with it, for the sum of both is known', () => {
    const sheets = [hours('krosno', 'K1', 10), hours('przemysl', 'P1', 20), hours('przemysl', 'P2', 30)];
    for (const city of ['krosno', 'przemysl'])
      expect(cellOf(sheets, 'hours', city)).toEqual({
        ...{ city, wave: '2019_08', reporting: null, value: null, unnamed: null, withheld: true },
      });
    expect(cellOf(sheets, 'hours', null)).toMatchObject({ reporting: 3, value: 60, withheld: false });
  });

  test('everything while one person alone reported anywhere', () => {
    const sheets = [hours('krosno', 'K1', 10)];
    expect(cellOf(sheets, 'hours', 'krosno')).toMatchObject({ withheld: true, value: null });
    expect(cellOf(sheets, 'hours', null)).toMatchObject({ withheld: true, value: null });
    expect(cellOf(sheets, 'hours', 'przemysl')).toMatchObject({ withheld: false, reporting: 0, value: null });
    expect(totalOf(sheets, 'hours', 'krosno')).toMatchObject({ months: 0, value: null });
  });

  test('two sheets of one person are one person', () => {
    const sheets = [hours('krosno', 'K1', 10), hours('krosno', 'K1', 5)];
    expect(cellOf(sheets, 'hours', 'krosno')).toMatchObject({ withheld: true });
  });

  test('a total leaves out the months that are withheld', () => {
    const sheets = [
      ...[hours('krosno', 'K1', 10), hours('krosno', 'K2', 10), hours('krosno', 'K1', 7, '2019_09')],
      ...[hours('przemysl', 'P1', 1), hours('przemysl', 'P2', 1)],
    ];
    expect(totalOf(sheets, 'hours', 'krosno')).toEqual({ city: 'krosno', months: 1, value: 20, unnamed: null });
    expect(totalOf(sheets, 'hours', null)).toMatchObject({ months: 1, value: 22 });
  });

  test('filters of the results, whose parts could be taken from the sums by city', () => {
    const { store } = sumsOf([hours('krosno', 'K1', 10), hours('krosno', 'K2', 10)]);
    const outcome = analyse(store, study, { filter: { name: 'channel', value: 'web' } });
    expect(outcome).toEqual({ kind: 'filter_not_offered', offered: [] });
  });

  test('whatever the numbers: what a reader can subtract comes from two people at least', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }), (reporting) => {
        const { cities, all } = withholdSums(reporting);
        const total = reporting.reduce((sum, people) => sum + people, 0);
        const hidden = reporting.filter((_, at) => cities[at]).reduce((sum, people) => sum + people, 0);
        reporting.forEach((people, at) => expect(cities[at] || people === 0 || people >= fewestReporting).toBe(true));
        if (all) expect(total).toBe(1);
        else expect(hidden === 0 || hidden >= fewestReporting).toBe(true);
        reporting.forEach((people, at) => people === 0 && expect(cities[at]).toBe(false));
      }),
    );
  });
});

describe('sums', () => {
  test('a missing sheet, and a sheet without the number, are no zeros', () => {
    const sheets = [
      ...[hours('krosno', 'K1', 10), hours('krosno', 'K2', 2.5), hours('krosno', 'K3', undefined)],
      ...[hours('krosno', 'K1', 0, '2019_09'), hours('krosno', 'K2', 0, '2019_09'), hours('krosno', 'K4', -1)],
    ];
    expect(cellOf(sheets, 'hours', 'krosno')).toMatchObject({ reporting: 2, value: 12.5, withheld: false });
    expect(cellOf(sheets, 'hours', 'krosno', '2019_09')).toMatchObject({ reporting: 2, value: 0 });
    expect(cellOf(sheets, 'hours', 'przemysl')).toMatchObject({ reporting: 0, value: null });
    expect(totalOf(sheets, 'hours', 'krosno')).toMatchObject({ months: 2, value: 12.5 });
    expect(sumsOf(sheets).sums.rounds).toEqual(['2019_08', '2019_09']);
  });
});

describe('counted once', () => {
  const worked = (code: string, wave: string, ...things: [string | null, string][]): Sheet => ({
    ...{ city: 'krosno', code, wave },
    answers: Object.fromEntries([
      ['worked', things.length],
      ...things.flatMap(([id, state], at) => [
        ...(id === null ? [] : [[`${at === 0 ? 'one' : 'two'}_id`, id]]),
        [`${at === 0 ? 'one' : 'two'}_state`, state],
      ]),
    ]) as Record<string, unknown>,
  });

  test('the same id from two organisers, or in two months, is one initiative', () => {
    const sheets = [
      worked('K1', '2019_08', ['k_01', 'begun'], ['k_02', 'going_on']),
      worked('K2', '2019_08', ['k_02', 'going_on'], ['k_01', 'begun_finished']),
      worked('K3', '2019_08'),
      worked('K1', '2019_09', ['k_01', 'begun'], ['k_02', 'begun']),
      worked('K2', '2019_09', [null, 'begun']),
    ];
    expect(cellOf(sheets, 'begun_once', 'krosno')).toMatchObject({ reporting: 3, value: 1, unnamed: 0 });
    expect(cellOf(sheets, 'begun_once', 'krosno', '2019_09')).toMatchObject({ reporting: 2, value: 2, unnamed: 1 });
    expect(totalOf(sheets, 'begun_once', 'krosno')).toMatchObject({ months: 2, value: 2, unnamed: 1 });
  });

  test('nobody who says nothing of it counts as reporting', () => {
    const silent = { city: 'krosno', code: 'K9', answers: { hours: 3 } };
    const sheets = [worked('K1', '2019_08', ['k_01', 'begun']), silent];
    expect(cellOf(sheets, 'begun_once', 'krosno')).toMatchObject({ withheld: true, value: null });
  });

  test('order, repetition and further reports of a known id change nothing', () => {
    const reports = fc.array(fc.record({ id: fc.option(fc.constantFrom('a', 'b', 'c')), counts: fc.boolean() }));
    fc.assert(
      fc.property(reports, (list) => {
        const { things, unnamed } = countOnce(list);
        expect(countOnce([...list].reverse())).toEqual({ things, unnamed });
        expect(countOnce([...list, ...list.filter(({ id }) => id !== null)])).toEqual({ things, unnamed });
        expect(things).toBe(new Set(list.filter(({ id, counts }) => counts && id !== null).map(({ id }) => id)).size);
      }),
    );
  });
});
