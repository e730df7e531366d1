/** The pool of checking workers: nothing that is sent or defined can hold the server. */
import { startCheckers } from '../../server/instruments/checkers.ts';
import type { Checkers } from '../../server/instruments/checkers.ts';
import { definitionOf, variables } from './definitions.ts';

const slow = definitionOf([{ type: 'text', validators: [{ type: 'regex', regex: '^(a+)+$' }] }], { key: 'slow' });
const quick = definitionOf([{ type: 'rating' }], { key: 'quick' });
const version = (definition: typeof slow) => ({ key: definition.key, version: definition.version, definition });
const input = (answers: unknown) => ({ answers, variables, locale: 'pl' as const });

let checkers: Checkers;
afterEach(() => checkers.stop());

test('a catastrophic regular expression is stopped, and everybody else is answered', async () => {
  checkers = startCheckers({ workers: 1, timeLimitMs: 300 });
  const before = Array.from({ length: 20 }, () => checkers.check(version(quick), input({ q: 3 })));
  const stuck = checkers.check(version(slow), input({ q: 'a'.repeat(40) + '!' }));
  const after = Array.from({ length: 20 }, () => checkers.check(version(quick), input({ q: 99 })));
  let turns = 0;
  const ticking = setInterval(() => turns++, 10);
  await expect(stuck).resolves.toEqual({ kind: 'timeout' });
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(10);
  for (const outcome of await Promise.all(before)) expect(outcome).toMatchObject({ ok: true, answers: { q: 3 } });
  for (const outcome of await Promise.all(after)) expect(outcome).toMatchObject({ ok: false });
});

test('two stuck submissions each meet the limit', async () => {
  checkers = startCheckers({ workers: 1, timeLimitMs: 200 });
  const stuck = [1, 2].map(() => checkers.check(version(slow), input({ q: 'a'.repeat(40) + '!' })));
  await expect(Promise.all(stuck)).resolves.toEqual([{ kind: 'timeout' }, { kind: 'timeout' }]);
  await expect(checkers.check(version(quick), input({ q: 1 }))).resolves.toMatchObject({ ok: true });
});

test('a definition that cannot be compiled rejects with the reason, again and again', async () => {
  checkers = startCheckers({ workers: 1 });
  const file = definitionOf([{ type: 'file' }]);
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(checkers.check(version(file), input({}))).rejects.toThrow('questions of type file are not supported');
  }
});

test('another definition under the same key and version is another definition', async () => {
  checkers = startCheckers({ workers: 1 });
  const other = definitionOf([{ type: 'boolean' }], { key: 'quick' });
  await expect(checkers.check(version(quick), input({ q: 3 }))).resolves.toMatchObject({ ok: true });
  await expect(checkers.check(version(other), input({ q: 3 }))).resolves.toMatchObject({ ok: false });
  await expect(checkers.check(version(structuredClone(quick)), input({ q: 3 }))).resolves.toMatchObject({ ok: true });
});

test('keys of prototypes reach the worker as keys and are refused', async () => {
  checkers = startCheckers({ workers: 1 });
  const answers: unknown = JSON.parse('{ "__proto__": { "q": 3 }, "q": 2 }');
  await expect(checkers.check(version(quick), input(answers))).resolves.toMatchObject({
    ok: false,
    errors: [{ question: '__proto__', code: 'unknown_question' }],
  });
});

test('many at once are all answered, each with its own outcome, over several workers', async () => {
  checkers = startCheckers({ workers: 2 });
  const outcomes = await Promise.all(
    Array.from({ length: 500 }, (_, at) => checkers.check(version(quick), input({ q: (at % 7) + 1 }))),
  );
  outcomes.forEach((outcome, at) => expect(outcome).toMatchObject({ ok: at % 7 < 5 }));
});

test('stopping rejects what is under way and everything after', async () => {
  checkers = startCheckers({ workers: 1 });
  const waiting = checkers.check(version(quick), input({ q: 1 }));
  const refused = expect(waiting).rejects.toThrow('stopped');
  await checkers.stop();
  await refused;
  await expect(checkers.check(version(quick), input({ q: 1 }))).rejects.toThrow('stopped');
});
