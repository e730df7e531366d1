/** What the respondent's page makes of the server's replies. */
import { deliver, pause, readReply, type Later, type Outcome } from '../../client/src/respond/send.ts';
import type { Submission } from '../../client/src/respond/keep.ts';
import { makeUuid } from '../../client/src/respond/uuid.ts';

const body = { id: 'a' } as Submission;

it.each([
  [201, { receipt: 'R' }, { kind: 'stored', receipt: 'R' }],
  [200, { receipt: 'R' }, { kind: 'stored', receipt: 'R' }],
  [201, { receipt: null, ineligible: true }, { kind: 'ineligible' }],
  [403, { code: 'not_open' }, { kind: 'closed' }],
  [404, {}, { kind: 'gone' }],
  [409, { code: 'token_used' }, { kind: 'token_used' }],
  [409, { code: 'id_used' }, { kind: 'id_used' }],
  [413, {}, { kind: 'too_large' }],
  [422, {}, { kind: 'refused', errors: [] }],
  [500, {}, { kind: 'later', after: null }],
  [200, {}, { kind: 'later', after: null }],
])('%i %j', (status, reply, outcome) => {
  expect(readReply(status, reply, null)).toEqual(outcome);
});

it('waits as long as the server asks', () => {
  expect(readReply(429, {}, '17')).toEqual({ kind: 'later', after: 17 });
  expect(readReply(429, {}, 'Wed, 01 Jan 2020')).toEqual({ kind: 'later', after: null });
});

it('tries again with growing pauses, at most a minute apart, until there is an answer', async () => {
  const replies: (Outcome | Later)[] = [
    ...Array.from({ length: 7 }, () => ({ kind: 'later', after: null }) as const),
    { kind: 'stored', receipt: 'R' },
  ];
  const waited: number[] = [];
  const outcome = await deliver('/api', body, {
    send: () => Promise.resolve(replies.shift() ?? { kind: 'gone' }),
    onWaiting: (seconds) => waited.push(seconds),
    wait: () => Promise.resolve(),
  });
  expect(outcome).toEqual({ kind: 'stored', receipt: 'R' });
  expect(waited).toEqual([2, 4, 8, 16, 32, 60, 60]);
  expect(pause(1)).toBe(2);
});

it('makes ids that are UUIDs of version 4, each its own', () => {
  const ids = Array.from({ length: 200 }, makeUuid);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(200);
});
