/** The demo: never over answers of people, the same from the same seed; what was planted is found, and R agrees with every number. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Crosstab } from '../../analysis/compare/crosstab-result.ts';
import type { Comparison, Result, ResultsEnvelope } from '../../analysis/compare/result.ts';
import type { Expectation } from '../../server/commands/demo/effect.ts';
import { demoSeed, plantedEffects } from '../../server/commands/demo/planted-effects.ts';
import { prepareDemo } from '../../server/commands/demo/prepare.ts';
import type { Filled } from '../../server/commands/demo/fill.ts';
import { startCheckers, type Checkers } from '../../server/instruments/checkers.ts';
import { readCodebook } from '../../server/instruments/read-codebook.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { currentResults } from '../../server/results/current.ts';
import { readLarge } from '../../server/results/read-large.ts';
import { startService, type Persona, type Service } from '../api/service.ts';
import { computeInR, idOf, isRepeatable, isRInstalled, type Exported } from './in-r.ts';
import { plantedDifference, type Spot } from './planted-values.ts';

jest.setTimeout(120_000);
const study = readStudy('surveys');
const definitions = readDefinitions('surveys');
const answered = definitions.filter(({ kind }) => kind !== 'guide');
const size = { seed: demoSeed };

let checkers: Checkers;
let service: Service;
let analyst: Persona;
let filled: Filled | null;
const codebook = readCodebook('surveys', study);
const parts = (store: Service['store']) => ({ store, checkers, study, codebook, secret: 'demo-test' });
const envelopes = new Map<string, ResultsEnvelope>();

beforeAll(async () => {
  checkers = startCheckers();
  service = await startService({ SURVEYS_DIR: 'surveys' }, async (store) => {
    filled = await prepareDemo(parts(store), definitions, size);
  });
  analyst = await service.as('analyst');
  for (const { key } of answered) {
    envelopes.set(key, (await analyst.get(`/api/instruments/${key}/results`).expect(200)).body as ResultsEnvelope);
  }
});
afterAll(async () => {
  await service?.stop();
  await checkers?.stop();
});

test('a database in which a study stands is left as it is', async () => {
  const other = await startService();
  const before = await other.store.instruments.keys();
  await expect(prepareDemo(parts(other.store), definitions, size)).rejects.toThrow('holds a study, not a demo');
  expect(await other.store.instruments.keys()).toEqual(before);
  expect(await other.store.demo.isSynthetic()).toBe(false);
  await other.stop();
});

test('what has many responses is read ahead, the rest when somebody asks', async () => {
  const results = currentResults(service.store, study);
  expect(await readLarge(service.store, results, 500)).toEqual(['resident']);
  expect(await readLarge(service.store, results)).toEqual([]);
  await results.stop();
});

test.each([
  ['sex', 45],
  ['age_band', 45],
])('600 residents are enough to cross most questions with %s', async (columns, least) => {
  const { results } = envelopes.get('resident')!;
  const rows = results.filter(({ open, part }) => !open && part !== null).map((one) => `${one.question}.${one.part}`);
  const tables = await Promise.all(
    rows.map((key) => analyst.get(`/api/instruments/resident/crosstab?rows=${key}&columns=${columns}`).expect(200)),
  );
  const shown = tables.filter(({ body }) => (body as Crosstab).n !== null);
  expect(rows).toHaveLength(54);
  expect(shown.length).toBeGreaterThanOrEqual(least);
});

test('both sexes stand in the results filtered by sex, with the means of every scale', async () => {
  for (const value of ['woman', 'man']) {
    const { body } = await analyst.get(`/api/instruments/resident/results?sex=${value}`).expect(200);
    const scales = (body as ResultsEnvelope).results.filter(({ kind }) => kind === 'scale');
    expect(scales.length).toBe(3);
    for (const { cells } of scales) expect(cells.map(({ mean }) => typeof mean)).toEqual(cells.map(() => 'number'));
  }
});

test('the demo is a trial that says what it is, and cannot go live', async () => {
  const admin = await service.as('admin');
  expect((await admin.get('/api/study').expect(200)).body.study).toMatchObject({ trial: true, synthetic: true });
  const { body } = await admin.post('/api/live').send({ notice: study.notice.version, responses: 0 });
  expect([body.code, body.errors?.[0]?.code]).toEqual(['invalid', 'demo']);
  expect(await service.store.responses.countTrial()).toBe(await service.store.responses.model.countDocuments());
});

test('nothing was refused by the questionnaires, people withdrew, and filling again changes nothing', async () => {
  expect(filled!.refused).toEqual([]);
  expect(filled!.withdrawn).toBeGreaterThan(2);
  const count = (key: string) => envelopes.get(key)!.responses!;
  expect(count('participant')).toBe(24);
  expect(count('monitoring')).toBeGreaterThan(50);
  expect(count('monitoring')).toBeLessThan(60);
  expect(count('resident')).toBeGreaterThan(550);
  expect(count('resident')).toBeLessThan(620);
  expect(await prepareDemo(parts(service.store), definitions, size)).toBeNull();
  const channels = await service.store.responses.model.distinct('channel');
  expect(channels.sort()).toEqual(['assisted', 'interviewer', 'paper', 'phone', 'web']);
});

const resultOf = (instrument: string, { question, part }: Expectation): Result =>
  envelopes.get(instrument)!.results.find((one) => one.question === question && one.part === (part ?? null))!;

function comparisonsOf(result: Result, { contrast, within = {}, recalled }: Expectation): Comparison[] {
  return result.comparisons.filter(
    (one) =>
      one.contrast === contrast &&
      (one.design === 'recalled') === (recalled === true) &&
      one.within.city === within.city &&
      one.within.wave === within.wave,
  );
}

/** Effects whose sign is that of the second minus the first. */
const signOf = ({ estimate, effect, paths }: Comparison): number => {
  const value = effect?.name === 'cramers_v_corrected' ? estimate?.value : (effect?.value ?? estimate?.value);
  return Math.sign(value ?? (paths ? paths.better - paths.worse : 0));
};

const planted = plantedEffects.flatMap(({ key, instrument, expects }) =>
  expects.map((expected) => ({ key, instrument, expected })),
);

test.each(planted)('found: $key $expected.question $expected.part $expected.contrast $expected.within', (one) => {
  const { instrument, expected } = one;
  const all = comparisonsOf(resultOf(instrument, expected), expected);
  // Everybody who answered, where there are both: the pairs are some of them.
  const found = all.find(({ basis }) => basis === 'all') ?? all[0]!;
  expect(found).toBeDefined();
  if (expected.direction === 0) expect(found.p!).toBeGreaterThan(0.05);
  else {
    expect(signOf(found)).toBe(expected.direction);
    expect(found.p!).toBeLessThan(0.05);
  }
});

/** The two that a comparison compares. */
function spotsOf({ contrast, within, of }: Comparison): [Spot, Spot] {
  const moment = (wave: string): Spot['moment'] => (wave === study.compare.before ? 'before' : 'after');
  return contrast === 'city'
    ? [{ city: of[0], moment: moment(within.wave!) }, { city: of[1], moment: moment(within.wave!) }] // prettier-ignore
    : [{ city: within.city ?? null, moment: 'before' }, { city: within.city ?? null, moment: 'after' }]; // prettier-ignore
}

test('the intervals hold what was planted', () => {
  const missed: string[] = [];
  let covered = 0;
  for (const { instrument, expected } of planted) {
    const definition = definitions.find(({ key }) => key === instrument)!;
    for (const one of comparisonsOf(resultOf(instrument, expected), expected)) {
      if (one.contrast === 'cityByWave' || one.design !== 'independent') continue;
      const values = plantedDifference(definition, expected, ...spotsOf(one));
      for (const interval of [one.estimate, one.effect]) {
        const value = interval === null ? undefined : values[interval.name];
        if (value === undefined || interval!.low === null) continue;
        if (interval!.low <= value && value <= interval!.high!) covered++;
        else
          missed.push(
            `${idOf(instrument, { part: null, ...expected })} ${JSON.stringify(one.within)} ${value} ${interval!.low} ${interval!.high}`,
          );
      }
    }
  }
  expect(missed).toEqual([]);
  expect(covered).toBeGreaterThan(20);
});

/** What R finds, to nine places or six digits. */
const isNear = (shown: number, inR: number | null | undefined): boolean =>
  inR !== null && inR !== undefined && Math.abs(shown - inR) <= 1e-9 + 1e-6 * Math.abs(inR);

const withR = isRInstalled() ? test : test.skip;
withR('results and R: every question, what is counted and what is tested (needs Rscript)', async () => {
  const all = await Promise.all(
    answered.map(async (definition): Promise<Exported> => {
      const envelope = envelopes.get(definition.key)!;
      const csv = await analyst.get(`/api/instruments/${definition.key}/responses.csv?layout=wide&values=codes`);
      return { definition, envelope, csv: csv.text };
    }),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'sz-r-'));
  const found = await computeInR(folder, all).finally(() => rmSync(folder, { recursive: true, force: true }));
  const differ: string[] = [];
  const compared = new Set<string>();
  let numbers = 0;
  const hold = (what: string, shown: number | null, inR: number | null | undefined, coarse = 0): void => {
    if (shown === null) return;
    numbers++;
    const same = coarse === 0 ? isNear(shown, inR) : Math.abs(shown - (inR ?? NaN)) <= coarse;
    if (!same) differ.push(`${what}: ${shown}, in R ${inR}`);
  };
  for (const { definition, envelope } of all) {
    for (const result of envelope.results) {
      const id = idOf(definition.key, result);
      for (const cell of result.cells) {
        const place = [id, cell.city ?? '', cell.wave].join('|');
        const inR = (what: string) => found.cells.get(`${place}|${what}`);
        hold(`${place} n`, cell.n, inR('n'));
        for (const [kind, count] of Object.entries(cell.missing)) hold(`${place} ${kind}`, count, inR(kind));
        // A mean beside withheld counts, or of cities together, is rounded.
        hold(`${place} mean`, cell.mean, inR('mean'), cell.suppressed || cell.city === null ? 0.25 : 0);
        for (const moment of ['median', 'sd', 'sum'] as const) hold(`${place} ${moment}`, cell[moment], inR(moment));
        for (const { value, count, share } of cell.distribution) {
          const counted = inR(`=${value}`);
          if (counted === undefined) continue; // classes of a number
          hold(`${place} ${value}`, count, counted);
          hold(`${place} share of ${value}`, share, counted! / inR('n')!);
        }
        if (cell.n !== null) compared.add(id);
      }
    }
  }
  found.repeated.forEach(({ result, comparison }, number) => {
    const inR = (what: string) => found.tests.get(`${number}|${what}`);
    const { contrast, design, within, method, n, p, statistic, estimate, effect } = comparison;
    const what = [result.question, result.part, contrast, design, JSON.stringify(within), method].join(' ');
    hold(`${what} p`, p, inR('p'));
    n.forEach((people, at) => hold(`${what} n`, people, inR(`n${at + 1}`)));
    if (inR('statistic') !== undefined) hold(`${what} statistic`, statistic, inR('statistic'));
    for (const one of [estimate, effect]) if (one && inR(one.name) !== undefined) hold(what, one.value, inR(one.name));
    if (estimate?.name === 'mean_difference') {
      hold(`${what} low`, estimate.low, inR('low'));
      hold(`${what} high`, estimate.high, inR('high'));
    }
  });
  expect(differ).toEqual([]);
  expect(numbers).toBeGreaterThan(12_000);
  expect(found.repeated.length).toBeGreaterThan(500);
  for (const { definition, envelope } of all) {
    for (const result of envelope.results) expect(compared).toContain(idOf(definition.key, result));
    expect(envelope.results.some(({ comparisons }) => comparisons.some(isRepeatable))).toBe(true);
  }
});
