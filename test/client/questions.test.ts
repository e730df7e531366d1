/** The page of questions: its address, its search, and why it shows less than hoped for. */
import { blocksOf } from '../../analysis/charts/blocks.ts';
import { noticesOf } from '../../client/src/results/questions/notices.ts';
import { isFound, topicsOf } from '../../client/src/results/questions/topics.ts';
import { filterOf, readView, writeView } from '../../client/src/results/questions/view.ts';
import { envelopeOf } from '../analysis/charts/told.ts';

const envelope = envelopeOf();
const blocks = blocksOf(envelope.results, envelope.filters);

test('a withheld page says why: a city of a small group, a filter, or too few in all', () => {
  const hidden = structuredClone(envelope);
  for (const result of hidden.results)
    for (const cell of result.cells) Object.assign(cell, { n: null, suppressed: true, distribution: [] });
  expect(noticesOf(hidden, { city: 'krosno' }, true)).toEqual(['pooled']);
  expect(noticesOf(hidden, { sex: 'm' }, false)).toEqual(['filterTooFew']);
  expect(noticesOf(hidden, {}, false)).toEqual(['nothing']);
});

test('places that are withheld are explained, by the filter where there is one', () => {
  const some = structuredClone(envelope);
  Object.assign(some.results[0]!.cells[0]!, { suppressed: true });
  expect(noticesOf(some, {}, false)).toContain('some');
  expect(noticesOf(some, { sex: 'm' }, false)).toContain('filterSome');
  expect(noticesOf({ ...envelope, results: [] }, {}, false)).toEqual([]);
});

test.each([
  '',
  'city=krosno&wave=after',
  'sex=m&weighted=false&view-by=city',
  'view-by=wave&find-text=czy+jest%3F',
  'area=hill',
])('the address “%s” is the same after reading and writing', (search) => {
  expect(writeView(readView(new URLSearchParams(search))).toString()).toBe(search);
});

test('what is usual or the page’s own stays out of the question to the server', () => {
  const view = readView(new URLSearchParams('lang=en&view-by=nonsense&city=&find-text=a'));
  expect(view).toEqual({ query: {}, beside: 'both', find: 'a' });
  expect(filterOf({ city: 'krosno', wave: 'after', weighted: 'true' })).toBeUndefined();
  expect(filterOf({ city: 'krosno', channel: 'paper' })).toBe('channel');
});

test('a search needs all its words, without marks and case, in title, statement or answer', () => {
  const found = (find: string) => blocks.filter((block) => isFound(block, find, 'pl')).map(({ question }) => question);
  expect(found('zzz')).toEqual([]);
  expect(found('  ')).toHaveLength(blocks.length);
  expect(found('I AM alone')).toContain('bonds');
  expect(found('INNA')).toEqual(['sex']);
});

test('each question stands under its page once; scales and what no page has come last', () => {
  const pages = [
    { title: { pl: 'Ludzie', en: 'People' }, elements: [{ name: 'sex' }, { elements: [{ name: 'rate' }] }] },
    { title: 'Miejsca', elements: [{ name: 'places' }, { name: 'sex' }] },
  ];
  const topics = topicsOf({ pages }, blocks, 'en', 'Scales');
  expect(topics.map(({ title }) => title)).toEqual(['People', 'Miejsca', null, 'Scales']);
  expect(topics.flatMap((topic) => topic.blocks)).toHaveLength(blocks.length);
  expect(topics[0]!.blocks.map(({ question }) => question)).toEqual(['sex', 'rate']);
});
