import Papa from 'papaparse';
import type { CodebookOptions } from '../../server/exports/codebook-csv.ts';
import { codebookColumns, codebookCsv } from '../../server/exports/codebook-csv.ts';
import { responsesCsv } from '../../server/exports/responses-csv.ts';
import { definitions, responseWith, streamOf, study, textOf } from './instrument.ts';

type Row = Record<(typeof codebookColumns)[number], string>;

function codebook(asked: Partial<CodebookOptions> = {}): Row[] {
  const text = codebookCsv({ definitions, study, dialect: 'rfc4180', ...asked });
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}
const of = (name: string, rows = codebook()) => rows.filter((row) => row.name === name);

test('explains every column of the responses, in their order', async () => {
  const text = await textOf(
    responsesCsv({ layout: 'wide', values: 'codes', dialect: 'rfc4180', definitions, responses: streamOf([]) }),
  );
  const header = Papa.parse<string[]>(text).data[0];
  expect([...new Set(codebook().map(({ name }) => name))]).toEqual(header);
});

test('every value of a response is a value of the codebook, or its variable is open', async () => {
  const response = responseWith({ knows: 99, sources: ['none'], safety: 3, took_part: true }, { hidden: ['climate'] });
  const responses = streamOf([response]);
  const text = await textOf(
    responsesCsv({ layout: 'wide', values: 'codes', dialect: 'rfc4180', definitions, responses }),
  );
  const [row] = Papa.parse<Record<string, string>>(text, { header: true }).data;
  const open = new Set(['text', 'number', 'date', 'rank']);
  for (const [name, value] of Object.entries(row ?? {})) {
    const rows = of(name);
    if (!open.has(rows[0]?.type ?? '')) expect(rows.map((known) => known.value)).toContain(value);
  }
});

test('a row per value, with its label and kind of missing', () => {
  expect(of('knows').map(({ value, value_label, missing }) => [value, value_label, missing])).toEqual([
    ['1', 'Tak, osobiście', ''],
    ['2', 'Nie', ''],
    ['99', 'Nie wiem', 'declared'],
    ['other', 'Inne', ''],
    ['-9', 'brak odpowiedzi', 'no_answer'],
    ['', 'nie zadano pytania', 'not_asked'],
  ]);
});

test('an open variable says what it may hold', () => {
  expect(of('hours').map(({ value, value_label }) => [value, value_label])).toEqual([
    ['', 'liczba'],
    ['-9', 'brak odpowiedzi'],
    ['', 'nie zadano pytania'],
  ]);
});

test('names scales, reversed items, measures, types and versions', () => {
  expect(of('climate__help')[0]).toMatchObject({
    scale: 'climate_scale(-)',
    versions: '2',
    type: 'choice',
    measure: 'ordinal',
  });
  expect(of('climate__trust')[0]).toMatchObject({ scale: 'climate_scale', versions: '1 2' });
});

test('the first columns have the keys of the study', () => {
  expect(of('city').map(({ value, value_label }) => [value, value_label])).toEqual([
    ['krosno', 'Krosno'],
    ['przemysl', 'Przemyśl'],
  ]);
  expect(of('area').map(({ value }) => value)).toEqual(['centre', '']);
  expect(of('version').map(({ value }) => value)).toEqual(['1', '2']);
});

test('in English, in the Polish dialect', () => {
  const text = codebookCsv({ definitions, study, dialect: 'excel-pl', locale: 'en' });
  expect(text.startsWith('\uFEFFname;label;type;measure;value;value_label;missing;scale;versions\r\n')).toBe(true);
  expect(text).toContain("knows;Do you know an organiser?;choice;nominal;99;Don't know;declared;;1 2\r\n");
});
