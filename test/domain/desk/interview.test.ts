/** Who may do what with interviews, and whose words a passage is. */
import {
  mayDelete,
  mayRead,
  maySeal,
  mayWrite,
  refuseStep,
  type Guarded,
} from '../../../server/domain/desk/interview-rights.ts';
import type { Consents, InterviewState } from '../../../server/domain/desk/interview.ts';
import { mayQuote, speakerAt, turnsOf } from '../../../server/domain/desk/speakers.ts';
import type { Person, Role } from '../../../server/domain/permission.ts';

const person = (name: string, role: Role, ...cities: string[]): Person => ({ name, role, cities });
const anna = person('anna', 'researcher', 'krosno');
const bartek = person('bartek', 'researcher', 'krosno');
const celina = person('celina', 'researcher', 'przemysl');
const dorota = person('dorota', 'researcher');
const analyst = person('ewa', 'analyst');
const admin = person('adam', 'admin');
const of = (change: Partial<Guarded> = {}): Guarded => ({
  city: 'krosno',
  author: 'anna',
  sealed: false,
  state: 'draft',
  ...change,
});
const consents: Consents = { notes: true, quoting: true, cityLevel: null };

describe('reading and writing', () => {
  test.each([
    ['an analyst', analyst, of(), false],
    ['a researcher of another city', celina, of(), false],
    ['a colleague, when it is sealed', bartek, of({ sealed: true }), false],
    ['one limited to a city, a meeting about all', anna, of({ city: null }), false],
    ['a colleague of the city', bartek, of(), true],
    ['the author of a sealed one', anna, of({ sealed: true }), true],
    ['an administrator, a sealed one', admin, of({ sealed: true }), true],
    ['one not limited, a meeting about all', dorota, of({ city: null }), true],
  ])('%s: %#', (_name, who, interview, expected) => {
    expect(mayRead(who, interview)).toBe(expected);
    expect(mayWrite(who, interview)).toBe(expected);
    expect(mayWrite(who, { ...interview, state: 'approved' })).toBe(false);
  });

  test('sealing and deleting', () => {
    expect([maySeal(bartek, of()), maySeal(anna, of()), maySeal(admin, of())]).toEqual([false, true, true]);
    expect([mayDelete(bartek, of()), mayDelete(anna, of()), mayDelete(admin, of())]).toEqual([false, true, true]);
    expect([mayDelete(anna, of({ state: 'complete' })), mayDelete(admin, of({ state: 'complete' }))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('steps', () => {
  const refused = (who: Person, from: InterviewState, to: InterviewState, change = {}) =>
    refuseStep(who, { ...of({ state: from }), consents, speakers: [], notes: { texts: { q: 'x' } }, ...change }, to);

  test.each([
    ['back to a draft', admin, 'complete', 'draft', 'no_such_step'],
    ['approved at once', admin, 'draft', 'approved', 'no_such_step'],
    ['the author approves', anna, 'complete', 'approved', 'not_allowed'],
    ['a researcher reopens', bartek, 'approved', 'complete', 'not_allowed'],
    ['another city', celina, 'draft', 'complete', 'not_allowed'],
    ['complete', anna, 'draft', 'complete', null],
    ['approved by a colleague', bartek, 'complete', 'approved', null],
    ['approved by an administrator', admin, 'complete', 'approved', null],
    ['reopened by an administrator', admin, 'approved', 'complete', null],
  ] as const)('%s', (_name, who, from, to, expected) => {
    expect(refused(who, from, to)).toBe(expected);
  });

  test('without consent to notes there are no notes to complete', () => {
    const without = { consents: { ...consents, notes: false } };
    expect(refused(anna, 'draft', 'complete', without)).toBe('no_consent');
    expect(refused(anna, 'draft', 'complete', { ...without, notes: { texts: { q: ' ' } } })).toBeNull();
  });
});

describe('speakers', () => {
  const text = 'Na początku cisza.\nK01: Tak było.\nNaprawdę.\nBadaczka: A dalej?\nk02 : Nie wiem.';
  const codes = ['K01', 'K02'];

  test('speak from their code to the next name', () => {
    expect(turnsOf(text, codes).map(({ speaker, start, end }) => [speaker, text.slice(start, end)])).toEqual([
      ['K01', 'K01: Tak było.\nNaprawdę.\n'],
      [null, 'Badaczka: A dalej?\n'],
      ['K02', 'k02 : Nie wiem.'],
    ]);
    const at = (words: string) => speakerAt(text, text.indexOf(words), codes);
    expect([at('cisza'), at('Naprawdę'), at('dalej'), at('Nie wiem')]).toEqual([null, 'K01', null, 'K02']);
  });

  test('are quoted when they agreed; where nobody is named, when everybody did', () => {
    const group = {
      respondentCode: null,
      group: 'resident',
      consents,
      speakers: [
        { code: 'K01', group: 'resident', consents },
        { code: 'K02', group: 'resident', consents: { ...consents, quoting: false } },
      ],
    };
    expect([mayQuote(group, 'K01'), mayQuote(group, 'K02'), mayQuote(group, null)]).toEqual([true, false, false]);
    expect(mayQuote({ ...group, speakers: [], consents: { ...consents, quoting: false } }, null)).toBe(false);
  });
});
