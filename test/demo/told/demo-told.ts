/** The demo as it is told: its results over HTTP, and all that its pages say in sentences. */
import type { ResultsEnvelope } from '../../../analysis/compare/result.ts';
import type { ToldStudy } from '../../../analysis/charts/telling.ts';
import { formatNumber } from '../../../analysis/charts/format.ts';
import { waveWords, type Names } from '../../../client/src/results/sentences/speaker.ts';
import { demoSeed } from '../../../server/commands/demo/planted-effects.ts';
import { prepareDemo } from '../../../server/commands/demo/prepare.ts';
import { startCheckers } from '../../../server/instruments/checkers.ts';
import { readCodebook } from '../../../server/instruments/read-codebook.ts';
import { readDefinitions } from '../../../server/instruments/read-definitions.ts';
import { readStudy } from '../../../server/instruments/read-study.ts';
import { startService, type Persona } from '../../api/service.ts';
import type { Language, Spots } from './read-claim.ts';

export const study = readStudy('surveys');
const definitions = readDefinitions('surveys');
const together = { pl: 'w obu miastach razem', en: 'in both cities together' };

/** Instruments that were answered. */
export const answered = definitions.filter(({ kind }) => kind !== 'guide').map(({ key }) => key);

/** Reads something from the demo as an analyst does, over HTTP. */
export async function fromDemo<T>(read: (analyst: Persona) => Promise<T>): Promise<T> {
  const checkers = startCheckers();
  const codebook = readCodebook('surveys', study);
  const service = await startService({ SURVEYS_DIR: 'surveys' }, async (store) => {
    await prepareDemo({ store, checkers, study, codebook, secret: 'told' }, definitions, { seed: demoSeed });
  });
  try {
    return await read(await service.as('analyst'));
  } finally {
    await service.stop();
    await checkers.stop();
  }
}

/** The results of an instrument. */
export const resultsOf = async (analyst: Persona, instrument: string, query = ''): Promise<ResultsEnvelope> =>
  (await analyst.get(`/api/instruments/${instrument}/results${query}`).expect(200)).body as ResultsEnvelope;

/** Views of the residents' results that show some of them only. */
const narrowings = ['?home_area=srodmiescie', '?sex=woman', '?city=przemysl&wave=after'];

type Envelopes = Map<string, ResultsEnvelope>;

/** Results of every instrument that was answered, by its key; and those of residents narrowed in several ways. */
export const demoResults = (): Promise<{ envelopes: Envelopes; narrowed: Envelopes }> =>
  fromDemo(async (analyst) => {
    const [envelopes, narrowed]: [Envelopes, Envelopes] = [new Map(), new Map()];
    for (const key of answered) envelopes.set(key, await resultsOf(analyst, key));
    for (const query of narrowings) narrowed.set(`resident${query}`, await resultsOf(analyst, 'resident', query));
    return { envelopes, narrowed };
  });

/** Names as the pages say them. */
export const namesIn = (language: Language): Names => ({
  inCity: (city) => study.cities.find(({ key }) => key === city)?.inName[language] ?? together[language],
  ...waveWords((study as ToldStudy).waves, language),
  number: (value, decimals) => formatNumber(value, decimals, language),
});

/** The same names the other way round. */
export const spotsIn = (language: Language): Spots =>
  new Map([
    ...study.cities.map(({ key, inName }) => [inName[language].toLowerCase(), key] as const),
    ...study.waves.map(({ key, name }) => [name[language].toLowerCase(), key] as const),
    [together[language], 'together'] as const,
  ]);

export const waves = study.waves.map(({ key }) => key);
