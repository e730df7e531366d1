import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ColumnMap } from '../../server/exports/column-map.ts';
import { columnMapSchema } from '../../server/exports/column-map.ts';
import { parseImport } from '../../server/exports/import-csv.ts';
import type { ImportedResponse } from '../../server/exports/import-csv.ts';
import { definitions, study } from './instrument.ts';

function read(text: string, columnMap: ColumnMap) {
  return parseImport({ text, definitions, study, columnMap });
}
function rowsOf(text: string, columnMap: ColumnMap): ImportedResponse[] {
  const result = read(text, columnMap);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.rows;
}
function errorsOf(text: string, columnMap: ColumnMap) {
  const result = read(text, columnMap);
  return 'errors' in result ? result.errors : [];
}

const defaults = { city: 'krosno', wave: 'after', channel: 'paper', completed_on: '2020-01-31' } as const;

describe('what stops it', () => {
  test('a column of the file that the map does not speak of', () => {
    expect(errorsOf('When,Mail\n2020-01-01,a@b', { columns: { When: 'completed_on' }, defaults })).toEqual([
      { row: 1, column: 'Mail', message: 'is not in the column map; map it to null to leave it out' },
    ]);
  });

  test('a column of the map that is not in the file', () => {
    expect(errorsOf('When\n2020-01-01', { columns: { When: 'completed_on', Hours: 'hours' }, defaults })).toEqual([
      { row: 1, column: 'Hours', message: 'is in the column map but not in the file' },
    ]);
  });

  test('a matrix mapped as a whole: its rows are named', () => {
    const [error] = errorsOf('Climate\n1', { columns: { Climate: 'climate' }, defaults });
    expect(error?.message).toContain('climate__trust, climate__help');
  });

  test('the same question from two columns, in whole or in part', () => {
    const columns = { All: 'sources', One: 'sources__posters' };
    expect(errorsOf('All,One\nx,1', { columns, defaults })).toContainEqual(
      expect.objectContaining({ column: 'One', message: expect.stringContaining('as a whole') }),
    );
    expect(errorsOf('A,B\n1,2', { columns: { A: 'hours', B: 'hours' }, defaults })[0]).toMatchObject({ column: 'B' });
  });

  test('a first column that neither the file nor the defaults give, said once', () => {
    const { city: _city, ...others } = defaults;
    expect(errorsOf('H\n1\n2', { columns: { H: 'hours' }, defaults: others })).toEqual([
      { row: 1, column: 'city', message: 'is missing: map a column to it or give it in defaults' },
    ]);
  });

  test('a label that nothing explains, by row and the column of the file', () => {
    expect(errorsOf('How safe?\n3\nfairly', { columns: { 'How safe?': 'safety' }, defaults })).toEqual([
      { row: 3, column: 'How safe?', message: '"fairly" is not one of 1, 2, 3, 4, 5' },
    ]);
  });

  test('a day that could be two', () => {
    expect(errorsOf('When\n01/02/2020', { columns: { When: 'completed_on' }, defaults })[0]).toMatchObject({
      row: 2,
      column: 'When',
    });
  });

  test('a map that is not one', () => {
    expect(errorsOf('A\n1', { columns: { A: 5 } } as never)[0]).toMatchObject({ row: 0, column: 'columns.A' });
    expect(errorsOf('A\n1', { columns: {}, colums: {} } as never)[0]).toMatchObject({ row: 0 });
  });
});

test('a Google-like form: labels, several answers in a cell, other in the same column', () => {
  const columns = {
    'Sygnatura czasowa': 'completed_on',
    'Czy zna?': 'knows',
    'Skąd?': 'sources',
    'Klimat [Zaufanie]': 'climate__trust',
    Mail: null,
  };
  const header = 'Sygnatura czasowa,Czy zna?,Skąd?,Klimat [Zaufanie],Mail\n';
  const values = { climate: { 'raczej tak': 2, 'trudno powiedzieć': null } };
  const file =
    '2020/01/15 3:15:30 PM EET,"Tak, osobiście","Plakaty, ulotki, Sąsiedzi",raczej tak,a@b\n' +
    '31.01.2020 10:00,z widzenia,"sąsiedzi, z targu",trudno powiedzieć,\n' +
    '2020-01-31,,,,x\n';
  const rows = rowsOf(header + file, { columns, values, defaults });
  expect(rows.map(({ completedOn }) => completedOn)).toEqual(['2020-01-15', '2020-01-31', '2020-01-31']);
  expect(rows.map(({ answers }) => answers)).toEqual([
    { knows: 1, sources: ['posters', 'neighbours'], climate: { trust: 2 } },
    { knows: 'other', 'knows-Comment': 'z widzenia', sources: ['neighbours', 'other'], 'sources-Comment': 'z targu' },
    {},
  ]);
  expect(rows[0]).toMatchObject({ version: 2, locale: 'pl', city: 'krosno', channel: 'paper', hidden: [] });
});

test('a LimeSurvey-like file: a column per option, codes, seconds, own ids, semicolons', () => {
  const columns = {
    id: 'response_id',
    submitdate: 'completed_on',
    interviewtime: 'duration_minutes',
    'sources[posters]': 'sources__posters',
    'sources[neighbours]': 'sources__neighbours',
    'sources[other]': 'sources__other',
    'needs[1]': 'needs__park',
    'needs[2]': 'needs__jobs',
    hours: 'hours',
    took: 'took_part',
    town: 'city',
  };
  const file =
    'id;submitdate;interviewtime;sources[posters];sources[neighbours];sources[other];needs[1];needs[2];hours;took;town\n' +
    '17;2020-01-31 10:20:11;250;Y;;z targu;2;1;2,5;Tak;KRS\n' +
    '18;2020-02-01 08:00:00;N/A;N;N;;;;;N/A;PRZ\n';
  const map: ColumnMap = {
    columns,
    values: { city: { KRS: 'krosno', PRZ: 'przemysl' } },
    defaults: { wave: 'before', channel: 'web' },
    noAnswer: ['N/A'],
    durationUnit: 'seconds',
  };
  const rows = rowsOf(file, map);
  expect(rows[0]).toMatchObject({ city: 'krosno', completedOn: '2020-01-31', durationMinutes: 4 });
  expect(rows[0]?.answers).toEqual({
    sources: ['posters', 'other'],
    'sources-Comment': 'z targu',
    needs: ['jobs', 'park'],
    hours: 2.5,
    took_part: true,
  });
  expect(rows[1]).toMatchObject({ city: 'przemysl', durationMinutes: null, answers: {} });
  expect(rowsOf(file, map).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(rowsOf(file, { ...map, source: 'second' })[0]?.id).not.toBe(rows[0]?.id);
});

test('the same header twice is told apart', () => {
  const [row] = rowsOf('H,H\n1,2', { columns: { H: 'hours', 'H#2': 'safety' }, defaults });
  expect(row?.answers).toEqual({ hours: 1, safety: 2 });
});

test('an option column may hold the label of the option', () => {
  const [row] = rowsOf('P,N\nPlakaty i ulotki,\n', {
    columns: { P: 'sources__posters', N: 'sources__neighbours' },
    values: { sources__posters: { 'Plakaty i ulotki': 1 } },
    defaults,
  });
  expect(row?.answers).toEqual({ sources: ['posters'] });
});

test('a ranking may have a column per place, and a single choice LimeSurvey\'s code of "other"', () => {
  const columns = { 'needs[2]': 'needs#2', 'needs[1]': 'needs#1', knows: 'knows', 'knows[other]': 'knows__other' };
  const file = 'needs[2],needs[1],knows,knows[other]\nclub,Park,-oth-,z widzenia\n,jobs,,\n';
  const values = { needs: { Park: 'park' } };
  expect(rowsOf(file, { columns, values, defaults }).map(({ answers }) => answers)).toEqual([
    { needs: ['park', 'club'], knows: 'other', 'knows-Comment': 'z widzenia' },
    { needs: ['jobs'] },
  ]);
  expect(errorsOf('A,B\npark,park', { columns: { A: 'needs#1', B: 'needs#2' }, defaults })).toEqual([
    { row: 2, column: 'B', message: 'park has a place already' },
  ]);
});

test('the map in the documentation is a valid one', () => {
  const source = readFileSync(path.join(__dirname, '../../server/exports/column-map.ts'), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(source)?.[1]?.replace(/^ \* /gm, '') ?? '';
  expect(columnMapSchema.safeParse(JSON.parse(example)).error).toBeUndefined();
});
