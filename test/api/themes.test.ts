/** What is read of codings: people counted behind the gate, passages by role and city, search by stems, the exports. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { PassagesReply, SearchReply, ThemesReply } from '../../server/http/contract.ts';
import { agreed, coded, complete, notesOf, startDesk } from './desk-service.ts';
import type { Persona, Service } from './service.ts';

let service: Service;
let [analyst, researcher, inKrosno, inPrzemysl, analystOfPrzemysl]: Persona[] = [];

const everybody = [
  ...Array.from({ length: 7 }, (_, i) => ({ city: 'krosno', respondentCode: `K-${i + 1}` })),
  ...Array.from({ length: 6 }, (_, i) => ({ city: 'przemysl', respondentCode: `P-${i + 1}` })),
];
beforeAll(async () => {
  service = await startDesk();
  [analyst, researcher, inKrosno, inPrzemysl, analystOfPrzemysl] = await Promise.all([
    service.as('analyst'),
    service.as('researcher'),
    service.as('researcher', 'krosno'),
    service.as('researcher', 'przemysl'),
    service.as('analyst', 'przemysl'),
  ]);
  for (const [index, { city, respondentCode }] of everybody.entries()) {
    const said = { living: `Ufam ludziom, ${respondentCode}. Ufam bardzo. Dużo pracy.` };
    const consents = { ...agreed, quoting: index % 2 === 0 };
    const interview = await complete(researcher!, said, { city, respondentCode, consents });
    const cleared = index === 0 || index === 8;
    await coded(researcher!, interview, 'Ufam ludziom', { cleared });
    await coded(researcher!, interview, 'Ufam bardzo');
    await coded(researcher!, interview, 'ludziom', { code: 'needs' });
    if (index < 3) await coded(researcher!, interview, 'pracy', { code: 'work', memo: 'pamięć' });
  }
});
afterAll(() => service.stop());

async function themes(who: Persona, query: string) {
  const reply = (await who.get(`/api/themes?${query}`).expect(200)).body as ThemesReply;
  const rows = new Map(reply.rows.map(({ code, counts }) => [code, counts]));
  return { ...reply, of: (code: string) => rows.get(code)! };
}
const passages = async (who: Persona, code: string, query = '') =>
  (await who.get(`/api/themes/${code}/passages?${query}`).expect(200)).body as PassagesReply;

describe('refused', () => {
  test('without signing in, and other cities', async () => {
    for (const call of ['themes', 'themes/cooccurrence', 'themes/joint?aim=competences', 'themes/trust/passages']) {
      await request(service.app).get(`/api/${call}`).expect(401);
    }
    await request(service.app).get('/api/codings.csv').expect(401);
    for (const call of ['themes?city=krosno', 'themes/cooccurrence?city=krosno', 'themes/trust/passages?city=krosno']) {
      await inPrzemysl!.get(`/api/${call}`).expect(403);
    }
    await inPrzemysl!.get('/api/search?q=ufam&city=krosno').expect(403);
    await researcher!.get('/api/themes?by=person').expect(422);
    await researcher!.get('/api/themes/nothing/passages').expect(404);
    await researcher!.get('/api/themes/joint?aim=nothing').expect(422);
  });
});

describe('themes', () => {
  test('count people, not passages; a branch holds what is below it', async () => {
    const { columns, of } = await themes(analyst!, 'by=city');
    expect(columns).toMatchObject([
      { city: 'krosno', people: 7 },
      { city: 'przemysl', people: 6 },
    ]);
    expect([of('trust'), of('people')]).toEqual([
      [7, 6],
      [7, 6],
    ]);
  });

  test('fewer people than the threshold are withheld, and cannot be had by subtracting', async () => {
    const { threshold, of } = await themes(researcher!, 'by=city');
    expect(threshold).toBe(5);
    expect(of('work')[0]).toBeNull();
    expect((await themes(researcher!, '')).of('work')).toEqual([null]);
    expect((await themes(researcher!, 'by=wave')).of('work')).toEqual([null]);
  });

  test('somebody limited to a city sees that city only', async () => {
    const { columns } = await themes(inPrzemysl!, '');
    expect(columns.map(({ city }) => city)).toEqual(['przemysl']);
  });

  test('codes that meet, in people', async () => {
    const { body } = await researcher!.get('/api/themes/cooccurrence').expect(200);
    expect(body.pairs).toEqual([{ codes: ['needs', 'trust'], people: 13 }]);
  });
});

describe('passages', () => {
  test('researchers read those of their cities with context; analysts only cleared quotes, without sources', async () => {
    const all = await passages(researcher!, 'trust');
    expect(all.total).toBe(26);
    expect((await passages(researcher!, 'trust', 'limit=1')).passages).toHaveLength(1);
    expect((await passages(inKrosno!, 'trust')).passages.every(({ city }) => city === 'krosno')).toBe(true);
    const [first] = (await passages(inKrosno!, 'needs')).passages;
    expect(first).toMatchObject({ before: 'Ufam ', text: 'ludziom', respondent: expect.stringMatching(/^K-/) });
    const seen = await passages(analyst!, 'trust');
    expect(seen.total).toBe(2);
    for (const one of seen.passages) {
      expect(one).toMatchObject({ text: 'Ufam ludziom', before: null, after: null, respondent: null, by: null });
      expect(one.source).toMatchObject({ interview: null, response: null });
    }
    expect((await passages(analystOfPrzemysl!, 'trust')).passages.map(({ city }) => city)).toEqual(['przemysl']);
    expect((await passages(analyst!, 'work')).total).toBe(0);
    expect((await passages(researcher!, 'trust', 'cleared=true')).total).toBe(2);
  });

  test('of a code itself, without those of the codes below it', async () => {
    expect((await passages(researcher!, 'people')).total).toBeGreaterThan(0);
    expect((await passages(researcher!, 'people', 'below=false')).total).toBe(0);
    expect((await passages(researcher!, 'trust', 'below=false')).total).toBe(26);
  });

  test('as CSV: a row per coding; analysts get cleared quotes', async () => {
    const rows = async (who: Persona) =>
      (await who.get('/api/codings.csv').expect(200)).text.split('\r\n').filter(Boolean);
    const whole = await rows(researcher!);
    expect(whole[0]!.replace(/^\ufeff/, '')).toMatch(
      /^coding_id,source,source_id,instrument,question,revision,start,end,text,code/,
    );
    expect(whole).toHaveLength(1 + 13 * 3 + 3);
    expect(whole.join()).toContain('pamięć');
    const cleared = await rows(analyst!);
    expect(cleared).toHaveLength(3);
    expect(cleared.join()).not.toMatch(/pamięć|K-1|guide-resident,living/);
    const excel = await researcher!.get('/api/codings.csv?dialect=excel-pl').expect(200);
    expect(excel.text).toContain('coding_id;source');
  });

  test('the joint display: an aim’s indicators beside its themes and cleared quotes', async () => {
    const { body } = await analyst!.get('/api/themes/joint?aim=competences').expect(200);
    expect(body.aim.key).toBe('competences');
    expect(body.themes.codes.map(({ key }: { key: string }) => key)).toEqual(['trust']);
    expect(body.themes.rows[0].counts).toEqual([7, 6]);
    expect(body.quotes).toHaveLength(2);
    expect(body.quotes[0].respondent).toBeNull();
    const own = await inPrzemysl!.get('/api/themes/joint?aim=competences').expect(200);
    expect(own.body.quotes.map(({ city }: { city: string }) => city)).toEqual(['przemysl']);
  });
});

describe('search', () => {
  const pairs = [
    ['instytucja', 'instytucji'],
    ['mieszkaniec', 'mieszkańców'],
    ['spotkanie', 'spotkaniach'],
    ['wspolpraca', 'współpracę'],
    ['ławka', 'ławek'],
    ['miasto', 'mieście'],
    ['urzad', 'urzędzie'],
    ['potrzeba', 'potrzebom'],
    ['zaufanie', 'zaufania'],
    ['droga', 'drodze'],
  ];
  test('finds ten words in other forms, accents optional, and marks them', async () => {
    const { id } = await complete(researcher!, { needs: pairs.map(([, form]) => `O ${form} mowa.`).join(' ') });
    for (const [asked, form] of pairs) {
      const { body } = await inKrosno!.get('/api/search').query({ q: asked }).expect(200);
      const hit = (body as SearchReply).hits.find(({ source }) => source.interview === id)!;
      expect(hit.marks.map(([start, end]) => hit.snippet.slice(start, end))).toContain(form);
    }
    expect((await inPrzemysl!.get('/api/search?q=instytucja').expect(200)).body.total).toBe(0);
    await researcher!
      .put(`/api/interviews/${id}`)
      .send({ revision: 2, notes: notesOf({ needs: 'Nic.' }) })
      .expect(200);
    expect((await researcher!.get('/api/search?q=instytucja').expect(200)).body.total).toBe(0);
    await researcher!.get('/api/search?q=').expect(422);
    await researcher!.get(`/api/codings?interview=${randomUUID()}`).expect(404);
  });
});
