/** Instruments for staff: definitions, and what was answered to them as CSV and codebook. */
import { Router } from 'express';
import { codebookCsv } from '../exports/codebook-csv.ts';
import { responsesCsv } from '../exports/responses-csv.ts';
import type { Context } from './context.ts';
import { csvQuery } from './contract.ts';
import { textsOf } from './localised.ts';
import { param, query } from './parse.ts';
import { Problem } from './problem.ts';
import { citiesToRead, versionsOf } from './reading.ts';
import { permit } from './staff.ts';
import { stream } from './stream.ts';

/** Routes under `/api/instruments`. */
export function instrumentsRouter(context: Context): Router {
  const router = Router();
  const { store, study } = context;

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
    const { version, definition } = (await versionsOf(store, request)).at(-1)!;
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
    const versions = await versionsOf(store, request);
    const instrument = versions[0]!.key;
    const cities = citiesToRead(study, person, city, wave);
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
    const versions = await versionsOf(store, request);
    response
      .type('text/csv; charset=utf-8')
      .attachment(`${versions[0]!.key}-codebook.csv`)
      .send(codebookCsv({ definitions: versions.map(({ definition }) => definition), study, dialect, locale }));
  });

  return router;
}
