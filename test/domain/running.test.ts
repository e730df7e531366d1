/** Rules of running a study: codes, contacts, days, retention, who may hand out what. */
import { dayStart, nextDay } from '../../server/domain/day.ts';
import { stateAfter } from '../../server/domain/invitation.ts';
import { leavesAdmin, may, mayGrant } from '../../server/domain/permission.ts';
import { looksLikeName, mayHoldName, readCodes } from '../../server/domain/respondent-code.ts';
import { dueOn, openAnswers } from '../../server/domain/retention.ts';

describe('codes', () => {
  test('names are not codes', () => {
    for (const name of ['Anna', 'ewa-maria', 'JAN_K', 'Jan Kowalski', 'Żaneta', 'kowalski']) {
      expect([name, looksLikeName(name)]).toEqual([name, name !== 'JAN_K']);
    }
    for (const code of ['K-01', 'U03', 'krosno_17', 'AB', 'KA'])
      expect([code, looksLikeName(code)]).toEqual([code, false]);
    expect(mayHoldName('Kowalski1')).toBe(true);
    expect(mayHoldName('K-01')).toBe(false);
  });

  test('every pasted line gets its own verdict', () => {
    const text = 'K-01\r\nJan Kowalski\n\nK-02, K-03; K-01\nK 04\nK-05 K-06\nK/7\nK-08';
    expect(readCodes(text, new Set(['K-08'])).map(({ line, code, problem }) => [line, code, problem])).toEqual([
      [1, 'K-01', null],
      [2, 'Jan Kowalski', 'looks_like_name'],
      [4, 'K-02', null],
      [4, 'K-03', null],
      [4, 'K-01', 'duplicate'],
      [5, 'K 04', 'format'],
      [6, 'K-05', null],
      [6, 'K-06', null],
      [7, 'K/7', 'format'],
      [8, 'K-08', 'taken'],
    ]);
  });
});

test('a contact moves an invitation on, but never over what the person did', () => {
  expect(stateAfter({ outcome: 'refused' }, 'answered')).toBe('answered');
  expect(stateAfter({ outcome: 'refused' }, 'revoked')).toBe('revoked');
  expect(stateAfter({ outcome: 'refused' }, 'started')).toBe('refused');
  expect(stateAfter({ outcome: 'wrong_contact' }, 'started')).toBe('started');
  expect(stateAfter({ outcome: 'wrong_contact' }, 'sent')).toBe('unreachable');
  expect(stateAfter({ outcome: 'no_answer' }, 'prepared')).toBe('sent');
  expect(stateAfter({ outcome: 'no_answer' }, 'unreachable')).toBe('unreachable');
  expect(stateAfter({ outcome: 'reached' }, 'unreachable')).toBe('sent');
});

test('a day begins at midnight in Poland, summer and winter', () => {
  expect(dayStart('2020-01-15').toISOString()).toBe('2020-01-14T23:00:00.000Z');
  expect(dayStart('2020-07-15').toISOString()).toBe('2020-07-14T22:00:00.000Z');
  expect(dayStart('2020-03-29').toISOString()).toBe('2020-03-28T23:00:00.000Z');
  expect(dayStart('2020-03-30').toISOString()).toBe('2020-03-29T22:00:00.000Z');
  expect(nextDay('2020-02-29')).toBe('2020-03-01');
});

test('nothing is due before its day', () => {
  const retention = { responses: '2030-12-31', audit: '2031-12-31' };
  expect(dueOn(retention, '2030-12-30')).toEqual([]);
  expect(dueOn(retention, '2030-12-31')).toEqual(['responses']);
  expect(dueOn(retention, '2032-01-01')).toEqual(['responses', 'audit']);
});

test('open answers: comments and texts, inside panels too; numbers and dates stay', () => {
  const definition = {
    pages: [
      {
        name: 'p',
        elements: [
          { type: 'text', name: 'own' },
          { type: 'text', name: 'age', inputType: 'number' },
          { type: 'panel', name: 'in', elements: [{ type: 'comment', name: 'more' }] },
          { type: 'radiogroup', name: 'sex' },
        ],
      },
    ],
  };
  const open = openAnswers(definition as never);
  expect(open).toEqual(expect.arrayContaining(['own', 'more', 'sex-Comment']));
  expect(open).not.toContain('age');
  expect(open).not.toContain('sex');
});

describe('permissions', () => {
  const admin = { name: 'a', role: 'admin' as const, cities: [] as string[] };

  test('whoever is limited to a city decides nothing for the whole study', () => {
    for (const permission of ['seeAudit', 'goLive', 'purge'] as const) {
      expect(may({ ...admin, cities: ['krosno'] }, permission)).toBe(false);
      expect(may(admin, permission)).toBe(true);
      expect(may({ ...admin, role: 'researcher' }, permission)).toBe(false);
    }
  });

  test('nobody hands out more cities than they have', () => {
    expect(mayGrant({ cities: ['krosno'] }, [])).toBe(false);
    expect(mayGrant({ cities: ['krosno'] }, ['krosno', 'przemysl'])).toBe(false);
    expect(mayGrant({ cities: ['krosno'] }, ['krosno'])).toBe(true);
    expect(mayGrant({ cities: [] }, [])).toBe(true);
  });

  test('an administrator must be left who may do everything', () => {
    const one = { role: 'admin' as const, cities: [], active: true };
    expect(leavesAdmin([{ ...one, active: false }])).toBe(false);
    expect(leavesAdmin([{ ...one, cities: ['krosno'] }])).toBe(false);
    expect(leavesAdmin([{ ...one, role: 'analyst' }])).toBe(false);
    expect(leavesAdmin([one])).toBe(true);
  });
});
