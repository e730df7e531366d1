/** The codebook: read by all staff, changed step by step by those who code. */
import { Router, type Request } from 'express';
import type { CodeTexts, Step } from '../../domain/desk/codebook-change.ts';
import { inTree, treeOrder, type Code, type Codebook } from '../../domain/desk/codebook.ts';
import { deskCodebookCsv } from '../../exports/desk-codebook-csv.ts';
import type { Call } from '../call.ts';
import type { Context } from '../context.ts';
import {
  codebookReply,
  codePatchSchema,
  deskCsvQuery,
  mergeSchema,
  newCodeSchema,
  splitSchema,
  undoSchema,
  type CodebookReply,
  type CodeInfo,
} from '../contract.ts';
import { body, param, query } from '../parse.ts';
import { invalid } from '../problem.ts';
import { permit } from '../staff.ts';

const step = { who: 'researcher or admin', replies: { 200: codebookReply } } as const;

/** The calls of this router. */
export const codebookCalls: Call[] = [
  {
    ...{ method: 'get', path: '/api/codebook/codes', summary: 'The tree of codes and the latest steps' },
    ...{ who: 'staff', replies: { 200: codebookReply } },
  },
  { ...step, method: 'post', path: '/api/codebook/codes', summary: 'Create a code', body: newCodeSchema },
  {
    ...step,
    ...{ method: 'patch', path: '/api/codebook/codes/{key}', summary: 'Describe, move, retire or bring back a code' },
    body: codePatchSchema,
  },
  {
    ...step,
    ...{ method: 'post', path: '/api/codebook/merge', summary: 'Let one code stand for others', body: mergeSchema },
  },
  {
    ...step,
    ...{ method: 'post', path: '/api/codebook/split', summary: 'New codes for some codings of one', body: splitSchema },
  },
  { ...step, method: 'post', path: '/api/codebook/undo', summary: 'Take a step back', body: undoSchema },
  {
    ...{ method: 'get', path: '/api/codebook.csv', summary: 'The codebook as CSV', query: deskCsvQuery },
    ...{ who: 'staff', replies: { 200: 'CSV' } },
  },
];

/** A code as calls give it. */
export function shownCode({ code, depth }: { code: Code; depth: number }): CodeInfo {
  const { edited: _edited, ...shown } = code;
  return { ...shown, depth };
}

function shown(codebook: Codebook): CodebookReply {
  const rest = codebook.codes.filter((code) => !inTree(code)).map((code) => ({ code, depth: 0 }));
  return {
    revision: codebook.revision,
    codes: [...treeOrder(codebook.codes), ...rest].map(shownCode),
    changes: codebook.changes.map(({ id, at, by, kind, after, undoes }) => ({
      ...{ id, at: at.toISOString(), by, kind, undoes },
      keys: after.map(({ key }) => key),
    })),
  };
}

const refusals: Record<string, string> = {
  unknown_code: 'Nie ma takiego kodu',
  key_taken: 'Kod o takim kluczu już jest',
  cycle: 'Kod nie może leżeć pod samym sobą',
  merged: 'Ten kod połączono z innym',
  retired: 'Ten kod wycofano z użycia',
  into_itself: 'Kodu nie można połączyć z nim samym',
  superseded: 'Tego kroku nie można już cofnąć: później zmieniono to samo',
  unknown_change: 'Tego kroku nie można już cofnąć',
};

/** Routes under `/api`: `/codebook/…`, `/codebook.csv`. */
export function codebookRouter({ store, study }: Context): Router {
  const router = Router();

  function checkAims(texts: Partial<Pick<CodeTexts, 'aims'>>): void {
    const unknown = (texts.aims ?? []).filter((aim) => !study.aims.some(({ key }) => key === aim));
    if (unknown.length > 0) {
      throw invalid({ question: 'aims', code: 'not_offered', message: `Nie ma takiego celu: ${unknown.join(', ')}.` });
    }
  }

  /** Takes a step. @throws Problem `invalid` naming the code in the way */
  async function take(request: Request, id: string, wanted: Step, subject: string): Promise<CodebookReply> {
    const person = permit(request, 'editCodebook');
    await store.audit.record(person.name, 'codebook.change', subject, { kind: wanted.kind, step: id });
    const outcome = await store.codebook.take(wanted, { id, at: new Date(), by: person.name });
    if (outcome.ok) return shown(outcome.codebook);
    const { reason, key } = outcome.refusal;
    throw invalid({ question: key, code: reason, message: `${refusals[reason] ?? reason}: ${key}.` });
  }

  router.get('/codebook/codes', async (request, response) => {
    permit(request, 'seeCodebook');
    response.json(shown(await store.codebook.read()));
  });

  router.post('/codebook/codes', async (request, response) => {
    permit(request, 'editCodebook');
    const { id, key, parent, before, ...texts } = body(newCodeSchema, request);
    checkAims(texts);
    response.json(await take(request, id, { kind: 'create', key, parent, before: before ?? null, texts }, key));
  });

  router.patch('/codebook/codes/:key', async (request, response) => {
    permit(request, 'editCodebook');
    const key = param(request, 'key');
    const { id, ...change } = body(codePatchSchema, request);
    const wanted = stepOf(key, change);
    if (wanted.kind === 'edit') checkAims(wanted.texts);
    response.json(await take(request, id, wanted, key));
  });

  router.post('/codebook/merge', async (request, response) => {
    permit(request, 'editCodebook');
    const { id, from, into } = body(mergeSchema, request);
    response.json(await take(request, id, { kind: 'merge', from, into }, into));
  });

  router.post('/codebook/split', async (request, response) => {
    permit(request, 'editCodebook');
    const { id, code, into } = body(splitSchema, request);
    const parts = into.map(({ codings: _codings, ...part }) => part);
    parts.forEach(checkAims);
    const made = parts.map(({ key, ...texts }) => ({ key, texts }));
    const reply = await take(request, id, { kind: 'split', key: code, into: made }, code);
    // Codings of codes that were merged into this one are its own.
    const codebook = await store.codebook.read();
    const from = codebook.codes.filter(({ mergedInto }) => mergedInto === code).map(({ key }) => key);
    for (const { key, codings } of into) await store.codings.recode(codings, [code, ...from], key, new Date());
    response.json(reply);
  });

  router.post('/codebook/undo', async (request, response) => {
    permit(request, 'editCodebook');
    const { id, change } = body(undoSchema, request);
    response.json(await take(request, id, { kind: 'undo', change }, change));
  });

  router.get('/codebook.csv', async (request, response) => {
    permit(request, 'seeCodebook');
    const { dialect, locale } = query(deskCsvQuery, request);
    const codebook = await store.codebook.read();
    response
      .type('text/csv; charset=utf-8')
      .attachment('codebook.csv')
      .send(deskCodebookCsv({ codes: codebook.codes, dialect, locale }));
  });

  return router;
}

type Change =
  | { parent: string | null; before?: string | null | undefined }
  | { state: 'active' | 'retired' }
  | { [Name in keyof CodeTexts]?: CodeTexts[Name] | undefined };

function stepOf(key: string, change: Change): Exclude<Step, { kind: 'undo' }> {
  if ('parent' in change) return { kind: 'move', key, parent: change.parent, before: change.before ?? null };
  if ('state' in change) return { kind: change.state === 'retired' ? 'retire' : 'revive', key };
  const texts = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { kind: 'edit', key, texts };
}
