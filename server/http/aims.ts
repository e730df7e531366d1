/** The aims of the study: read by staff, kept by administrators and researchers. */
import { Router } from 'express';
import {
  firstState,
  reached,
  saysTheSame,
  type AimEntry,
  type AimFields,
  type AimRevision,
} from '../domain/aim-entry.ts';
import { worksIn, type Person } from '../domain/permission.ts';
import { dayOf } from '../domain/submission.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import {
  aimEntryPatchSchema,
  aimEntryReply,
  aimsReply,
  newAimEntrySchema,
  type AimEntryReply,
  type AimsReply,
} from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid, type FieldError } from './problem.ts';
import { permit } from './staff.ts';

const shownState = ({ value, date, source, city, note, retired, by, at }: AimRevision) => ({
  ...{ value, date, source, city: city ?? null, note: note ?? null, retired, by },
  at: new Date(at).toISOString(),
});

const shown = (entry: AimEntry): AimEntryReply => ({
  ...{ id: entry._id, ...shownState(entry), revision: entry.revision },
  revisions: entry.revisions.map(shownState),
});

/** Who is limited to cities reads what concerns the study as a whole as well, but keeps only what belongs to a city of theirs. */
const reads = (person: Person, city: string | null): boolean => city === null || worksIn(person, city);
const keeps = (person: Person, city: string | null): boolean =>
  city === null ? person.cities.length === 0 : worksIn(person, city);

/** Routes under `/api`: `/aims`. */
export function aimsRouter({ store, study }: Context): Router {
  const router = Router();

  /** @throws Problem `invalid`, `not_allowed` */
  function check(person: Person, { city, date }: AimFields): void {
    const errors: FieldError[] = [];
    if (city !== null && !study.cities.some(({ key }) => key === city))
      errors.push({ question: 'city', code: 'not_offered', message: 'Nie ma takiego miasta.' });
    if (date > dayOf(new Date()))
      errors.push({ question: 'date', code: 'out_of_range', message: 'Ten dzień jeszcze nie nadszedł.' });
    if (errors.length > 0) throw invalid(...errors);
    if (!keeps(person, city)) throw new Problem('not_allowed');
  }

  router.get('/aims', async (request, response) => {
    const person = permit(request, 'seeAims');
    const all = await store.aims.all();
    const known = study.aims.map((aim) => ({ ...aim, target: aim.target as number | null }));
    const lost = [...new Set(all.map(({ aim }) => aim))].filter((key) => !known.some((aim) => aim.key === key));
    const gone = lost.map((key) => ({ key, name: { pl: key, en: key }, target: null, unit: { pl: '', en: '' } }));
    const aims = [...known, ...gone].map(({ key, name, target, unit }) => {
      const entries = all.filter(({ aim }) => aim === key);
      const visible = entries.filter(({ city }) => reads(person, city ?? null));
      return {
        ...{ key, name, target, unit, reached: reached(entries), entries: visible.map(shown) },
        elsewhere: entries.length - visible.length,
      };
    });
    response.json({ aims } satisfies AimsReply);
  });

  router.post('/aims', async (request, response) => {
    const person = permit(request, 'keepAims');
    const { id, aim, ...fields } = body(newAimEntrySchema, request);
    if (!study.aims.some(({ key }) => key === aim))
      throw invalid({ question: 'aim', code: 'not_offered', message: 'Nie ma takiego celu.' });
    check(person, fields);
    const known = await store.aims.byId(id);
    if (!known) {
      const { value, date, city } = fields;
      await store.audit.record(person.name, 'aim.create', aim, { id, value, date, city });
      const at = new Date();
      const entry: AimEntry = {
        ...{ _id: id, aim, ...fields, retired: false, by: person.name, at, revision: 0, revisions: [] },
      };
      if (await store.aims.insert(entry)) {
        response.status(201).json(shown(entry));
        return;
      }
    }
    const stored = known ?? (await store.aims.byId(id))!;
    if (stored.aim !== aim || !saysTheSame(firstState(stored), fields)) throw new Problem('id_used');
    response.json(shown(stored));
  });

  router.patch('/aims/:id', async (request, response) => {
    const person = permit(request, 'keepAims');
    const entry = await store.aims.byId(param(request, 'id'));
    if (!entry || !reads(person, entry.city ?? null)) throw new Problem('not_found');
    if (!keeps(person, entry.city ?? null)) throw new Problem('not_allowed');
    const { revision, ...change } = body(aimEntryPatchSchema, request);
    if (revision !== entry.revision) throw new Problem('stale');
    const wanted = { ...entry, ...change };
    check(person, wanted);
    if (saysTheSame(wanted, entry) && wanted.retired === entry.retired) {
      response.json(shown(entry));
      return;
    }
    const action = wanted.retired === entry.retired ? 'aim.correct' : wanted.retired ? 'aim.retire' : 'aim.restore';
    const { value, date, city } = wanted;
    await store.audit.record(person.name, action, entry.aim, { id: entry._id, value, date, city, before: entry.value });
    const changed = await store.aims.change(entry, wanted, person.name, new Date());
    if (!changed) throw new Problem('stale');
    response.json(shown(changed));
  });

  return router;
}

/** What OpenAPI says of these routes. */
export const aimCalls: Call[] = [
  {
    ...{ method: 'get', path: '/api/aims', summary: 'Aims with their entries', who: 'staff' },
    replies: { 200: aimsReply },
  },
  {
    ...{ method: 'post', path: '/api/aims', summary: 'Enter what was reached', who: 'researcher or admin' },
    body: newAimEntrySchema,
    replies: { 201: aimEntryReply, 200: aimEntryReply },
  },
  {
    ...{ method: 'patch', path: '/api/aims/{id}', summary: 'Correct or retire an entry', who: 'researcher or admin' },
    body: aimEntryPatchSchema,
    replies: { 200: aimEntryReply },
  },
];
