/** Typing in a sheet: what codes stand for, what is asked after them, what waits on the device. */
import { readFileSync } from 'node:fs';
import { isGap, ranges, withGaps } from '../../client/src/desk/enter/gaps.ts';
import { fieldsOf, isWhole, readItem } from '../../client/src/desk/enter/sheet-fields.ts';
import { headProblems, newHead, nextHead, numberAfter } from '../../client/src/desk/enter/sheet-head.ts';
import { complaintsOf, readSheet, surveyOf } from '../../client/src/desk/enter/sheet-rules.ts';
import { Outbox, type Queued } from '../../client/src/desk/enter/outbox.ts';
import { memory } from '../../client/src/desk/keeping/device.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import type { EntryFormReply, EntryItem } from '../../server/http/contract.ts';
import { entryItems } from '../../server/http/entry-items.ts';

function formOf(key: string, wave = 'after'): EntryFormReply {
  const definition = JSON.parse(readFileSync(`surveys/${key}.json`, 'utf8')) as Definition;
  const place = { wave, city: 'krosno', area: null };
  const variables = { wave, city: 'krosno', area: '' };
  return { definition, variables, items: entryItems(definition, place) } as unknown as EntryFormReply;
}
const resident = formOf('resident');
const itemOf = (name: string, form = resident): EntryItem => form.items.find(({ question }) => question === name)!;
const answerOf = (name: string, text: string): unknown => readItem(itemOf(name), { [name]: text }).answer;
const problemOf = (name: string, text: string): unknown => readItem(itemOf(name), { [name]: text }).problems[name];

describe('codes', () => {
  test('what is not on the sheet is no answer', () => {
    expect(problemOf('adult', '9')).toBe('unknown');
    expect(problemOf('adult', '?')).toBe('unknown');
    expect(problemOf('belonging', '11')).toBe('unknown');
    expect(problemOf('activities', '1,1')).toBe('twice');
    expect(problemOf('barriers', '1,2,3,4')).toBe('too_many');
  });

  test('one answer: by its place or its code, the number where the codes are numbers, "?" for what is declared missing', () => {
    expect(answerOf('adult', '1')).toBe('yes');
    expect(answerOf('adult', 'NO')).toBe('no');
    expect(answerOf('belonging', '0')).toBe(0);
    expect(answerOf('belonging', '10')).toBe(10);
    expect(answerOf('organiser_known', '?')).toBe('dont_know');
    expect(answerOf('adult', ' ')).toBeUndefined();
  });

  test('several answers: divided, in the order of the sheet', () => {
    const values = itemOf('activities').choices.map(({ value }) => value);
    expect(answerOf('activities', '3, 1')).toEqual([values[0], values[2]]);
    expect(answerOf('work_steps', itemOf('work_steps').choices.length < 10 ? '21' : '2 1')).toEqual(
      itemOf('work_steps')
        .choices.slice(0, 2)
        .map(({ value }) => value),
    );
  });

  test('a row of a table, and the places of a ranking', () => {
    const grid = itemOf('influence');
    const [first, second] = fieldsOf(grid).map(({ key }) => key);
    expect(readItem(grid, { [first!]: '4', [second!]: '?' }).answer).toEqual({
      [grid.rows[0]!.value]: 4,
      [grid.rows[1]!.value]: 98,
    });
    const rank: EntryItem = {
      ...itemOf('activities'),
      question: 'r',
      kind: 'rank',
      other: false,
      most: 2,
      choices: ['a', 'b', 'c'].map((value, place) => ({
        typed: String(place + 1),
        value,
        label: { pl: value, en: value },
        missing: false,
      })),
    };
    expect(readItem(rank, { 'r.c': '1', 'r.a': '2' }).answer).toEqual(['c', 'a']);
    expect(readItem(rank, { 'r.c': '1', 'r.a': '1' }).problems).toEqual({ 'r.c': 'rank' });
    expect(readItem(rank, { 'r.c': '2' }).problems).toEqual({ 'r.c': 'rank' });
    expect(readItem(rank, { 'r.a': '1', 'r.b': '2', 'r.c': '3' }).problems).toEqual({ 'r.c': 'rank' });
  });

  test('numbers with a comma, dates as people write them', () => {
    const plain = { ...itemOf('adult'), question: 'q', choices: [] };
    const read = (kind: 'number' | 'date', text: string) => readItem({ ...plain, kind }, { q: text });
    expect(read('number', '1 250,5').answer).toBe(1250.5);
    expect(read('number', 'many').problems).toEqual({ q: 'number' });
    expect(read('date', '5.8.2019').answer).toBe('2019-08-05');
    expect(read('date', '2019-02-30').problems).toEqual({ q: 'date' });
  });

  test('a code is whole when no other begins with it', () => {
    const [row] = fieldsOf(itemOf('influence'));
    expect(isWhole(row!, itemOf('influence'), '3')).toBe(true);
    expect(isWhole(row!, itemOf('influence'), '9')).toBe(false);
    const [scale] = fieldsOf(itemOf('belonging'));
    expect(isWhole(scale!, itemOf('belonging'), '1')).toBe(false);
    expect(isWhole(scale!, itemOf('belonging'), '10')).toBe(true);
  });
});

describe('the rules of the questionnaire', () => {
  const survey = surveyOf(resident, 'pl');
  const read = (typed: Record<string, string>) => readSheet(survey, resident.items, typed);

  test('what is required is asked for', () => {
    read({});
    expect(Object.keys(complaintsOf(survey, resident.items))).toEqual(['adult', 'lives_here']);
    read({ adult: '1', lives_here: '1' });
    expect(complaintsOf(survey, resident.items)).toEqual({});
  });

  test('what is left out before its question is answered says what it waits for', () => {
    const numberOf = (name: string): number => itemOf(name).number;
    const before = read({ adult: '1', lives_here: '1' });
    expect(before.undecided.get('organiser_contact')).toEqual([numberOf('organiser_known')]);
    expect(before.skipped.has('organiser_contact')).toBe(false);
    const lines = withGaps(resident.items, before).filter(isGap);
    expect(lines).toEqual([{ numbers: [numberOf('organiser_contact')], waitFor: String(numberOf('organiser_known')) }]);
    expect(withGaps(resident.items, read({ adult: '1', lives_here: '1', organiser_known: '2' })).filter(isGap)).toEqual(
      [{ numbers: [numberOf('organiser_contact')], waitFor: '' }],
    );
    expect([ranges([3, 4, 5]), ranges([3, 5, 6]), ranges([3])]).toEqual(['3–5', '3, 5, 6', '3']);
  });

  test('questions follow answers, and answers to what is not asked are dropped', () => {
    const before = read({ adult: '1', lives_here: '1', organiser_known: '2', organiser_contact: '1' });
    expect(before.skipped.has('organiser_contact')).toBe(true);
    expect(before.answers).toEqual({ adult: 'yes', lives_here: 'yes', organiser_known: 'no' });
    const after = read({ adult: '1', lives_here: '1', organiser_known: '1', organiser_contact: '1' });
    expect(after.shown.has('organiser_contact')).toBe(true);
    expect(after.answers).toHaveProperty('organiser_contact');
    expect(read({ adult: '2', lives_here: '1', belonging: '3' }).answers).toEqual({ adult: 'no', lives_here: 'yes' });
  });

  test('the text of "other" is asked for where it was chosen', () => {
    const typed = { adult: '1', lives_here: '1', 'activities#other': 'chór' };
    expect(read(typed).answers).not.toHaveProperty('activities-Comment');
    const other = itemOf('activities').choices.find(({ value }) => value === 'other')!.typed;
    const chosen = read({ ...typed, activities: other });
    expect(chosen.shown.has('activities#other')).toBe(true);
    expect(chosen.answers).toMatchObject({ activities: ['other'], 'activities-Comment': 'chór' });
  });

  test('"other" without a text is asked for beside it, and a dash says that the sheet has none', () => {
    const other = itemOf('activities').choices.find(({ value }) => value === 'other')!.typed;
    const typed = { adult: '1', lives_here: '1', activities: other };
    read(typed);
    expect(Object.keys(complaintsOf(survey, resident.items))).toEqual(['activities#other']);
    expect(read({ ...typed, 'activities#other': '–' }).answers).toMatchObject({ 'activities-Comment': '–' });
    expect(complaintsOf(survey, resident.items)).toEqual({});
  });

  test('ranges of numbers hold', () => {
    const monitoring = formOf('monitoring', '2019_08');
    const model = surveyOf(monitoring, 'pl');
    const number = monitoring.items.find(({ kind }) => kind === 'number')!;
    readSheet(model, monitoring.items, { [number.question]: '-1' });
    expect(complaintsOf(model, monitoring.items)).toHaveProperty(number.question);
    readSheet(model, monitoring.items, { [number.question]: '1' });
    expect(complaintsOf(model, monitoring.items)).not.toHaveProperty(number.question);
  });

  test.each(['resident', 'participant', 'institution', 'monitoring'])('every question of %s can be typed in', (key) => {
    for (const wave of key === 'monitoring' ? ['2019_08'] : ['before', 'after']) {
      const { items } = formOf(key, wave);
      expect(items.map(({ number }) => number)).toEqual(items.map((_, place) => place + 1));
      expect(items.filter((item) => item.kind === 'elsewhere' || fieldsOf(item).length === 0)).toEqual([]);
    }
  });
});

describe('sheets', () => {
  test('the number is needed on paper, is taken once, and the next one follows', () => {
    const head = { ...newHead(), part: true };
    const form = { mode: 'open' as const };
    expect(headProblems({ ...head, part: false }, form, new Set()).part).toBe('part');
    expect(headProblems(head, form, new Set()).sheet).toBe('sheet_required');
    expect(headProblems({ ...head, channel: 'phone' }, form, new Set())).toEqual({});
    expect(headProblems({ ...head, sheet: '7' }, form, new Set(['7'])).sheet).toBe('sheet_taken');
    expect(headProblems({ ...head, sheet: '7' }, { mode: 'invitation' }, new Set()).code).toBe('code_required');
    expect(headProblems({ ...head, sheet: '7', completedOn: '2999-01-01' }, form, new Set()).completedOn).toBe('day');
    expect([numberAfter('7'), numberAfter('A/09'), numberAfter('ab')]).toEqual(['8', 'A/10', '']);
    expect(nextHead({ ...head, sheet: '7', code: 'K-01', channel: 'phone' })).toEqual({
      ...newHead(),
      sheet: '8',
      channel: 'phone',
    });
  });

  test('what waits is kept for one account, and goes on in memory when the device is full', async () => {
    const place = memory();
    const queued = (id: string, savedAt: number): Queued => ({ id, savedAt, slug: 's' }) as Queued;
    const idsOf = (outbox: Outbox): string[] => outbox.queued().map(({ id }) => id);
    const outbox = await Outbox.open({ ...place, lasting: true }, 'anna');
    await outbox.put(queued('b', 2));
    await outbox.put(queued('a', 1));
    expect(idsOf(await Outbox.open(place, 'anna'))).toEqual(['a', 'b']);
    expect(idsOf(await Outbox.open(place, 'jan'))).toEqual([]);

    const other = await Outbox.open(place, 'anna');
    await other.drop('b');
    await outbox.refresh();
    expect(idsOf(outbox)).toEqual(['a']);

    let full = false;
    const keep: typeof place.keep = (key, value) => (full ? Promise.reject(new Error('full')) : place.keep(key, value));
    const filling = await Outbox.open({ ...place, keep, lasting: true }, 'anna');
    full = true;
    await filling.put(queued('c', 3));
    expect(filling.lasting).toBe(false);
    await filling.refresh();
    expect(idsOf(filling)).toEqual(['a', 'c']);
    expect(idsOf(await Outbox.open(place, 'anna'))).toEqual(['a']);
  });
});
