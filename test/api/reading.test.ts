/** What staff read: instruments, CSV, codebook, results, OpenAPI, health. */
import Papa from 'papaparse';
import request from 'supertest';
import { calls } from '../../server/http/openapi.ts';
import { rightAnswers, submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let analyst: Persona;
const ids: string[] = [];
beforeAll(async () => {
  service = await startService();
  analyst = await service.as('analyst');
  for (let i = 0; i < 24; i++) {
    const slug = i % 2 ? 'krosno-mieszkancy' : 'przemysl-mieszkancy';
    const sent = submission({ ...rightAnswers, sex: i % 4 < 2 ? 'woman' : 'man', needs: i === 0 ? '=1+1' : 'ławka' });
    ids.push(sent.id);
    await request(service.app).post(`/api/collect/${slug}/responses`).send(sent).expect(201);
  }
});
afterAll(() => service.stop());

const csv = (query = '') => analyst.get(`/api/instruments/resident/responses.csv${query}`);

test('health', async () => {
  const { body } = await request(service.app).get('/healthz').expect(200);
  expect(body).toMatchObject({ status: 'ok', version: '0' });
  expect(['embedded', 'mongodb']).toContain(body.database);
});

test('definitions', async () => {
  const { body } = await analyst.get('/api/instruments').expect(200);
  expect(body.instruments.find(({ key }: { key: string }) => key === 'resident')).toMatchObject({
    kind: 'questionnaire',
    group: 'resident',
    versions: [1],
    responses: 24,
  });
  expect((await analyst.get('/api/instruments/resident').expect(200)).body.definition.key).toBe('resident');
  expect((await analyst.get('/api/instruments/resident/versions/1').expect(200)).body.version).toBe(1);
  await analyst.get('/api/instruments/resident/versions/7').expect(404);
  await analyst.get('/api/instruments/nothing').expect(404);
});

test('the CSV starts with the columns of the contract and has a row per response', async () => {
  const { text, headers } = await csv().expect(200);
  expect(headers['content-type']).toMatch(/^text\/csv/);
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  expect(meta.fields!.slice(0, 11)).toEqual([
    'response_id',
    'version',
    'city',
    'area',
    'wave',
    'respondent_code',
    'channel',
    'administered_by',
    'locale',
    'completed_on',
    'duration_minutes',
  ]);
  expect(data.map((row) => row.response_id)).toEqual([...ids].sort());
  const row = data.find(({ response_id }) => response_id === ids[0])!;
  expect(row).toMatchObject({ influence__say: '3', influence__no_point: '98', activities__meeting: '1', times: '4' });
  expect(row.needs).not.toMatch(/^=/);
});

test('the Polish dialect, long layout, labels, cities', async () => {
  const excel = (await csv('?dialect=excel-pl').expect(200)).text;
  expect(excel.startsWith('\uFEFFresponse_id;')).toBe(true);
  const long = (await csv('?layout=long&values=labels&city=krosno').expect(200)).text;
  expect(long).toContain('kobieta');
  expect(long).not.toContain('przemysl');
  await csv('?layout=tall').expect(422);
  await csv('?city=gdansk').expect(422);
});

test('the codebook explains every column of the CSV', async () => {
  const header = Papa.parse<string[]>((await csv().expect(200)).text).data[0]!;
  const { text } = await analyst.get('/api/instruments/resident/codebook.csv').expect(200);
  const named = new Set(Papa.parse<Record<string, string>>(text, { header: true }).data.map((row) => row.name));
  expect(header.filter((column) => !named.has(column))).toEqual([]);
});

test('results: distributions by city and wave, one filter at a time', async () => {
  const { body } = await analyst.get('/api/instruments/resident/results').expect(200);
  expect(body).toMatchObject({ instrument: 'resident', versions: [1], responses: 24 });
  const belonging = body.results.find(({ question }: { question: string }) => question === 'belonging');
  const cell = belonging.cells.find(
    ({ city, wave }: { city: string; wave: string }) => city === 'krosno' && wave === 'after',
  );
  expect(cell).toMatchObject({ n: 12, mean: 7, median: 7 });
  await analyst.get('/api/instruments/resident/results?sex=woman').expect(200);
  expect((await analyst.get('/api/instruments/resident/results?belonging=7').expect(422)).body.code).toBe(
    'filter_not_offered',
  );
  expect((await analyst.get('/api/instruments/resident/results?sex=woman&channel=web').expect(422)).body.code).toBe(
    'filter_not_offered',
  );
  for (const wrong of [
    'city=gdansk',
    'city=krosno&city=przemysl',
    'wave=never',
    'weighted=perhaps',
    'sex=woman&sex=man',
  ])
    await analyst.get(`/api/instruments/resident/results?${wrong}`).expect(422);
  const plain = await analyst.get('/api/instruments/resident/results?weighted=false&city=krosno').expect(200);
  expect(plain.body).toMatchObject({ weighted: false, weightable: false });
});

test('one more response, and a withdrawn one, stand in the next results', async () => {
  const responses = async () => (await analyst.get('/api/instruments/resident/results').expect(200)).body.responses;
  const sent = submission();
  const { body } = await request(service.app).post('/api/collect/krosno-mieszkancy/responses').send(sent).expect(201);
  expect(await responses()).toBe(25);
  await request(service.app).post('/api/withdrawals').send({ receipt: body.receipt }).expect(204);
  expect(await responses()).toBe(24);
});

test('OpenAPI lists the calls, and each listed call stands', async () => {
  const { body } = await request(service.app).get('/api/openapi.json').expect(200);
  expect(body.openapi).toBe('3.1.0');
  const admin = await service.as('admin');
  for (const { method, path, query } of calls) {
    expect(body.paths[path][method].responses).toBeDefined();
    if (method !== 'get') continue;
    const filled = path
      .replace('{key}', 'resident')
      .replace('{version}', '1')
      .replace('{slug}', path.includes('invitations') ? 'krosno-organizatorzy' : 'krosno-mieszkancy');
    if (filled.includes('{')) continue;
    const { status } = await admin.get(filled);
    // Where something has to be asked for, asking nothing is refused.
    const asksNothing = query === undefined || query.safeParse({}).success;
    expect([filled, status]).toEqual([filled, asksNothing ? 200 : 422]);
  }
});

test('poster and paper form: for staff of that city', async () => {
  await request(service.app).get('/api/collectors/krosno-mieszkancy/poster').expect(401);
  const elsewhere = await service.as('researcher', 'przemysl');
  await elsewhere.get('/api/collectors/krosno-mieszkancy/poster').expect(403);
  const poster = await analyst.get('/api/collectors/krosno-mieszkancy/poster').expect(200);
  expect(poster.text).toContain('/s/krosno-mieszkancy');
  expect((await analyst.get('/api/collectors/krosno-mieszkancy/paper-form?sheets=1-2').expect(200)).text).toContain(
    'Mieszkańcy',
  );
  await analyst.get('/api/collectors/krosno-mieszkancy/paper-form?sheets=x').expect(422);
  await analyst.get('/api/collectors/nothing/poster').expect(404);
});

test('unknown paths: 404 as a problem document', async () => {
  const { body } = await request(service.app).get('/api/nothing').expect(404);
  expect(body.code).toBe('not_found');
});
