/** A desk at the size that the bench measures: on top of the demo, 300 interviews of five pages with 20,000 codings. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allInterviews } from '../../server/commands/demo/desk/all-interviews.ts';
import { readMarked } from '../../server/commands/demo/desk/marked-text.ts';
import { drawOf, uuidOf, type Draw } from '../../server/commands/demo/draws.ts';
import { prepareDemo } from '../../server/commands/demo/prepare.ts';
import { openDatabase } from '../../server/database.ts';
import { guideQuestions } from '../../server/domain/desk/interview.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import { startCheckers } from '../../server/instruments/checkers.ts';
import { readCodebook } from '../../server/instruments/read-codebook.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import type { CodingDocument } from '../../server/store/desk/codings.ts';
import type { InterviewDocument } from '../../server/store/desk/interviews.ts';
import { openStore, type Store } from '../../server/store/store.ts';

export const interviews = 300;
export const codings = 20_000;
/** Five pages of 1,800 characters, the usual page of a manuscript. */
export const characters = 9_000;

const seed = 1;
const study = readStudy('surveys');
const definitions = readDefinitions('surveys');
const codebook = readCodebook('surveys', study);

/** Sentences of the demo's interviews, as the vocabulary. */
const sentences = allInterviews
  .flatMap(({ notes }) => Object.values(notes).map((text) => readMarked(text).text))
  .flatMap((text) => text.split(/(?<=\.)\s/));

/** About so many characters. */
function textOf(draw: Draw, length: number): string {
  let text = '';
  while (text.length < length) text += `${draw.pick(sentences)}${draw.chance(0.2) ? '\n' : ' '}`;
  return text.trim();
}

function interviewOf(index: number, guide: Definition): InterviewDocument {
  const draw = drawOf(seed, 'bench interview', index);
  const questions = guideQuestions(guide);
  const day = new Date(Date.UTC(2020, 0, 15 + (index % 90), 12, 0, 0, index));
  const facts = { guide: guide.key, version: guide.version, group: guide.group, wave: guide.waves[0]! };
  return {
    ...{ _id: uuidOf(seed, 'bench interview', index), ...facts, city: study.cities[index % 2]!.key },
    ...{ respondentCode: `B-${index}`, date: day.toISOString().slice(0, 10), place: 'home', form: 'in_person' },
    ...{ consents: { notes: true, quoting: index % 3 > 0, cityLevel: true }, recording: null, speakers: [] },
    ...{ author: 'demo-badania', state: 'complete', sealed: false, revision: 3 },
    notes: {
      texts: Object.fromEntries(questions.map(({ name }) => [name, textOf(draw, characters / questions.length)])),
      ...{ ticked: questions.map(({ name }) => name), quotes: [] },
    },
    ...{ savedBy: 'demo-badania', savedAt: day, createdAt: day, createdHash: '', redactions: [], settle: false },
    changedAt: day,
  };
}

function codingOf(index: number, { _id, guide, notes, revision, consents }: InterviewDocument): CodingDocument {
  const draw = drawOf(seed, 'bench coding', index);
  const question = draw.pick(Object.keys(notes.texts));
  const text = notes.texts[question]!;
  const start = draw.whole(0, text.length - 80);
  const end = start + draw.whole(20, 80);
  const day = new Date(Date.UTC(2020, 4, 1, 12, 0, 0, index));
  return {
    ...{ _id: uuidOf(seed, 'bench coding', index), source: { interview: _id, response: null, question } },
    ...{ instrument: guide, person: null, madeOn: revision, anchor: { revision, start, end } },
    ...{ text: text.slice(start, end), lost: false, seen: revision, redactions: [], speaker: null },
    ...{ code: draw.pick(codebook.codes).key, memo: null, cleared: consents.quoting && draw.chance(0.2) },
    ...{ by: 'demo-badania', madeAt: day, removed: false, changedAt: day },
  };
}

async function fill(store: Store): Promise<string> {
  const guides = definitions.filter(({ kind, group }) => kind === 'guide' && group !== 'team');
  const made = Array.from({ length: interviews }, (_, index) => interviewOf(index, guides[index % guides.length]!));
  for (const interview of made) await store.interviews.insert(interview);
  await store.codings.insertAll(
    Array.from({ length: codings }, (_, index) => codingOf(index, made[index % interviews]!)),
  );
  return made[7]!._id;
}

/** Makes the desk in a folder of its own. @returns the folder, and an interview to open */
export async function makeDesk(): Promise<{ dataDir: string; interview: string }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sz-desk-'));
  const database = await openDatabase({ mongodbUri: null, dataDir }, false, (reason) => {
    throw reason;
  });
  const store = await openStore(database.uri);
  const checkers = startCheckers();
  await prepareDemo({ store, checkers, study, codebook, secret: 'bench' }, definitions, { seed });
  const interview = await fill(store);
  await Promise.all([checkers.stop(), store.close()]);
  await database.stop();
  return { dataDir, interview };
}
