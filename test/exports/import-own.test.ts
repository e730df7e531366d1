import fc from 'fast-check';
import type { Answers, StoredResponse } from '../../server/domain/response.ts';
import { channels } from '../../server/domain/response.ts';
import type { ImportError, ImportedResponse, ImportOptions } from '../../server/exports/import-csv.ts';
import { parseImport } from '../../server/exports/import-csv.ts';
import { dialects } from '../../server/exports/dialect.ts';
import { responsesCsv } from '../../server/exports/responses-csv.ts';
import { definitions, responseWith, streamOf, study, textOf } from './instrument.ts';

const head =
  'response_id,version,city,area,wave,respondent_code,channel,administered_by,locale,completed_on,duration_minutes';
const id = '0b2f6f0e-7c1d-4e59-9a52-6a0f4f6f2b11';
const start = `${id},2,krosno,,after,,paper,,pl,2020-01-31,7`;

const read = (text: string, more: Partial<ImportOptions> = {}) => parseImport({ text, definitions, study, ...more });

function errorsOf(text: string, more: Partial<ImportOptions> = {}): ImportError[] {
  const result = read(text, more);
  return 'errors' in result ? result.errors : [];
}
function rowsOf(text: string, more: Partial<ImportOptions> = {}): ImportedResponse[] {
  const result = read(text, more);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.rows;
}

describe('what stops an import, each with row, column and why', () => {
  test.each([
    ['an unknown column', `${head},mood\n${start},1`, { row: 1, column: 'mood', message: /neither a question/ }],
    [
      'a value that is not offered',
      `${head},knows\n${start},7`,
      { row: 2, column: 'knows', message: /"7" is not one of 1, 2, 99/ },
    ],
    [
      'a label instead of a code',
      `${head},knows\n${start},Nie`,
      { row: 2, column: 'knows', message: /"Nie" is not one of/ },
    ],
    ['a word as number', `${head},hours\n${start},dwa`, { row: 2, column: 'hours', message: /not a number/ }],
    [
      'a decimal comma between commas',
      `${head},hours\n${start},"2,5"`,
      { row: 2, column: 'hours', message: /not a number/ },
    ],
    [
      'a day that does not exist',
      `${head},since\n${start},2019-02-30`,
      { row: 2, column: 'since', message: /not a day/ },
    ],
    [
      'an unknown city',
      `${head}\n${start.replace('krosno', 'sanok')}`,
      { row: 2, column: 'city', message: /krosno, przemysl/ },
    ],
    [
      'an area elsewhere',
      `${head}\n${start.replace('krosno,', 'przemysl,centre')}`,
      { row: 2, column: 'area', message: /not an area/ },
    ],
    [
      'an unknown channel',
      `${head}\n${start.replace('paper', 'fax')}`,
      { row: 2, column: 'channel', message: /"fax"/ },
    ],
    [
      'an unknown version',
      `${head}\n${start.replace(',2,', ',3,')}`,
      { row: 2, column: 'version', message: /"3" is not one of 1, 2/ },
    ],
    [
      'ranks with a gap',
      `${head},needs__park,needs__jobs\n${start},1,3`,
      { row: 2, column: 'needs__park', message: /1, 2, 3/ },
    ],
    ['the same id twice', `${head}\n${start}\n${start}`, { row: 3, column: 'response_id', message: /row 2 already/ }],
    ['a cell too many', `${head}\n${start},1`, { row: 2, column: '', message: /12 cells where the header has 11/ }],
    [
      'an answer the version does not ask',
      `${head},hours\n${start.replace(',2,', ',1,')},3`,
      { row: 2, column: 'hours', message: /not asked in version 1/ },
    ],
    ['a column twice', `${head},hours,hours\n${start},1,1`, { row: 1, column: 'hours#2', message: /neither|already/ }],
    [
      'the long layout',
      `${head},variable,value\n${start},hours,1`,
      { row: 1, column: 'variable', message: /long layout/ },
    ],
    [
      'a multiple choice as a whole',
      `${head},sources\n${start},posters`,
      { row: 1, column: 'sources', message: /sources__posters/ },
    ],
    ['no first columns', 'hours\n1', { row: 1, column: 'wave', message: /is missing/ }],
    ['an empty file', '', { row: 1, column: '', message: /empty/ }],
    ['broken quotes', `${head},remarks\n${start},"open`, { row: 2, column: '', message: /quotes/i }],
  ])('%s', (_what, text, { row, column, message }) => {
    expect(errorsOf(text)).toContainEqual({ row, column, message: expect.stringMatching(message) });
  });

  test('everything wrong is said at once, and nothing is returned', () => {
    const result = read(
      `${head},knows,hours\n${start},7,dwa\n${start.replace('0b2f', '0b2e')},1,2\n${start.replace('krosno', '')},8,1`,
    );
    expect('rows' in result).toBe(false);
    expect(
      errorsOf(`${head},knows,hours\n${start},7,dwa\n${start.replace('krosno', '')},8,1`).map(({ row, column }) => [
        row,
        column,
      ]),
    ).toEqual([
      [2, 'knows'],
      [2, 'hours'],
      [3, 'city'],
      [3, 'knows'],
    ]);
  });
});

describe('ids', () => {
  const without = `${head},hours\n${start.replace(id, '')},1\n${start.replace(id, '')},1\n${start.replace(id, '')},2`;

  test('are derived from the row when missing, the same each time, different for each row', () => {
    const ids = rowsOf(without).map((row) => row.id);
    expect(new Set(ids).size).toBe(3);
    expect(rowsOf(without).map((row) => row.id)).toEqual(ids);
    for (const one of ids) expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('stay when rows are added', () => {
    const more = `${without}\n${start.replace(id, '')},3`;
    expect(
      rowsOf(more)
        .slice(0, 3)
        .map((row) => row.id),
    ).toEqual(rowsOf(without).map((row) => row.id));
  });

  test('that are UUIDs are kept', () => {
    expect(rowsOf(`${head}\n${start}`)[0]?.id).toBe(id);
  });
});

test('a Polish Excel that saved in Windows-1250 with its own day format is understood', () => {
  const text = `${head},remarks\n${start.replace('2020-01-31', '31.01.2020')},Łąka`.replaceAll(',', ';');
  const bytes = Uint8Array.from([...text].map((letter) => ({ Ł: 0xa3, ą: 0xb9 })[letter] ?? letter.charCodeAt(0)));
  expect(rowsOf('', { text: bytes })[0]).toMatchObject({ completedOn: '2020-01-31', answers: { remarks: 'Łąka' } });
});

test('a column that is absent says nothing: neither answered nor hidden', () => {
  expect(rowsOf(`${head},hours\n${start},1`)[0]).toMatchObject({ answers: { hours: 1 }, hidden: [] });
});

describe('export, then import', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'ż', "'", '"', '=', '-', '9', '+', ',', ';', '\n', '\r', '\t', ' '),
  });
  const text = fc.oneof(word, fc.string({ unit: 'binary' })).map((value) => value.replaceAll('\0', ''));
  const filled = text.filter((value) => value.trim() !== '');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2021-01-01'), noInvalidDate: true });
  const isoDay = day.map((date) => date.toISOString().slice(0, 10));

  const versionTwoAnswers = fc.record({
    knows: maybe(fc.constantFrom(1, 2, 99, 'other')),
    'knows-Comment': maybe(filled),
    sources: maybe(fc.subarray(['posters', 'neighbours', 'none', 'other'], { minLength: 1 })),
    'sources-Comment': maybe(filled),
    safety: maybe(fc.integer({ min: 1, max: 5 })),
    climate: maybe(
      fc
        .record({ trust: fc.integer({ min: 1, max: 3 }), help: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] })
        .filter((rows) => Object.keys(rows).length > 0),
    ),
    needs: maybe(fc.shuffledSubarray(['park', 'jobs', 'club'], { minLength: 1 })),
    took_part: maybe(fc.boolean()),
    hours: maybe(
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((hours) => hours !== -9)
        .map((hours) => hours + 0),
    ),
    since: maybe(isoDay),
    remarks: maybe(filled),
  });
  const versionOneAnswers = fc.record({
    knows: maybe(fc.constantFrom(1, 2, 99)),
    old_only: maybe(filled),
    sources: maybe(fc.subarray(['posters', 'market'], { minLength: 1 })),
    climate: maybe(fc.record({ trust: fc.integer({ min: 1, max: 3 }) })),
  });
  const given = (answers: object) =>
    Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Answers;

  const fields = fc.record({
    _id: fc.uuid(),
    city: fc.constantFrom('krosno', 'przemysl'),
    wave: fc.constantFrom('before', 'after'),
    respondentCode: fc.option(filled),
    channel: fc.constantFrom(...channels),
    administeredBy: fc.option(filled),
    locale: fc.constantFrom('pl' as const, 'en' as const),
    completedOn: isoDay,
    durationMinutes: fc.option(fc.nat(500)),
  });
  const response: fc.Arbitrary<StoredResponse> = fc
    .tuple(
      fields,
      fc.oneof(
        fc.tuple(
          versionTwoAnswers,
          fc.constant(2),
          fc.subarray(['knows', 'sources', 'climate', 'needs', 'hours', 'climate.help']),
        ),
        fc.tuple(versionOneAnswers, fc.constant(1), fc.subarray(['knows', 'old_only', 'climate'])),
      ),
    )
    .map(([own, [answers, version, hidden]]) => responseWith(given(answers), { ...own, version, hidden }))
    .map(consistent);

  /** As the checker stores it: nothing answered that is hidden, no row beside its whole question. */
  function consistent(found: StoredResponse): StoredResponse {
    const hidden = found.hidden.filter((name) => (name === 'climate.help' ? !found.hidden.includes('climate') : true));
    const answers = Object.fromEntries(
      Object.entries(found.answers).filter(([name]) => !hidden.includes(name.replace('-Comment', ''))),
    );
    if (hidden.includes('climate.help') && answers['climate']) {
      const { help: _help, ...climate } = answers['climate'] as Answers;
      if (Object.keys(climate).length > 0) answers['climate'] = climate;
      else delete answers['climate'];
    }
    return { ...found, answers, hidden };
  }

  test.each(dialects)('gives the same responses, in %s', async (dialect) => {
    const unique = fc.uniqueArray(response, { selector: ({ _id }) => _id, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(unique, async (responses) => {
        const exported = responsesCsv({
          layout: 'wide',
          values: 'codes',
          dialect,
          definitions,
          responses: streamOf(responses),
        });
        const rows = rowsOf(await textOf(exported));
        expect(rows.map(comparable)).toEqual(responses.map((one) => comparable({ ...one, id: one._id })));
      }),
      { numRuns: 300 },
    );
  });

  function comparable(one: Omit<ImportedResponse, 'row'>) {
    const {
      id,
      version,
      city,
      area,
      wave,
      respondentCode,
      channel,
      administeredBy,
      locale,
      completedOn,
      durationMinutes,
      answers,
      hidden,
    } = one;
    return {
      ...{
        id,
        version,
        city,
        area,
        wave,
        respondentCode,
        channel,
        administeredBy,
        locale,
        completedOn,
        durationMinutes,
      },
      answers,
      hidden: [...hidden].sort(),
    };
  }
});
