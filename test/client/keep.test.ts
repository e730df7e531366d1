/** What is kept on a device, and for how long. */
import { Keeper, keepFor, memoryShelf, type Submission } from '../../client/src/respond/keep.ts';
import { partOf } from '../../client/src/respond/shelf.ts';

const consent = { notice: '1', cityLevel: null, quoting: false };
const draft = {
  id: 'a',
  version: 1,
  locale: 'pl' as const,
  startedAt: '2020-02-01T10:00:00Z',
  consent,
  answers: { q: 1 },
  page: 'p',
};
const body: Submission = {
  id: 'a',
  version: 1,
  locale: 'pl',
  startedAt: '',
  finishedAt: '',
  consent,
  answers: { q: 1 },
};

function keeper(start = 0) {
  const shelf = memoryShelf();
  const clock = { now: start };
  return {
    shelf,
    clock,
    keeper: new Keeper(
      () => shelf,
      () => clock.now,
    ),
  };
}

it('forgets a draft after 48 hours, and one from the future', () => {
  const { keeper: kept, clock, shelf } = keeper();
  kept.saveDraft('/api', draft);
  clock.now = keepFor - 1;
  expect(kept.draft('/api')?.answers).toEqual({ q: 1 });
  clock.now = keepFor;
  expect(kept.draft('/api')).toBeNull();
  expect(shelf.length).toBe(0);
  kept.saveDraft('/api', draft);
  clock.now = -keepFor;
  kept.sweep();
  expect(shelf.length).toBe(0);
});

it('keeps drafts of different surveys apart', () => {
  const { keeper: kept } = keeper();
  kept.saveDraft('/a', draft);
  expect(kept.draft('/b')).toBeNull();
});

it('finishing twice under one id keeps the first', () => {
  const { keeper: kept } = keeper();
  kept.saveDraft('/api', draft);
  const first = kept.finish('/api', body);
  const second = kept.finish('/api', { ...body, answers: { q: 2 } });
  expect(second).toEqual(first);
  expect(kept.draft('/api')).toBeNull();
  expect(kept.outgoing()).toHaveLength(1);
});

it('once acknowledged, answers leave the device and the receipt stays', () => {
  const { keeper: kept } = keeper();
  kept.finish('/api', body);
  kept.acknowledge('a', 'ABCD');
  expect(kept.outgoingOf('a')).toMatchObject({ state: 'sent', body: null, receipt: 'ABCD' });
});

it('on a shared device nothing stays once acknowledged', () => {
  const { keeper: kept, shelf } = keeper();
  kept.finish('/api', body, false);
  kept.acknowledge('a', 'ABCD');
  expect(shelf.length).toBe(0);
});

it('goes on in memory when storage is forbidden or full, and says so', () => {
  const forbidden = new Keeper(() => {
    throw new Error('SecurityError');
  });
  expect(forbidden.lasting).toBe(false);
  forbidden.saveDraft('/api', draft);
  expect(forbidden.draft('/api')?.id).toBe('a');

  const shelf = memoryShelf();
  const kept = new Keeper(() => shelf);
  kept.saveDraft('/other', draft);
  shelf.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  kept.saveDraft('/api', draft);
  expect(kept.lasting).toBe(false);
  expect([kept.draft('/api')?.id, kept.draft('/other')?.id]).toEqual(['a', 'a']);
});

it('removes what it cannot read', () => {
  const { keeper: kept, shelf } = keeper();
  shelf.setItem('sz:draft:/api', '{"savedAt":');
  expect(kept.draft('/api')).toBeNull();
  expect(shelf.length).toBe(0);
});

it('drops what was begun in the trial, and nothing else', () => {
  const { keeper: kept } = keeper();
  const trial = { ...consent, notice: 'trial:1' };
  kept.saveDraft('/real', draft);
  kept.saveDraft('/trial', { ...draft, consent: trial });
  kept.finish('/sent', { ...body, id: 'sent', consent: trial });
  kept.acknowledge('sent', 'ABCD');
  kept.finish('/waiting', { ...body, id: 'waiting', consent: trial });
  kept.finish('/real', { ...body, id: 'real' });
  kept.saveDraft('/real', draft);
  kept.dropTrial();
  expect(kept.outgoing().map(({ id }) => id)).toEqual(['real']);
  expect([kept.draft('/real')?.id, kept.draft('/trial')]).toEqual(['a', null]);
});

it('a part of a shelf is a shelf of its own', () => {
  const shelf = memoryShelf();
  const people = new Keeper(() => shelf);
  const desk = new Keeper(() => partOf(shelf, 'desk:'), Date.now, 10 * keepFor);
  people.finish('/api', { ...body, id: 'theirs' });
  desk.finish('/api', { ...body, id: 'ours' });
  expect(people.outgoing().map(({ id }) => id)).toEqual(['theirs']);
  expect(desk.outgoing().map(({ id }) => id)).toEqual(['ours']);
});
