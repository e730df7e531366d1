/** Notes written in two places: nothing is lost, whatever meets. */
import fc from 'fast-check';
import {
  acknowledged,
  decided,
  holdsMore,
  isWaiting,
  keptOf,
  markOfSave,
  met,
  outgoing,
  savingOf,
  factsOf,
  type KeptNotes,
} from '../../client/src/desk/keeping/kept-notes.ts';
import { mergeNotes, type Notes } from '../../client/src/desk/keeping/merge-notes.ts';
import { movedQuotes, passageOf, toggledQuote, written } from '../../client/src/desk/notes/quotes.ts';
import type { InterviewReply } from '../../server/http/contract.ts';

const notes = (texts: Record<string, string>, more: Partial<Notes> = {}): Notes => ({
  ...{ texts, ticked: [], quotes: [] },
  ...more,
});
const reply = (
  revision: number,
  texts: Record<string, string>,
  change: Partial<InterviewReply> = {},
): InterviewReply => ({
  ...{ id: 'i', guide: 'g', version: 1, city: 'krosno', group: 'resident', wave: 'after', respondentCode: null },
  ...{ date: '2020-02-01', place: null, form: 'in_person', consents: { notes: true, quoting: true, cityLevel: null } },
  ...{ recording: null, speakers: [], author: 'anna', state: 'draft', sealed: false, revision, savedBy: 'bartek' },
  ...{ savedAt: '2020-02-01T10:00:00.000Z', notes: notes(texts), redactions: [] },
  ...{ may: { write: true, seal: true, delete: true, steps: [] }, ...change },
});
const typed = (kept: KeptNotes, question: string, text: string): KeptNotes => ({
  ...kept,
  notes: written(kept.notes, question, text),
});

describe('meeting what others wrote', () => {
  test('other questions are put together', () => {
    const mine = typed(keptOf(reply(1, { a: 'x', b: 'y' }), 'anna', 0), 'a', 'moje');
    const both = met(mine, reply(2, { a: 'x', b: 'ich' }));
    expect(both.notes.texts).toEqual({ a: 'moje', b: 'ich' });
    expect(both.conflicts).toEqual({});
    expect(savingOf(both).revision).toBe(2);
  });

  test('the same question shows both; sent is what the server has, until somebody decides', () => {
    const mine = typed(keptOf(reply(1, { a: 'x' }), 'anna', 0), 'a', 'moje');
    const both = met(mine, reply(2, { a: 'ich' }));
    expect(both.notes.texts['a']).toBe('moje');
    expect(both.conflicts).toEqual({ a: { text: 'ich', by: 'bartek' } });
    expect(outgoing(both).texts['a']).toBe('ich');
    expect([isWaiting(both), holdsMore(both)]).toEqual([false, true]);
    expect(decided(both, 'a', 'mine').notes.texts['a']).toBe('moje');
    expect(decided(both, 'a', 'theirs').notes.texts['a']).toBe('ich');
    expect(decided(both, 'a', 'both').notes.texts['a']).toBe('moje\n\nich');
    expect(isWaiting(decided(both, 'a', 'both'))).toBe(true);
  });

  test('one’s own save whose answer got lost is recognised', () => {
    const first = typed(keptOf(reply(1, {}), 'anna', 0), 'a', 'pierwsze');
    const sent = { ...first, attempts: [markOfSave(first.notes, first.facts)] };
    const later = typed(sent, 'a', 'pierwsze i drugie');
    const after = met(later, reply(2, { a: 'pierwsze' }));
    expect(after.conflicts).toEqual({});
    expect(after.notes.texts['a']).toBe('pierwsze i drugie');
    expect(savingOf(after)).toMatchObject({ revision: 2, notes: { texts: { a: 'pierwsze i drugie' } } });
  });

  test('what was typed while a save was under way stays', () => {
    const kept = typed(keptOf(reply(1, {}), 'anna', 0), 'a', 'dalej');
    expect(isWaiting(acknowledged(kept, reply(2, { a: 'da' })))).toBe(true);
    expect(isWaiting(acknowledged(kept, reply(2, { a: 'dalej' })))).toBe(false);
  });

  test('facts changed here stay, untouched ones follow', () => {
    const kept = keptOf(reply(1, {}), 'anna', 0);
    expect(met(kept, reply(2, {}, { date: '2020-02-02' })).facts.date).toBe('2020-02-02');
    const changed = { ...kept, facts: { ...kept.facts, date: '2020-02-03' } };
    expect(met(changed, reply(2, {}, { date: '2020-02-02' })).facts.date).toBe('2020-02-03');
    expect(factsOf(reply(1, {}))).toEqual(kept.facts);
  });

  test('no text of anybody is ever gone, for any changes', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    const all = fc.record({ p: text, q: text, r: text });
    fc.assert(
      fc.property(all, all, all, (base, mine, theirs) => {
        const { notes: merged, conflicts } = mergeNotes(notes(base), notes(mine), notes(theirs));
        for (const question of ['p', 'q', 'r'] as const) {
          const now = merged.texts[question] ?? '';
          if (mine[question] !== base[question]) expect(now).toBe(mine[question]);
          else expect(now).toBe(theirs[question]);
          const both = mine[question] !== base[question] && theirs[question] !== base[question];
          expect(conflicts.includes(question)).toBe(both && mine[question] !== theirs[question]);
        }
      }),
    );
  });
});

test('ticks and quotes are put together; what either took away is gone', () => {
  const quote = { question: 'a', start: 0, end: 1, speaker: null };
  const base = notes({ a: 'xyz' }, { ticked: ['a', 'a.0'], quotes: [quote] });
  const mine = { ...base, ticked: ['a', 'a.0', 'b'], quotes: [] };
  const theirs = { ...base, ticked: ['a', 'c'], quotes: [quote, { ...quote, start: 1, end: 2 }] };
  const { notes: merged } = mergeNotes(base, mine, theirs);
  expect(merged.ticked.sort()).toEqual(['a', 'b', 'c']);
  expect(merged.quotes).toEqual([{ ...quote, start: 1, end: 2 }]);
});

describe('quotes keep to their words', () => {
  const quote = { question: 'a', start: 4, end: 8, speaker: null };
  const text = 'ona mówi tak';
  test.each([
    ['words before', 'a ona mówi tak', 'mówi'],
    ['words after', 'ona mówi, że tak', 'mówi'],
    ['within', 'ona mówiła tak', 'mówi'],
    ['a letter of it', 'ona mawi tak', 'mawi'],
    ['right before', 'ona  mówi tak', 'mówi'],
  ])('%s', (_name, after, words) => {
    const [moved] = movedQuotes([quote], text, after);
    expect(after.slice(moved!.start, moved!.end)).toBe(words);
  });

  test('gone with their words; marked twice, unmarked; spaces at the ends do not count', () => {
    expect(movedQuotes([quote], text, 'ona tak')).toEqual([]);
    const marked = toggledQuote(notes({ a: text }), quote);
    expect(marked.quotes).toEqual([quote]);
    expect(toggledQuote(marked, { ...quote, speaker: 'K' }).quotes).toEqual([]);
    expect(passageOf(text, 3, 9)).toEqual({ start: 4, end: 8 });
    expect(passageOf(text, 3, 4)).toBeNull();
  });

  test('always within their text, in order', () => {
    const words = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.nat(12), fc.nat(12), (before, after, one, other) => {
        const [start, end] = [Math.min(one, other, before.length), Math.min(Math.max(one, other), before.length)];
        for (const moved of movedQuotes([{ ...quote, start, end }], before, after)) {
          expect(moved.start).toBeGreaterThanOrEqual(0);
          expect(moved.end).toBeGreaterThan(moved.start);
          expect(moved.end).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });
});
