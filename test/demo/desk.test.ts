/** The desk of the demo: every view of it has something to show, to each role what that role may see. */
import { prepareDemo } from '../../server/commands/demo/prepare.ts';
import { demoSeed } from '../../server/commands/demo/planted-effects.ts';
import type {
  CooccurrenceReply,
  InterviewInfo,
  InterviewReply,
  JointReply,
  PassagesReply,
  SearchReply,
  ThemesReply,
} from '../../server/http/contract.ts';
import { startCheckers } from '../../server/instruments/checkers.ts';
import { readCodebook } from '../../server/instruments/read-codebook.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { startService, type Persona, type Service } from '../api/service.ts';

jest.setTimeout(60_000);
const study = readStudy('surveys');
const codebook = readCodebook('surveys', study);
let service: Service;
let researcher: Persona;
let analyst: Persona;
let rows: InterviewInfo[];

const read = async <T>(person: Persona, path: string): Promise<T> => (await person.get(path).expect(200)).body as T;
const interviewsFor = async (person: Persona) =>
  (await read<{ interviews: InterviewInfo[] }>(person, '/api/interviews')).interviews;
const shown = (counts: readonly (number | null)[]) => counts.filter((count) => count !== null && count >= 5).length;

beforeAll(async () => {
  const checkers = startCheckers();
  const parts = { checkers, study, codebook, secret: 'demo-test' };
  service = await startService({ SURVEYS_DIR: 'surveys' }, async (store) => {
    await prepareDemo({ ...parts, store }, readDefinitions('surveys'), { seed: demoSeed });
  });
  await checkers.stop();
  researcher = await service.as('admin');
  analyst = await service.as('analyst');
  rows = await interviewsFor(researcher);
});
afterAll(() => service?.stop());

test('a sealed interview and another city are not for everybody; an analyst reads no notes', async () => {
  await analyst.get('/api/interviews').expect(403);
  const inKrosno = await interviewsFor(await service.as('researcher', 'krosno'));
  expect(inKrosno.length).toBeGreaterThan(3);
  expect(inKrosno.filter(({ city, sealed }) => city !== 'krosno' || sealed)).toEqual([]);
  const sealed = rows.find((row) => row.sealed)!;
  const passages = await read<PassagesReply>(analyst, '/api/themes/trust/passages');
  expect(passages.passages.length).toBeGreaterThan(2);
  expect(passages.passages.filter(({ cleared, source }) => !cleared || source.interview !== null)).toEqual([]);
  expect(JSON.stringify(passages)).not.toContain(sealed.id);
});

test('the list: a dozen interviews and two working meetings in every state, of every group, in both cities', () => {
  const meetings = rows.filter(({ guide }) => guide === 'guide-working-meeting');
  expect([meetings.length, rows.length - meetings.length]).toEqual([2, 12]);
  expect(meetings.every(({ speakers }) => speakers.length > 3)).toBe(true);
  const values = <K extends keyof InterviewInfo>(key: K) => [...new Set(rows.map((row) => row[key]))].sort();
  expect(values('state')).toEqual(['approved', 'complete', 'draft']);
  expect(values('group')).toEqual(['institution', 'participant', 'resident', 'team']);
  expect(values('form')).toEqual(['group', 'in_person', 'online', 'phone']);
  expect(values('city')).toEqual(['krosno', null, 'przemysl']);
  expect(rows.filter(({ sealed }) => sealed)).toHaveLength(1);
  const codes = rows.flatMap(({ respondentCode, group }) => (respondentCode === null ? [] : [{ group, respondentCode }])); // prettier-ignore
  expect(codes.length).toBeGreaterThan(8);
});

test('whoever was interviewed has answered the questionnaire under the same code', async () => {
  for (const { respondentCode, group } of rows) {
    if (respondentCode === null) continue;
    const answered = await service.store.responses.model.exists({ respondentCode, group, wave: 'after' });
    expect([respondentCode, answered !== null]).toEqual([respondentCode, true]);
  }
});

test('notes, codings that lie on their words, former texts, a passage whose words are gone, a redaction', async () => {
  let [quotes, former, redacted, lost, codings, memos] = [0, 0, 0, 0, 0, 0];
  for (const row of rows) {
    const one = await read<InterviewReply>(researcher, `/api/interviews/${row.id}`);
    quotes += one.notes.quotes.length;
    redacted += one.redactions.length;
    expect(Object.keys(one.notes.texts).length).toBeGreaterThan(2);
    expect(JSON.stringify(one.notes)).not.toMatch(/<\/?[a-z_]+!?>/);
    if (row.state === 'draft') continue;
    const { body } = await researcher.get(`/api/interviews/${row.id}/revisions`).expect(200);
    former += body.revisions.length;
    const found = await read<{ codings: { lost: boolean; text: string; start: number; end: number; memo: string | null; source: { question: string } }[] }>(researcher, `/api/codings?interview=${row.id}`); // prettier-ignore
    expect(found.codings.length).toBeGreaterThan(4);
    for (const coding of found.codings) {
      codings += 1;
      if (coding.memo !== null) memos += 1;
      if (coding.lost) lost += 1;
      else expect(one.notes.texts[coding.source.question]!.slice(coding.start, coding.end)).toBe(coding.text);
    }
  }
  expect(quotes).toBeGreaterThan(30);
  expect([former, redacted, lost, memos]).toEqual([3, 1, 1, 2]);
  expect(codings).toBeGreaterThan(120);
});

test('themes by city, wave and group show people; what is too small is withheld', async () => {
  for (const by of ['city', 'wave', 'group', 'city,wave']) {
    const { columns, rows: codes } = await read<ThemesReply>(analyst, `/api/themes?by=${by}`);
    const visible = codes.filter(({ counts }) => shown(counts) > 0);
    expect([by, visible.length > 5, columns.length > 1]).toEqual([by, true, true]);
    expect(codes.flatMap(({ counts }) => counts).filter((count) => count !== null && count > 0 && count < 5)).toEqual(
      [],
    );
    for (const column of columns) {
      if (column.people === null) continue;
      const at = columns.indexOf(column);
      expect([by, column, codes.some(({ counts }) => (counts[at] ?? 0) >= 5)]).toEqual([by, column, true]);
    }
  }
  const { pairs } = await read<CooccurrenceReply>(analyst, '/api/themes/cooccurrence');
  expect(shown(pairs.map(({ people }) => people))).toBeGreaterThan(4);
});

test('passages, cleared and not, of interviews and of answers from both waves; codings as CSV', async () => {
  const { passages } = await read<PassagesReply>(researcher, '/api/themes/networks/passages?limit=200');
  const values = (key: 'wave' | 'city' | 'cleared' | 'group') => [...new Set(passages.map((one) => one[key]))].sort();
  expect(values('wave')).toEqual(['after', 'before']);
  expect(values('city')).toEqual(['krosno', 'przemysl']);
  expect(values('cleared')).toEqual([false, true]);
  expect(values('group')).toEqual(['institution', 'participant', 'resident']);
  expect(passages.filter(({ cleared, quotable }) => cleared && !quotable)).toEqual([]);
  expect(passages.some(({ source, before }) => source.interview !== null && before !== null)).toBe(true);
  const csv = (await researcher.get('/api/codings.csv').expect(200)).text.trim().split('\r\n');
  expect(csv.length).toBeGreaterThan(400);
});

test('search, open answers with their codings, the codebook’s steps', async () => {
  const found = await read<SearchReply>(researcher, `/api/search?q=${encodeURIComponent('ławka')}`);
  expect(found.hits.some(({ source }) => source.interview !== null)).toBe(true);
  const answers = await read<SearchReply>(researcher, `/api/search?q=${encodeURIComponent('lawki')}&wave=before`);
  expect(answers.hits.some(({ source }) => source.response !== null)).toBe(true);
  const open = await read<{ answers: { codings: number }[] }>(researcher, '/api/open-answers?instrument=resident&question=needs&limit=200'); // prettier-ignore
  expect(open.answers.some(({ codings }) => codings > 0)).toBe(true);
  const { body } = await researcher.get('/api/codebook/codes').expect(200);
  expect(body.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['create', 'create', 'merge']);
});

test('the joint display of every aim that codes speak of: its indicators, themes and cleared quotes', async () => {
  const named = new Set(codebook.codes.flatMap(({ aims }) => aims));
  for (const { key } of study.aims.filter((aim) => named.has(aim.key))) {
    const joint = await read<JointReply>(analyst, `/api/themes/joint?aim=${key}`);
    expect([key, joint.themes.codes.length > 0, joint.quotes.length > 2]).toEqual([key, true, true]);
    expect(joint.quotes.every(({ cleared, quotable }) => cleared && quotable)).toBe(true);
  }
});
