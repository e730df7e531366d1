/** Collectors: listed for staff, made and changed by administrators. */
import { Router } from 'express';
import type { z } from 'zod';
import { collectorState, type Collector } from '../domain/collector.ts';
import { worksIn } from '../domain/permission.ts';
import type { Context } from './context.ts';
import { collectorPatchSchema, newCollectorSchema, type CollectorReply } from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid, type FieldError } from './problem.ts';
import { permit } from './staff.ts';

type NewCollector = z.output<typeof newCollectorSchema>;

/** Routes under `/api/collectors`. */
export function collectorsRouter(context: Context): Router {
  const router = Router();
  const { store, study } = context;

  async function shown(collector: Collector): Promise<CollectorReply> {
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
      if (!newest.definition.waves.includes(wanted.wave)) refuse('wave', 'Ta ankieta nie ma takiej fali.');
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
    response.status(201).json(await shown(collector));
  });

  router.patch('/:slug', async (request, response) => {
    const person = permit(request, 'manageCollectors');
    const slug = param(request, 'slug');
    const collector = await store.collectors.bySlug(slug);
    if (!collector) throw new Problem('not_found');
    const change = body(collectorPatchSchema, request);
    const wanted = await checked({ ...collector, ...change });
    if (!worksIn(person, collector.city) || !worksIn(person, wanted.city)) throw new Problem('not_allowed');
    const moves = (['instrument', 'city', 'wave', 'area'] as const).filter(
      (field) => wanted[field] !== collector[field],
    );
    if (moves.length > 0 && (await store.responses.countOf({ collector: slug })) > 0) {
      throw invalid(
        ...moves.map((question) => ({
          question,
          code: 'has_responses',
          message: 'Są już odpowiedzi: utwórz nowy adres zamiast zmieniać ten.',
        })),
      );
    }
    await store.audit.record(person.name, 'collector.update', slug, { ...change });
    const { slug: _, ...fields } = wanted;
    response.json(await shown((await store.collectors.update(slug, fields))!));
  });

  return router;
}
