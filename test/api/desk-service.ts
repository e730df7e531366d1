/** The application with guides and a codebook, and what tests of the desk write: interviews, notes, codings. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CodingReply, InterviewReply, NewCoding, NewInterview } from '../../server/http/contract.ts';
import { startService, type Persona, type Service } from './service.ts';
import { surveysWith } from './surveys-with.ts';

const text = (words: string) => ({ pl: words, en: `${words} (en)` });
const question = (name: string) => ({
  type: 'comment',
  name,
  title: text(name),
  probes: [text('Jak?'), text('Kiedy?')],
});

function guide(key: string, group: string) {
  return {
    ...{ key, version: 1, kind: 'guide', group, waves: ['before', 'after'], minutes: 30, title: text(key) },
    pages: [{ name: 'home', title: text('Dom'), elements: [question('living'), question('needs')] }],
  };
}

const code = (key: string, parent: string | null, aims: string[] = []) => ({
  ...{ key, parent, name: text(key), definition: text('d'), whenToUse: text('u'), whenNotToUse: text('n') },
  ...{ colour: '#123456', aims },
});

/** Starts it with a guide for residents, one for working meetings, and four codes. */
export async function startDesk(settings: Record<string, string> = {}): Promise<Service> {
  const folder = surveysWith(() => {});
  for (const [key, group] of [
    ['guide-resident', 'resident'],
    ['guide-meeting', 'team'],
  ] as const) {
    writeFileSync(path.join(folder, `${key}.json`), JSON.stringify(guide(key, group)));
  }
  const codes = [
    code('people', null),
    code('trust', 'people', ['competences']),
    code('needs', 'people'),
    code('work', null),
  ];
  writeFileSync(path.join(folder, 'codebook.json'), JSON.stringify({ codes }));
  return startService({ SURVEYS_DIR: folder, ...settings });
}

export const agreed = { notes: true, quoting: true, cityLevel: null };

/** A new interview in Krosno, changed where asked. */
export const newInterview = (change: Partial<NewInterview> = {}): NewInterview => ({
  ...{ id: randomUUID(), guide: 'guide-resident', version: 1, city: 'krosno', group: 'resident', wave: 'after' },
  ...{ respondentCode: null, date: '2020-02-01', consents: agreed, ...change },
});

export const notesOf = (texts: Record<string, string>) => ({ texts, ticked: [], quotes: [] });

/** Makes an interview with notes. */
export async function written(
  who: Persona,
  texts: Record<string, string>,
  change: Partial<NewInterview> = {},
): Promise<InterviewReply> {
  const sent = newInterview(change);
  await who.post('/api/interviews').send(sent).expect(201);
  const saved = await who
    .put(`/api/interviews/${sent.id}`)
    .send({ revision: 1, notes: notesOf(texts) })
    .expect(200);
  return saved.body as InterviewReply;
}

/** Makes one that is complete. */
export async function complete(...args: Parameters<typeof written>): Promise<InterviewReply> {
  const { id } = await written(...args);
  return (await args[0].patch(`/api/interviews/${id}`).send({ state: 'complete' }).expect(200)).body as InterviewReply;
}

/** A coding of the first place where words stand. */
export function codingOn(interview: InterviewReply, words: string, change: Partial<NewCoding> = {}): NewCoding {
  const [question, whole] = Object.entries(interview.notes.texts).find(([, one]) => one.includes(words))!;
  const start = whole.indexOf(words);
  return {
    ...{ id: randomUUID(), source: { interview: interview.id, question }, revision: interview.revision },
    ...{ start, end: start + words.length, text: words, code: 'trust', ...change },
  };
}

/** Makes it. */
export async function coded(who: Persona, ...args: Parameters<typeof codingOn>): Promise<CodingReply> {
  return (
    await who
      .post('/api/codings')
      .send(codingOn(...args))
      .expect(201)
  ).body as CodingReply;
}

/** Codings of an interview, by id. */
export async function codingsOf(who: Persona, interview: string): Promise<CodingReply[]> {
  const { body } = await who.get(`/api/codings?interview=${interview}`).expect(200);
  return (body as { codings: CodingReply[] }).codings;
}
