/** Reading codings: themes by place, passages, codes that meet, the joint display of an aim. */
import { Router } from 'express';
import { dimensions } from '../../results/desk/themes.ts';
import type { Person } from '../../domain/permission.ts';
import { branchOf, codeOf, standingCode } from '../../domain/desk/codebook.ts';
import type { Call } from '../call.ts';
import type { Context } from '../context.ts';
import {
  cooccurrenceQuery,
  cooccurrenceReply,
  jointQuery,
  jointReply,
  passagesQuery,
  passagesReply,
  themesQuery,
  themesReply,
  type JointReply,
  type ThemesReply,
} from '../contract.ts';
import { textsOf } from '../localised.ts';
import { param, query } from '../parse.ts';
import { Problem, invalid } from '../problem.ts';
import { citiesToRead, cityToAnalyse } from '../reading.ts';
import { permit } from '../staff.ts';
import { shownCode } from './codebook.ts';

/** The calls of this router. */
export const themeCalls: Call[] = [
  {
    ...{
      method: 'get',
      path: '/api/themes',
      summary: 'Codes by city, wave, group: people, behind the disclosure gate',
    },
    ...{ who: 'staff', query: themesQuery, replies: { 200: themesReply } },
  },
  {
    ...{ method: 'get', path: '/api/themes/cooccurrence', summary: 'Codes that meet in overlapping passages' },
    ...{ who: 'staff', query: cooccurrenceQuery, replies: { 200: cooccurrenceReply } },
  },
  {
    ...{
      method: 'get',
      path: '/api/themes/joint',
      summary: 'An aim: its indicators beside its themes and cleared quotes',
    },
    ...{ who: 'staff', query: jointQuery, replies: { 200: jointReply } },
  },
  {
    ...{
      method: 'get',
      path: '/api/themes/{code}/passages',
      summary: 'Passages of a code; analysts see cleared quotes',
    },
    ...{ who: 'staff', query: passagesQuery, replies: { 200: passagesReply } },
  },
];

/** As many cleared quotes stand beside an aim. */
const quotesOfAim = 60;

/** Routes under `/api`: `/themes…`. */
export function themesRouter(context: Context): Router {
  const router = Router();
  const { store, study, desk, results } = context;

  async function themes(person: Person, asked: Parameters<typeof desk.themes>[0]): Promise<ThemesReply> {
    const cities = person.cities.length === 0 ? null : person.cities;
    const { codes, columns, rows, threshold } = await desk.themes({ ...asked, cities });
    return { by: [...asked.by], codes: codes.map(shownCode), columns, rows, threshold };
  }

  router.get('/themes', async (request, response) => {
    const person = permit(request, 'seeThemes');
    const { by, city, wave, group } = query(themesQuery, request);
    citiesToRead(study, person, city, wave);
    const wanted = dimensions.filter((dimension) => by.split(',').includes(dimension));
    response.json(await themes(person, { by: wanted, city, wave, group, cities: null }));
  });

  router.get('/themes/cooccurrence', async (request, response) => {
    const person = permit(request, 'seeThemes');
    const { city: asked } = query(cooccurrenceQuery, request);
    const city = cityToAnalyse(study, person, asked, undefined);
    response.json({ city, ...(await desk.cooccurrence(city)) });
  });

  router.get('/themes/joint', async (request, response) => {
    const person = permit(request, 'seeThemes');
    const { aim: key, city: asked } = query(jointQuery, request);
    const aim = study.aims.find((one) => one.key === key);
    if (!aim) throw invalid({ question: 'aim', code: 'not_offered', message: 'Nie ma takiego celu.' });
    const city = cityToAnalyse(study, person, asked, undefined);
    const { codebook } = await desk.state();
    const named = codebook.codes.filter(({ aims, mergedInto }) => mergedInto === null && aims.includes(key));
    const codes = [...new Set(named.flatMap((code) => branchOf(codebook.codes, code.key)))];
    const all = await themes(person, { by: ['city', 'wave'], city: city ?? undefined, cities: null });
    const filter = { codes, cleared: true, ...(city === null ? {} : { city }) };
    const { passages } = await desk.passages(person, filter, { offset: 0, limit: quotesOfAim });
    const reply: JointReply = {
      aim,
      indicators: await indicatorsOf(key, city),
      themes: {
        ...all,
        codes: all.codes.filter((code) => codes.includes(code.key)),
        rows: all.rows.filter(({ code }) => codes.includes(code)),
      },
      quotes: passages.filter(({ quotable, lost }) => quotable && !lost),
    };
    response.json(reply);
  });

  /** Results of the questions that are indicators of an aim, by instrument. */
  async function indicatorsOf(aim: string, city: string | null): Promise<JointReply['indicators']> {
    const newest = new Map((await store.instruments.all()).map((one) => [one.key, one.definition]));
    const indicators: JointReply['indicators'] = [];
    for (const [instrument, definition] of newest) {
      if (definition.kind === 'guide' || !JSON.stringify(definition).includes(`"indicator":"${aim}"`)) continue;
      const outcome = await results.results({ instrument, ...(city === null ? {} : { city }) });
      if (outcome.kind !== 'results') continue;
      const own = outcome.envelope.results.filter(({ indicator }) => indicator === aim);
      indicators.push({ instrument, title: textsOf(definition.title), results: own });
    }
    return indicators;
  }

  router.get('/themes/:code/passages', async (request, response) => {
    const person = permit(request, 'seeThemes');
    const key = param(request, 'code');
    const { offset, limit, cleared, city, below, ...places } = query(passagesQuery, request);
    citiesToRead(study, person, city, places.wave);
    const { codebook } = await desk.state();
    if (!codeOf(codebook, key)) throw new Problem('not_found');
    const standing = standingCode(codebook, key)!.key;
    const codes = below === 'true' ? branchOf(codebook.codes, standing) : [standing];
    const filter = { ...places, city, codes, ...(cleared === undefined ? {} : { cleared: cleared === 'true' }) };
    const found = await desk.passages(person, filter, { offset, limit });
    await store.audit.record(person.name, 'passages.read', key, { count: found.passages.length });
    response.json(found);
  });

  return router;
}
