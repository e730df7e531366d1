/** Two questions crossed over HTTP: who may not, what is refused, then the table. */
import request from 'supertest';
import { rightAnswers, submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let analyst: Persona;
const path = '/api/instruments/resident/crosstab';
const sexByAge = `${path}?rows=sex&columns=activities.meeting`;
beforeAll(async () => {
  service = await startService();
  analyst = await service.as('analyst');
  for (let i = 0; i < 48; i++) {
    const slug = i % 2 ? 'krosno-mieszkancy' : 'przemysl-mieszkancy';
    const activities = i % 8 < 4 ? ['meeting', 'other'] : ['other'];
    const sent = submission({ ...rightAnswers, sex: i % 4 < 2 ? 'woman' : 'man', activities });
    await request(service.app).post(`/api/collect/${slug}/responses`).send(sent).expect(201);
  }
});
afterAll(() => service.stop());

test('not without signing in, and not of a city that is somebody else’s', async () => {
  await request(service.app).get(sexByAge).expect(401);
  const inKrosno = await service.as('researcher', 'krosno');
  await inKrosno.get(`${sexByAge}&city=przemysl`).expect(403);
  const { body } = await inKrosno.get(sexByAge).expect(200);
  expect(body).toMatchObject({ city: 'krosno', base: 24 });
});

test.each([
  ['', 'invalid', null],
  ['?rows=sex', 'invalid', null],
  ['?rows=sex&columns=nothing', 'invalid', { question: 'columns', code: 'unknown' }],
  ['?rows=sex&columns=sex', 'invalid', { question: 'columns', code: 'same_question' }],
  ['?rows=needs&columns=sex', 'invalid', { question: 'rows', code: 'open_text' }],
  ['?rows=activities&columns=sex', 'invalid', { question: 'rows', code: 'has_parts' }],
  ['?rows=sex&columns=belonging&city=gdansk', 'invalid', { question: 'city', code: 'not_offered' }],
  ['?rows=sex&columns=belonging&wave=never', 'invalid', { question: 'wave', code: 'not_offered' }],
  ['?rows=sex&columns=belonging&weighted=perhaps', 'invalid', null],
  ['?rows=sex&rows=age_band&columns=belonging', 'invalid', null],
  ['?rows=sex&columns=belonging&channel=web', 'filter_not_offered', null],
])('%s is refused', async (asked, code, error) => {
  const { body } = await analyst.get(path + asked).expect(422);
  expect(body.code).toBe(code);
  if (error) expect(body.errors[0]).toMatchObject(error);
});

test('an instrument that is not there', async () => {
  await analyst.get('/api/instruments/nothing/crosstab?rows=a&columns=b').expect(404);
});

test('the table, the same again, and after one more answer', async () => {
  const { body } = await analyst.get(sexByAge).expect(200);
  expect(body).toMatchObject({ instrument: 'resident', city: null, wave: null, base: 48, n: 48, weighted: false });
  expect(body.rows).toMatchObject({ key: 'sex', question: 'sex', part: null });
  expect(body.columns).toMatchObject({ key: 'activities.meeting', part: 'meeting' });
  const of = (value: string) => body.rows.entries.findIndex((entry: { value: string }) => entry.value === value);
  expect(body.cells[of('woman')].map(({ count }: { count: number }) => count)).toEqual([12, 12]);
  expect(body.cells[of('man')][0]).toMatchObject({ count: 12, rowShare: 0.5, columnShare: 0.5, share: 0.25 });
  expect(body.test).toMatchObject({ method: 'chi_square', statistic: 0, p: 1 });
  expect((await analyst.get(sexByAge).expect(200)).body).toEqual(body);
  const sent = submission({ ...rightAnswers, sex: 'woman', activities: ['meeting', 'other'] });
  await request(service.app).post('/api/collect/krosno-mieszkancy/responses').send(sent).expect(201);
  expect((await analyst.get(sexByAge).expect(200)).body).toMatchObject({ base: 49, n: 49 });
});
