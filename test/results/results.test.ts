/** The results service with its worker thread, over a list of responses in memory. */
import { serialize } from 'bson';
import { startResults, type Results } from '../../server/results/index.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import type { StoredResponse } from '../../server/domain/response.ts';
import type { Study } from '../../server/domain/study.ts';
import { definition, randomResponses, study } from '../analysis/synthetic.ts';
import { buildWorkers } from './build-workers.ts';

/** Stands for the store: responses in the order of change, and a count of what was read. */
class Shelf {
  responses: StoredResponse[] = [];
  read = 0;

  put(...responses: StoredResponse[]): void {
    for (const response of responses) {
      this.responses = this.responses.filter(({ _id }) => _id !== response._id);
      this.responses.push(response);
    }
  }

  source() {
    return {
      study: study as Study,
      definitions: () => Promise.resolve([definition as unknown as Definition]),
      read: (_instrument: string, since: Date | null) => this.changedSince(since),
    };
  }

  private async *changedSince(since: Date | null) {
    for (const response of this.responses) {
      if (since && response.changedAt < since) continue;
      this.read++;
      yield [serialize(response)];
    }
  }
}

const stored = (count: number, seed: number): StoredResponse[] =>
  randomResponses(count, seed).map(
    (response) =>
      ({
        ...response,
        changedAt: new Date(1_500_000_000_000 + Number(response.changedAt)),
      }) as unknown as StoredResponse,
  );

let results: Results;
let shelf: Shelf;

beforeAll(buildWorkers, 120_000);
beforeEach(() => {
  shelf = new Shelf();
  results = startResults(shelf.source());
});
afterEach(() => results.stop());

async function envelope(query: { city?: string; wave?: string; filter?: { name: string; value: string } } = {}) {
  const outcome = await results.results({ instrument: 'survey', ...query });
  if (outcome.kind !== 'results') throw new Error(`Unexpected ${outcome.kind}`);
  return outcome.envelope;
}

test('a filter that is not offered, and a city or wave that does not exist, come back as such', async () => {
  shelf.put(...stored(50, 1));
  const refused = await results.results({ instrument: 'survey', filter: { name: 'rate', value: '5' } });
  expect(refused).toEqual({ kind: 'filter_not_offered', offered: ['sex', 'area', 'channel', 'paired'] });
  expect(await results.results({ instrument: 'survey', city: 'gdansk' })).toMatchObject({
    kind: 'invalid',
    field: 'city',
  });
  expect(await results.results({ instrument: 'survey', wave: 'never' })).toMatchObject({
    kind: 'invalid',
    field: 'wave',
  });
});

test('one more response is one more read, not all of them again', async () => {
  const all = stored(300, 2);
  shelf.put(...all.slice(0, 299));
  expect((await envelope()).responses).toBe(299);
  shelf.read = 0;
  shelf.put(all[299]!);
  expect((await envelope()).responses).toBe(300);
  expect(shelf.read).toBeLessThan(5);
});

test('a withdrawn response counts no longer', async () => {
  const all = stored(200, 3);
  shelf.put(...all);
  expect((await envelope()).responses).toBe(200);
  shelf.put({ ...all[7]!, state: 'withdrawn', answers: {}, changedAt: new Date(1_600_000_000_000) });
  expect((await envelope()).responses).toBe(199);
});

test('questions asked at the same time are all answered with the newest data', async () => {
  shelf.put(...stored(120, 4));
  const [a, b, c] = await Promise.all([envelope(), envelope({ city: 'krosno' }), envelope()]);
  // One and the same: what is under way is not computed once more.
  expect(a).toBe(c);
  expect(b!.results[0]!.cells.every(({ city }) => city === 'krosno')).toBe(true);
});

test('a failing read is an error of that question only', async () => {
  const source = shelf.source();
  let fails = true;
  const shaky = startResults({
    ...source,
    read(instrument: string, since: Date | null) {
      if (fails) throw new Error('the database is away');
      return source.read(instrument, since);
    },
  });
  shelf.put(...stored(30, 5));
  await expect(shaky.results({ instrument: 'survey' })).rejects.toThrow('the database is away');
  fails = false;
  expect(await shaky.results({ instrument: 'survey' })).toMatchObject({ kind: 'results' });
  await shaky.stop();
});
