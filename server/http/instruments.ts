/** Instruments for staff: definitions, and what was answered to them as CSV, codebook and results. */
import { Router, type Request } from 'express';
import { confinedTo, type Person } from '../domain/permission.ts';
import { codebookCsv } from '../exports/codebook-csv.ts';
import { responsesCsv } from '../exports/responses-csv.ts';
import type { Context } from './context.ts';
import { csvQuery } from './contract.ts';
import { textsOf } from './localised.ts';
import { param, query } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { permit } from './staff.ts';
import { stream } from './stream.ts';

/** Routes under `/api/instruments`. */
export function instrumentsRouter(context: Context): Router {
  const router = Router();
  const { store, study, results } = context;

  async function versionsOf(request: Request) {
    const versions = await store.instruments.versionsOf(param(request, 'key'));
    if (versions.length === 0) throw new Problem('not_found');
    return versions;
  }

  /** The cities to read. @throws Problem `not_allowed`, or `invalid` for a city or wave the study has not */
  function confined(person: Person, city: string | undefined, wave: string | undefined): string[] | null {
    const unknown = (question: string) =>
      invalid({
        question,
        code: 'not_offered',
        message: question === 'city' ? 'Nie ma takiego miasta.' : 'Nie ma takiej fali.',
      });
    if (city !== undefined && !study.cities.some(({ key }) => key === city)) throw unknown('city');
    if (wave !== undefined && !study.waves.some(({ key }) => key === wave)) throw unknown('wave');
    const cities = confinedTo(person, city);
    if (cities === 'not_allowed') throw new Problem('not_allowed');
    return cities;
  }

  router.get('/', async (request, response) => {
    permit(request, 'seeInstruments');
    const all = await store.instruments.all();
    const instruments = await Promise.all(
      [...new Set(all.map(({ key }) => key))].map(async (key) => {
        const versions = all.filter((version) => version.key === key);
        const { definition } = versions.at(-1)!;
        return {
          key,
          kind: definition.kind,
          group: definition.group,
          title: textsOf(definition.title),
          waves: definition.waves,
          versions: versions.map(({ version }) => version),
          responses: await store.responses.countOf({ instrument: key }),
        };
      }),
    );
    response.json({ instruments });
  });

  router.get('/:key', async (request, response) => {
    permit(request, 'seeInstruments');
    const { version, definition } = (await versionsOf(request)).at(-1)!;
    response.json({ key: definition.key, version, definition });
  });

  router.get('/:key/versions/:version', async (request, response) => {
    permit(request, 'seeInstruments');
    const published = await store.instruments.version(param(request, 'key'), Number(param(request, 'version')));
    if (!published) throw new Problem('not_found');
    response.json(published);
  });

  router.get('/:key/responses.csv', async (request, response) => {
    const person = permit(request, 'export');
    const { layout, values, dialect, locale, city, wave } = query(csvQuery, request);
    const versions = await versionsOf(request);
    const instrument = versions[0]!.key;
    const cities = confined(person, city, wave);
    await store.audit.record(person.name, 'responses.export', instrument, { layout, values, dialect, cities, wave });
    response.type('text/csv; charset=utf-8').attachment(`${instrument}-${layout}-${values}.csv`);
    await stream(
      response,
      responsesCsv({
        layout,
        values,
        dialect,
        locale,
        definitions: versions.map(({ definition }) => definition),
        responses: store.responses.complete({ instrument, cities, wave }),
      }),
    );
  });

  router.get('/:key/codebook.csv', async (request, response) => {
    permit(request, 'export');
    const { dialect, locale } = query(csvQuery.pick({ dialect: true, locale: true }), request);
    const versions = await versionsOf(request);
    response
      .type('text/csv; charset=utf-8')
      .attachment(`${versions[0]!.key}-codebook.csv`)
      .send(codebookCsv({ definitions: versions.map(({ definition }) => definition), study, dialect, locale }));
  });

  router.get('/:key/results', async (request, response) => {
    const person = permit(request, 'seeResults');
    const { city, wave, ...filters } = request.query as Record<string, unknown>;
    const single = (name: string, value: unknown): string | undefined => {
      if (value === undefined || typeof value === 'string') return value;
      throw invalid({ question: name, code: 'wrong_type', message: `${name}: tylko jedna wartość.` });
    };
    const cities = confined(person, single('city', city), single('wave', wave));
    if (cities !== null && cities.length > 1) {
      throw invalid({ question: 'city', code: 'required', message: `Wybierz miasto: ${cities.join(', ')}.` });
    }
    const instrument = (await versionsOf(request))[0]!.key;
    const asked = Object.entries(filters).map(([name, value]) => ({ name, value: single(name, value)! }));
    if (asked.length > 1) {
      throw new Problem('filter_not_offered', {
        message: 'Tylko jeden filtr naraz.',
        filters: asked.map(({ name }) => name),
      });
    }
    const outcome = await results.results({
      instrument,
      ...(cities !== null ? { city: cities[0]! } : {}),
      ...(wave !== undefined ? { wave: wave as string } : {}),
      ...(asked[0] ? { filter: asked[0] } : {}),
    });
    if (outcome.kind === 'filter_not_offered') throw new Problem('filter_not_offered', { offered: outcome.offered });
    if (outcome.kind === 'invalid') {
      throw invalid({
        question: outcome.field,
        code: 'not_offered',
        message: `Nie ma takiej wartości: ${outcome.value}.`,
      });
    }
    response.json(outcome.envelope);
  });

  return router;
}
