/** Words: full-text search over notes and open answers, open answers to be coded, and codings as CSV. */
import { Router } from 'express';
import { codingsCsv } from '../../exports/codings-csv.ts';
import { openQuestions } from '../../domain/open-questions.ts';
import type { Call } from '../call.ts';
import type { Context } from '../context.ts';
import {
  deskCsvQuery,
  openAnswersQuery,
  openAnswersReply,
  searchQuery,
  searchReply,
  type OpenAnswersReply,
} from '../contract.ts';
import { textsOf } from '../localised.ts';
import { query } from '../parse.ts';
import { Problem } from '../problem.ts';
import { citiesToRead } from '../reading.ts';
import { permit } from '../staff.ts';
import { stream } from '../stream.ts';

/** The calls of this router. */
export const wordCalls: Call[] = [
  {
    ...{ method: 'get', path: '/api/search', summary: 'Full-text search over notes and open answers' },
    ...{ who: 'researcher or admin', query: searchQuery, replies: { 200: searchReply } },
  },
  {
    ...{ method: 'get', path: '/api/open-answers', summary: 'Answers in people’s own words, to be read and coded' },
    ...{ who: 'researcher or admin', query: openAnswersQuery, replies: { 200: openAnswersReply } },
  },
  {
    ...{ method: 'get', path: '/api/codings.csv', summary: 'Codings as CSV; analysts get cleared quotes' },
    ...{ who: 'staff', query: deskCsvQuery, replies: { 200: 'CSV' } },
  },
];

/** Routes under `/api`: `/search`, `/open-answers`, `/codings.csv`. */
export function wordsRouter({ store, study, desk }: Context): Router {
  const router = Router();

  router.get('/search', async (request, response) => {
    const person = permit(request, 'readNotes');
    const { q, city, wave, group, offset, limit } = query(searchQuery, request);
    citiesToRead(study, person, city, wave);
    const found = await desk.search(person, q, { city, wave, group }, { offset, limit });
    await store.audit.record(person.name, 'notes.search', 'notes', { found: found.total });
    response.json(found);
  });

  router.get('/open-answers', async (request, response) => {
    const person = permit(request, 'readNotes');
    const { instrument, question, city, wave, q, offset, limit } = query(openAnswersQuery, request);
    citiesToRead(study, person, city, wave);
    const versions = await store.instruments.versionsOf(instrument);
    if (versions.length === 0) throw new Problem('not_found');
    await store.audit.recordHourly(person.name, 'answers.read', instrument);
    const questions = openQuestions(versions.map(({ definition }) => definition));
    const found = await desk.openAnswers(person, { instrument, question, city, wave, q }, { offset, limit });
    const reply: OpenAnswersReply = {
      questions: questions.map(({ name, title }) => ({ name, title: textsOf(title) })),
      ...found,
    };
    response.json(reply);
  });

  router.get('/codings.csv', async (request, response) => {
    const person = permit(request, 'seeThemes');
    const { dialect, locale } = query(deskCsvQuery, request);
    const { codebook } = await desk.state();
    const { total, passages } = await desk.allPassages(person);
    await store.audit.record(person.name, 'codings.export', 'codings', { rows: total });
    response.type('text/csv; charset=utf-8').attachment('codings.csv');
    await stream(response, codingsCsv({ passages, codes: codebook.codes, dialect, locale }));
  });

  return router;
}
