/** The rules of fieldwork: tallies, quartiles, the response rate, the picture of what is missing. */
import fc from 'fast-check';
import { pictureOf, type PictureCollector } from '../../server/domain/fieldwork/picture.ts';
import { quartilesOf } from '../../server/domain/fieldwork/quartiles.ts';
import { responseRate, tallyInvitations } from '../../server/domain/fieldwork/response-rate.ts';
import { ResponseTallies, type ResponseHead } from '../../server/domain/fieldwork/response-tallies.ts';
import { withholdShares } from '../../server/results/withhold-shares.ts';
import { quantileSorted } from 'simple-statistics';

const head = (change: Partial<ResponseHead> = {}): ResponseHead => ({
  ...{ _id: 'a', collector: 'krosno', state: 'complete', completedOn: '2020-02-01', durationMinutes: 7 },
  ...{ channel: 'web', locale: 'pl' },
  ...change,
});

test('a response taken in again replaces itself; withdrawn, it counts as nothing else', () => {
  const tallies = new ResponseTallies();
  tallies.take(head());
  tallies.take(head());
  tallies.take(head({ _id: 'b', durationMinutes: null, channel: 'paper' }));
  expect(tallies.of('krosno')).toMatchObject({ complete: 2, withdrawn: 0 });
  expect([...tallies.of('krosno').minutes]).toEqual([[7, 1]]);
  tallies.take(head({ state: 'withdrawn', durationMinutes: null }));
  expect(tallies.of('krosno')).toMatchObject({ complete: 1, withdrawn: 1 });
  expect([...tallies.of('krosno').channels]).toEqual([['paper', 1]]);
  expect(tallies.of('nowhere')).toMatchObject({ complete: 0, ineligible: 0 });
});

test('tallies equal a count from the beginning, in whatever order changes come', () => {
  const heads = fc.record({
    _id: fc.constantFrom('a', 'b', 'c', 'd'),
    collector: fc.constantFrom('krosno', 'przemysl'),
    state: fc.constantFrom('complete' as const, 'ineligible' as const, 'withdrawn' as const),
    completedOn: fc.constantFrom('2020-02-01', '2020-02-02'),
    durationMinutes: fc.option(fc.integer({ min: 0, max: 3 })),
    channel: fc.constantFrom('web' as const, 'paper' as const),
    locale: fc.constantFrom('pl' as const, 'en' as const),
  });
  fc.assert(
    fc.property(fc.array(heads), (changes) => {
      const followed = new ResponseTallies();
      for (const change of changes) followed.take(change);
      const anew = new ResponseTallies();
      for (const last of new Map(changes.map((change) => [change._id, change])).values()) anew.take(last);
      for (const slug of ['krosno', 'przemysl']) {
        const [a, b] = [followed.of(slug), anew.of(slug)];
        expect(new Map([...a.days].sort())).toEqual(new Map([...b.days].sort()));
        expect([a.complete, a.ineligible, a.withdrawn]).toEqual([b.complete, b.ineligible, b.withdrawn]);
        expect(quartilesOf(a.minutes)).toEqual(quartilesOf(b.minutes));
      }
    }),
  );
});

test('quartiles are those of R’s quantile(type = 7)', () => {
  // quantile(c(4, 6, 10, 10), c(.25, .5, .75))
  expect(quartilesOf(new Map([[4, 1], [6, 1], [10, 2]]))).toEqual({ n: 4, q1: 5.5, median: 8, q3: 10 }); // prettier-ignore
  // quantile(c(1, 2, 3, 4, 5, 5, 9), c(.25, .5, .75))
  expect(quartilesOf(new Map([[9, 1], [1, 1], [2, 1], [3, 1], [4, 1], [5, 2]]))).toEqual({ n: 7, q1: 2.5, median: 4, q3: 5 }); // prettier-ignore
  expect(quartilesOf(new Map())).toBeNull();
  expect(quartilesOf(new Map([[3, 1]]))).toEqual({ n: 1, q1: 3, median: 3, q3: 3 });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (minutes) => {
      const counts = new Map<number, number>();
      for (const one of minutes) counts.set(one, (counts.get(one) ?? 0) + 1);
      const { median } = quartilesOf(counts)!;
      expect(median).toBeCloseTo(quantileSorted([...minutes].sort((a, b) => a - b), 0.5), 9); // prettier-ignore
    }),
  );
});

test('the response rate counts refusals and people not reached as not answered, and leaves revoked invitations out', () => {
  const invitation = (state: 'answered' | 'refused' | 'unreachable' | 'started' | 'revoked', contacts = 0) => ({
    ...{ collector: 'x', state, contacts },
  });
  const tally = tallyInvitations([
    invitation('answered', 2),
    invitation('answered'),
    invitation('refused', 1),
    invitation('unreachable', 3),
    invitation('started'),
    invitation('revoked', 1),
  ]);
  expect(tally).toMatchObject({ issued: 6, contacts: 7, contacted: 4, states: { answered: 2, prepared: 0 } });
  expect(responseRate(tally)).toEqual({ answered: 2, of: 5, rate: 0.4 });
  expect(responseRate(tallyInvitations([invitation('revoked')])).rate).toBeNull();
});

describe('the picture', () => {
  const collector = (change: Partial<PictureCollector>): PictureCollector => ({
    ...{ instrument: 'sheet', city: 'krosno', wave: '2019_08', target: 6, complete: 0, invited: null },
    ...change,
  });
  const cells = (kind: 'monitoring' | 'questionnaire', ...collectors: PictureCollector[]) =>
    pictureOf(
      [{ key: 'sheet', group: 'participant', kind, waves: ['2019_08'] }],
      ['2019_08', 'after'],
      ['krosno'],
      collectors,
    );

  test('a sheet is due from everybody invited; without invitations the target stands', () => {
    expect(cells('monitoring', collector({ invited: 5, complete: 3 }))[0]).toMatchObject({ expected: 5, missing: 2 });
    expect(cells('monitoring', collector({ invited: 0 }))[0]).toMatchObject({ expected: 6, missing: 6 });
  });

  test('elsewhere the target comes first, and links without one add what they bring', () => {
    const [cell] = cells(
      'questionnaire',
      collector({ target: 4, invited: 9, complete: 1 }),
      collector({ target: null, complete: 5 }),
    );
    expect(cell).toMatchObject({ collectors: 2, collected: 6, expected: 4, missing: 0 });
    expect(cells('questionnaire')[0]).toMatchObject({ collectors: 0, expected: null, missing: null });
  });
});

test('shares of collectors side by side are all withheld when one is small: their sum by channel is known', () => {
  const one = (cell: string, ...counts: number[]) => ({ cell, threshold: 5, counts });
  expect(withholdShares([one('a', 40, 3, 9)])).toEqual([[40, null, null]]);
  expect(withholdShares([one('a', 40, 0), one('b', 3, 60)])).toEqual([[40, 0], [null, null]]); // prettier-ignore
  expect(withholdShares([one('a', 40, 9), one('a', 60, 3)])).toEqual([[null, null], [null, null]]); // prettier-ignore
  expect(withholdShares([one('a', 40, 9), one('a', 60, 0)])).toEqual([[40, 9], [60, 0]]); // prettier-ignore
});
