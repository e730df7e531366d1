/** What the collectors' pages compute: order, field values, sheet numbers, the end of the address. */
import { changesOf, localMinute, suggestSlug, valuesOf } from '../../client/src/admin/collectors/field-values.ts';
import { isSheetList } from '../../client/src/admin/collectors/sheet-list.ts';
import { sorted } from '../../client/src/admin/collectors/sorted.ts';
import { sortedInvitations } from '../../client/src/admin/invitations/sorted.ts';
import type { CollectorReply, InvitationInfo } from '../../server/http/contract.ts';
import { parseSheets } from '../../server/pages/print/sheet-numbers.ts';

const collector = (slug: string, more: Partial<CollectorReply> = {}): CollectorReply => ({
  slug,
  instrument: 'resident',
  group: 'resident',
  city: 'krosno',
  wave: 'after',
  area: null,
  source: null,
  mode: 'open',
  kiosk: false,
  state: 'open',
  opens: null,
  closes: null,
  target: null,
  count: 0,
  revision: 0,
  ...more,
});
const study = { cities: [{ key: 'krosno' }, { key: 'przemysl' }], waves: [{ key: 'before' }, { key: 'after' }] };
const order = (list: CollectorReply[], by: string): string[] =>
  sorted(list, by, study as Parameters<typeof sorted>[2]).map(({ slug }) => slug);

test('sheet numbers are refused where the server refuses them, and only there', () => {
  const lists = [
    '',
    '1',
    '1-20',
    '3,5,8-10',
    '1–3',
    '1-100',
    '1-101',
    '0',
    '5-3',
    'a',
    '1,,2',
    '1-60,61-120',
    '1-60,1-60',
  ];
  expect(lists.map(isSheetList)).toEqual(lists.map((text) => parseSheets(text) !== 'wrong'));
});

test('a change says no more than it changes, and a moment that was not touched keeps its seconds', () => {
  const opens = '2020-02-01T10:00:42.000Z';
  const before = collector('a', { opens, source: 'OPS', target: 40 });
  const form = new FormData();
  for (const [name, value] of Object.entries({ source: '', target: '40', opens: localMinute(opens), closes: '' }))
    form.set(name, value);
  expect(changesOf(valuesOf(form, before), before)).toEqual({ source: null });
  form.set('target', '');
  form.set('kiosk', 'on');
  expect(changesOf(valuesOf(form, before), before)).toEqual({ source: null, target: null, kiosk: true });
});

test('the suggested address is free', () => {
  const about = { city: 'krosno', instrument: 'resident', wave: '2019_08' };
  expect(suggestSlug(about, [])).toBe('krosno-resident-2019-08');
  expect(suggestSlug(about, ['krosno-resident-2019-08', 'krosno-resident-2019-08-2'])).toBe(
    'krosno-resident-2019-08-3',
  );
});

test('order: cities and waves of the study, or answers, what is missing, the nearest end', () => {
  const list = [
    collector('p', { city: 'przemysl', wave: 'before', count: 9, target: 10, closes: '2020-02-01T00:00:00Z' }),
    collector('k2', { count: 3, target: 30, closes: '2020-01-01T00:00:00Z' }),
    collector('k1', { wave: 'before', count: 5, state: 'closed', closes: '2019-01-01T00:00:00Z' }),
  ];
  expect(order(list, '')).toEqual(['k1', 'k2', 'p']);
  expect(order(list, 'answers')).toEqual(['p', 'k1', 'k2']);
  expect(order(list, 'missing')).toEqual(['k2', 'p', 'k1']);
  expect(order(list, 'closes')).toEqual(['k2', 'p', 'k1']);
});

test('invitations stand as people count their codes, or by who waits longest', () => {
  const invitation = (code: string, more: Partial<InvitationInfo> = {}): InvitationInfo => ({
    id: code,
    code,
    state: 'sent',
    contacts: [],
    changedAt: '2020-01-01T00:00:00Z',
    ...more,
  });
  const list = [
    invitation('K-10', { contacts: [{ at: '2020-02-01', channel: 'phone', outcome: 'no_answer' }] }),
    invitation('K-2', { state: 'answered', changedAt: '2020-03-01T00:00:00Z' }),
    invitation('K-1', { contacts: [{ at: '2020-01-05', channel: 'letter', outcome: 'sent' }] }),
  ];
  const by = (sort: string): string[] => sortedInvitations(list, sort).map(({ code }) => code);
  expect(by('')).toEqual(['K-1', 'K-2', 'K-10']);
  expect(by('contact')).toEqual(['K-2', 'K-1', 'K-10']);
  expect(by('state')).toEqual(['K-1', 'K-10', 'K-2']);
  expect(by('changed')).toEqual(['K-2', 'K-1', 'K-10']);
});
