import { execFileSync, spawnSync } from 'node:child_process';
import Papa from 'papaparse';
import type { StoredResponse } from '../../server/domain/response.ts';
import type { ResponsesCsvOptions } from '../../server/exports/responses-csv.ts';
import { parseImport } from '../../server/exports/import-csv.ts';
import { responsesCsv } from '../../server/exports/responses-csv.ts';
import { definitions, responseWith, streamOf, textOf, versionTwo } from './instrument.ts';

type Asked = Partial<Omit<ResponsesCsvOptions, 'responses'>>;

const plain = { layout: 'wide', values: 'codes', dialect: 'rfc4180', definitions } as const;

function csv(responses: StoredResponse[], asked: Asked = {}): Promise<string> {
  return textOf(responsesCsv({ ...plain, ...asked, responses: streamOf(responses) }));
}

async function rows(responses: StoredResponse[], asked: Asked = {}): Promise<Record<string, string>[]> {
  return Papa.parse<Record<string, string>>(await csv(responses, asked), { header: true, skipEmptyLines: true }).data;
}

const everything = responseWith({
  knows: 'other',
  'knows-Comment': 'z widzenia',
  sources: ['neighbours', 'other'],
  'sources-Comment': 'z targu',
  safety: 5,
  climate: { trust: 3, help: 1 },
  needs: ['jobs', 'club', 'park'],
  took_part: true,
  hours: 2.5,
  since: '2019-08-01',
  remarks: 'Dobrze',
});

describe('what must not get out', () => {
  test('withdrawn and ineligible responses are skipped', async () => {
    const text = await csv([
      responseWith({}, { _id: 'gone', state: 'withdrawn' }),
      responseWith({}, { _id: 'screened', state: 'ineligible' }),
    ]);
    expect(text.split('\r\n')).toHaveLength(2);
    expect(text).not.toMatch(/gone|screened/);
  });

  test('nothing but days: no times, no receipts, no hashes', async () => {
    const text = await csv([
      responseWith(
        {},
        { receiptHash: 'receipt-hash', contentHash: 'content-hash', changedAt: new Date('2020-02-03T04:05:06Z') },
      ),
    ]);
    expect(text).not.toMatch(/hash|04:05|2020-02-03/);
  });

  test('a formula in an answer, a code or an "other" text', async () => {
    const [row] = await rows([
      responseWith(
        { remarks: '=HYPERLINK("http://x")', knows: 'other', 'knows-Comment': '@x' },
        { respondentCode: '+A1', administeredBy: '-x' },
      ),
    ]);
    expect(row).toMatchObject({
      remarks: '\'=HYPERLINK("http://x")',
      knows__other: "'@x",
      respondent_code: "'+A1",
      administered_by: "'-x",
    });
  });

  test('a response of a version that is not at hand stops the export with its name', async () => {
    await expect(csv([responseWith({}, { version: 7 })])).rejects.toThrow(/version 7/);
  });
});

describe('wide', () => {
  test('the first columns, then the answers in the order of the questionnaire', async () => {
    const header = (await csv([])).split('\r\n')[0];
    expect(header).toBe(
      'response_id,version,city,area,wave,respondent_code,channel,administered_by,locale,completed_on,duration_minutes,' +
        'knows,knows__other,sources__posters,sources__neighbours,sources__none,sources__other_chosen,sources__market,' +
        'sources__other,safety,climate__trust,climate__help,needs__park,needs__jobs,needs__club,took_part,hours,since,' +
        'remarks,old_only',
    );
  });

  test('one row, to the letter', async () => {
    expect((await csv([everything])).split('\r\n')[1]).toBe(
      '0b2f6f0e-7c1d-4e59-9a52-6a0f4f6f2b11,2,krosno,,after,,web,,pl,2020-01-31,7,' +
        'other,z widzenia,0,1,0,1,,z targu,5,3,1,3,1,2,1,2.5,2019-08-01,Dobrze,',
    );
  });

  test('the same row in the Polish dialect: byte order mark, semicolons, decimal comma', async () => {
    const text = await csv([everything], { dialect: 'excel-pl' });
    expect(text.startsWith('\uFEFFresponse_id;version;')).toBe(true);
    expect(text.split('\r\n')[1]).toContain(';1;2,5;2019-08-01;');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('labels of the language asked for', async () => {
    const asked = responseWith({ knows: 1, sources: ['none'], safety: 1, took_part: false });
    expect((await rows([asked], { values: 'labels' }))[0]).toMatchObject({
      knows: 'Tak, osobiście',
      sources__none: 'Tak',
      sources__posters: 'Nie',
      safety: '1 – wcale',
      took_part: 'Nie',
      remarks: 'brak odpowiedzi',
      old_only: '',
    });
    expect((await rows([asked], { values: 'labels', locale: 'en' }))[0]).toMatchObject({
      knows: 'Yes, in person',
      remarks: 'no answer',
    });
  });

  test('text with line breaks, quotes and NUL', async () => {
    const text = await csv([responseWith({ remarks: 'jeden\n"dwa"\r\ntrzy\0' })]);
    expect(text).toContain(',"jeden\n""dwa""\r\ntrzy",');
  });
});

describe('three kinds of missing', () => {
  test('not asked is empty, not answered is -9, a declared missing keeps its code', async () => {
    const [row] = await rows([
      responseWith({ knows: 99, climate: { trust: 2 } }, { hidden: ['safety', 'needs', 'climate.help'] }),
    ]);
    expect(row).toMatchObject({
      knows: '99',
      safety: '',
      needs__park: '',
      climate__trust: '2',
      climate__help: '',
      sources__posters: '-9',
      hours: '-9',
      remarks: '-9',
      took_part: '-9',
    });
  });

  test('what the version did not have is not asked', async () => {
    const [row] = await rows([responseWith({ sources: ['market'] }, { version: 1 })]);
    expect(row).toMatchObject({
      sources__market: '1',
      sources__posters: '0',
      sources__neighbours: '',
      hours: '',
      old_only: '-9',
    });
  });

  test('null, a blank text and an empty list are not answered', async () => {
    const [row] = await rows([responseWith({ knows: null, remarks: ' \n', sources: [], needs: [], climate: {} })]);
    expect(row).toMatchObject({
      knows: '-9',
      remarks: '-9',
      sources__none: '-9',
      needs__jobs: '-9',
      climate__trust: '-9',
    });
  });

  test('the text beside "other" is asked only of those who chose it', async () => {
    const [chose, chose2] = await rows([responseWith({ knows: 'other' }), responseWith({ knows: 1 })]);
    expect(chose?.['knows__other']).toBe('-9');
    expect(chose2?.['knows__other']).toBe('');
  });

  test('an item left unranked is not answered', async () => {
    const [row] = await rows([responseWith({ needs: ['club'] })]);
    expect(row).toMatchObject({ needs__club: '1', needs__park: '-9' });
  });

  test('a number that was sent as text is the same answer', async () => {
    const sent = responseWith({ knows: '1', climate: { trust: '2' } });
    expect((await rows([sent]))[0]).toMatchObject({ knows: '1', climate__trust: '2' });
    expect((await rows([sent], { values: 'labels' }))[0]).toMatchObject({ knows: 'Tak, osobiście' });
  });

  test('0 and false are answers', async () => {
    const [row] = await rows([responseWith({ hours: 0, took_part: false })]);
    expect(row).toMatchObject({ hours: '0', took_part: '0' });
  });
});

describe('long', () => {
  test('a row per response and variable it was asked', async () => {
    const response = responseWith({ climate: { trust: 1 }, knows: 1 }, { version: 1, hidden: ['sources'] });
    const found = await rows([response], { layout: 'long' });
    expect(found.map(({ variable, value }) => [variable, value])).toEqual([
      ['knows', '1'],
      ['climate__trust', '1'],
      ['old_only', '-9'],
    ]);
    expect(found.every((row) => row['response_id'] === response._id)).toBe(true);
  });
});

describe('streaming', () => {
  test('nothing is read ahead: chunks of about 64 KB, whatever the number of responses', async () => {
    let read = 0;
    async function* many(): AsyncGenerator<StoredResponse> {
      for (; read < 20_000; read += 1) yield everything;
    }
    let chunks = 0;
    let readBefore = 0;
    for await (const chunk of responsesCsv({ ...plain, responses: many() })) {
      chunks += 1;
      const rowsInChunk = chunk.split('\r\n').length;
      expect(chunk.length).toBeLessThan(66_000);
      expect(read - readBefore).toBeLessThanOrEqual(rowsInChunk + 1);
      readBefore = read;
      await new Promise((resolve) => setImmediate(resolve));
      expect(read).toBe(readBefore);
    }
    expect(chunks).toBeGreaterThan(30);
  });

  test('stops reading when the consumer goes away', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<StoredResponse> {
      try {
        for (;;) yield everything;
      } finally {
        closed = true;
      }
    }
    for await (const chunk of responsesCsv({ ...plain, responses: endless() })) if (chunk !== '') break;
    expect(closed).toBe(true);
  });

  test('more patterns of hidden questions than are remembered come out right', async () => {
    const names = ['knows', 'sources', 'safety', 'climate', 'needs', 'took_part', 'hours', 'since', 'remarks'];
    const patterns = Array.from({ length: 2 ** 9 }, (_, bits) => names.filter((_name, place) => bits & (1 << place)));
    const responses = Array.from({ length: 6 }, (_, repeat) =>
      patterns.map((hidden) =>
        responseWith({ hours: repeat }, { hidden: repeat % 2 ? hidden : [...hidden].reverse() }),
      ),
    ).flat();
    const found = await rows(responses, { definitions: [versionTwo] });
    found.forEach((row, place) => {
      const hidden = responses[place]?.hidden ?? [];
      expect(row['hours']).toBe(hidden.includes('hours') ? '' : String(Math.floor(place / patterns.length)));
      expect(row['remarks']).toBe(hidden.includes('remarks') ? '' : '-9');
    });
  });
});

describe("Python's csv module", () => {
  const python = spawnSync('python3', ['-c', 'import csv']).status === 0;
  if (!python) console.warn('SKIPPED: python3 is not here, so its csv module did not read the export');
  const script = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode(sys.argv[2])
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), delimiter=sys.argv[1]))))`;

  (python ? test : test.skip).each([
    ['rfc4180', ',', 'utf-8'],
    ['excel-pl', ';', 'utf-8-sig'],
  ] as const)('reads %s as papaparse does', async (dialect, delimiter, encoding) => {
    const odd = responseWith({ remarks: 'a,b;c\n"d"\r\n=e', 'knows-Comment': '"' }, { respondentCode: 'Ł, "1"; ' });
    const text = await csv([everything, odd], { dialect });
    const read = execFileSync('python3', ['-c', script, delimiter, encoding], { input: text }).toString();
    const cells = Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter, skipEmptyLines: true }).data;
    expect(JSON.parse(read)).toEqual(cells);
  });
});

test('a question that changed its type between versions is read by the version that asked', async () => {
  const asNumber = {
    ...versionTwo,
    version: 1,
    pages: [{ name: 'p', elements: [{ type: 'text', name: 'q', inputType: 'number' }] }],
  };
  const asChoices = {
    ...versionTwo,
    version: 2,
    pages: [{ name: 'p', elements: [{ type: 'checkbox', name: 'q', choices: ['a', 'b'] }] }],
  };
  const asChoice = {
    ...versionTwo,
    version: 3,
    pages: [{ name: 'p', elements: [{ type: 'radiogroup', name: 'q', choices: ['a', 'b'] }] }],
  };
  const changing = [asNumber, asChoices, asChoice];
  const responses = [{ q: 17.5 }, { q: ['b'] }, { q: 'a' }].map((answers, place) =>
    responseWith(answers, { _id: `00000000-0000-4000-8000-00000000000${place}`, version: place + 1 }),
  );
  const text = await csv(responses, { definitions: changing });
  expect(text.split('\r\n').map((line) => line.split(',').slice(11))).toEqual([
    ['q', 'q__a', 'q__b'],
    ['17.5', '', ''],
    ['', '0', '1'],
    ['a', '', ''],
    [],
  ]);
  const back = parseImport({ text, definitions: changing });
  expect('rows' in back ? back.rows.map(({ answers }) => answers) : back).toEqual(
    responses.map(({ answers }) => answers),
  );
});
