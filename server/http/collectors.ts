/** Collectors: listed for staff, made and changed by administrators. */
import { Router } from 'express';
import type { z } from 'zod';
import { collectorState, type Collector } from '../domain/collector.ts';
import { worksIn } from '../domain/permission.ts';
import type { StoredCollector } from '../store/collectors.ts';
import { list, type Call } from './call.ts';
import type { Context } from './context.ts';
import { collectorPatchSchema, collectorReply, newCollectorSchema, type CollectorReply } from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid, type FieldError } from './problem.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const collectorCalls: Call[] = [
  {
    method: 'get',
    path: '/api/collectors',
    summary: 'Collectors with counts',
    who: 'staff',
    replies: { 200: list('collectors', collectorReply) },
  },
  {
    method: 'post',
    path: '/api/collectors',
    summary: 'Create a collector',
    who: 'admin',
    body: newCollectorSchema,
    replies: { 201: collectorReply },
  },
  {
    method: 'patch',
    path: '/api/collectors/{slug}',
    summary: 'Change, open or close a collector',
    who: 'admin',
    body: collectorPatchSchema,
    replies: { 200: collectorReply },
  },
];

/** What answers and invitations rest on. */
const fixedFields = ['instrument', 'city', 'wave', 'area', 'mode'] as const;

type NewCollector = z.output<typeof newCollectorSchema>;

/** Routes under `/api/collectors`. */
export function collectorsRouter(context: Context): Router {
  const router = Router();
  const { store, study } = context;

  async function shown(collector: StoredCollector): Promise<CollectorReply> {
    return {
      ...collector,
      state: collectorState(collector, new Date()),
      opens: collector.opens?.toISOString() ?? null,
      closes: collector.closes?.toISOString() ?? null,
      count: await store.responses.countOf({ collector: collector.slug }),
    };
  }

  /** A collector must name what the study has. @throws Problem `invalid` */
  async function checked(wanted: NewCollector): Promise<Collector> {
    const errors: FieldError[] = [];
    const refuse = (question: string, message: string) => errors.push({ question, code: 'not_offered', message });
    const newest = await store.instruments.newest(wanted.instrument);
    const city = study.cities.find(({ key }) => key === wanted.city);
    if (!newest || newest.definition.kind === 'guide') refuse('instrument', 'Nie ma takiej ankiety.');
    else {
      if (!newest.definition.waves.includes(wanted.wave)) refuse('wave', 'Ta ankieta nie ma takiego etapu.');
      if (wanted.group !== undefined && wanted.group !== newest.definition.group) {
        refuse('group', `Ta ankieta jest dla grupy ${newest.definition.group}.`);
      }
    }
    if (!city) refuse('city', 'Nie ma takiego miasta.');
    else if (wanted.area !== null && !city.areas.some(({ key }) => key === wanted.area)) {
      refuse('area', 'To miasto nie ma takiego obszaru.');
    }
    if (wanted.opens && wanted.closes && wanted.closes <= wanted.opens) {
      errors.push({ question: 'closes', code: 'out_of_range', message: 'Zamknięcie musi być po otwarciu.' });
    }
    if (errors.length > 0) throw invalid(...errors);
    return { ...wanted, group: newest!.definition.group };
  }

  /** True when there are answers or invitations, to which a changed question would no longer belong. */
  async function hasBegun(slug: string): Promise<boolean> {
    if ((await store.responses.countOf({ collector: slug })) > 0) return true;
    return (await store.invitations.ofCollector(slug)).length > 0;
  }

  router.get('/', async (request, response) => {
    const person = permit(request, 'seeCollectors');
    const collectors = (await store.collectors.all()).filter(({ city }) => worksIn(person, city));
    response.json({ collectors: await Promise.all(collectors.map(shown)) });
  });

  router.post('/', async (request, response) => {
    const person = permit(request, 'manageCollectors');
    const collector = await checked(body(newCollectorSchema, request));
    if (!worksIn(person, collector.city)) throw new Problem('not_allowed');
    await store.audit.record(person.name, 'collector.create', collector.slug, { ...collector });
    if (!(await store.collectors.insert(collector))) {
      throw invalid({ question: 'slug', code: 'taken', message: 'Ten adres jest już zajęty.' });
    }
    response.status(201).json(await shown({ ...collector, revision: 0 }));
  });

  router.patch('/:slug', async (request, response) => {
    const person = permit(request, 'manageCollectors');
    const slug = param(request, 'slug');
    const collector = await store.collectors.bySlug(slug);
    if (!collector) throw new Problem('not_found');
    const { revision, ...change } = body(collectorPatchSchema, request);
    const { revision: current, ...before } = collector;
    if (revision !== undefined && revision !== current) throw new Problem('stale');
    const wanted = await checked({ ...before, ...change });
    if (!worksIn(person, collector.city) || !worksIn(person, wanted.city)) throw new Problem('not_allowed');
    const moves = fixedFields.filter((field) => wanted[field] !== collector[field]);
    if (moves.length > 0 && (await hasBegun(slug))) {
      throw invalid(
        ...moves.map((question) => ({
          question,
          code: 'has_responses',
          message: 'Są już odpowiedzi albo zaproszenia: utwórz nowy adres zamiast zmieniać ten.',
        })),
      );
    }
    await store.audit.record(person.name, 'collector.update', slug, { ...change });
    const { slug: _, ...fields } = wanted;
    const changed = await store.collectors.update(slug, fields, current);
    if (!changed) throw new Problem('stale');
    response.json(await shown(changed));
  });

  return router;
}
