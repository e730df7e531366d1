/** The page of cross-tabulation: what is withheld says nothing, its address, what can be crossed, and true sentences. */
import { crosstabPicture, crosstabTable, linesOfTable } from '../../analysis/charts/crosstab-picture.ts';
import { plainTable } from '../../analysis/charts/table-cells.ts';
import { ColumnStore, crosstab, type Crosstab, type CrosstabQuery, type TableResponse } from '../../analysis/index.ts';
import { offersOf } from '../../client/src/results/crosstab/offers.ts';
import { readCrosstab } from '../../client/src/results/crosstab/reading.ts';
import { crosstabSpeech } from '../../client/src/results/crosstab/speech.ts';
import { tellCrosstab } from '../../client/src/results/crosstab/sentences.ts';
import { crosstabQueryOf, readCrosstabView, writeCrosstabView } from '../../client/src/results/crosstab/view.ts';
import { envelopeOf } from '../analysis/charts/told.ts';
import { definition, randomResponses, response, study } from '../analysis/synthetic.ts';

function tableOf(responses: TableResponse[], query: CrosstabQuery): Crosstab {
  const store = new ColumnStore([definition]);
  store.apply(responses);
  const outcome = crosstab(store, study, query);
  if (outcome.kind !== 'crosstab') throw new Error(JSON.stringify(outcome));
  return outcome.crosstab;
}

/** People by sex (f, m, x) and rating (1–5). */
function people(table: number[][]): TableResponse[] {
  let id = 0;
  return table.flatMap((row, sex) =>
    row.flatMap((count, rate) =>
      Array.from({ length: count }, () =>
        response(`one ${id++}`, { answers: { sex: ['f', 'm', 'x'][sex], rate_then: rate + 1 } }),
      ),
    ),
  );
}
const query = { rows: 'sex', columns: 'rate_then' };
const told = (table: Crosstab, whole: 'row' | 'column' = 'row') => tellCrosstab(table, whole, 'en').sentences.join(' ');

test('a withheld table has no picture, no sentence, and no number in its table', () => {
  const table = tableOf(people([[20, 0, 0, 0, 2], [0, 0, 0, 0, 20]]), query); // prettier-ignore
  expect(table.n).toBeNull();
  expect(readCrosstab(table, 'row')).toBe('withheld');
  expect(tellCrosstab(table, 'row', 'pl')).toEqual({ sentences: [], caveats: [] });
  expect(crosstabPicture(table, 'row', 'pl')).toBeNull();
  expect(JSON.stringify([table.cells, table.rowTotals, table.columnTotals, table.missing])).not.toMatch(/\d/);
});

test.each(['', 'table-rows=sex&table-columns=bonds.help&city=krosno&wave=after&weighted=false&table-percent=column'])(
  'the address “%s” is the same after reading and writing',
  (search) => {
    expect(writeCrosstabView(readCrosstabView(new URLSearchParams(search))).toString()).toBe(search);
  },
);

test('nothing is asked for until both questions are chosen', () => {
  const view = readCrosstabView(new URLSearchParams('table-rows=sex&city=krosno&channel=paper'));
  expect(crosstabQueryOf(view)).toBeNull();
  expect(crosstabQueryOf({ ...view, columns: 'rate' })?.toString()).toBe('rows=sex&columns=rate&city=krosno');
});

test('everything that can be crossed is offered, and nothing else', () => {
  const { results, filters } = envelopeOf();
  const keys = offersOf(results, filters, 'pl').flatMap(({ offers }) => offers.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).not.toContain('remark');
  const store = new ColumnStore([definition]);
  store.apply(randomResponses(300, 4));
  for (const key of keys) {
    const other = key === 'sex' ? 'rate_then' : 'sex';
    expect([key, crosstab(store, study, { rows: key, columns: other }).kind]).toEqual([key, 'crosstab']);
  }
});

test('percentages add up to a hundred on the side that is chosen, and are kept from fewer than 20 people', () => {
  const table = tableOf(people([[10, 0, 0, 0, 30], [6, 0, 0, 0, 9]]), query); // prettier-ignore
  const [women, men] = linesOfTable(table, 'row', 'en');
  expect(women).toMatchObject({ n: 40, answers: expect.arrayContaining([expect.objectContaining({ count: 10, share: 0.25 })]) }); // prettier-ignore
  expect(men!.n).toBe(15);
  const picture = crosstabPicture(table, 'row', 'en')!;
  expect(picture.leftOut).toEqual([{ label: men!.label, n: 15 }]);
  const bars = picture.chart.groups[0]!.rows;
  expect(bars).toHaveLength(1);
  expect(bars[0]!.segments.at(-1)!.to).toBeCloseTo(1, 12);
  const rows = crosstabTable(table, 'row', 'en').rows;
  expect(rows[1]!.values.every((value) => value.kind !== 'answer' || value.share === null)).toBe(true);
  const byColumn = plainTable(crosstabTable(table, 'column', 'pl'), 'pl');
  expect(byColumn[0]).toContain('Razem');
  expect(byColumn.at(-1)).toContain(55);
});

test('two groups by a scale: who stands nearer which end, how strongly, how sure', () => {
  const table = tableOf(people([[10, 10, 20, 20, 30], [30, 20, 20, 10, 10]]), query); // prettier-ignore
  const text = told(table);
  expect(readCrosstab(table, 'row')).toMatchObject({ sure: 'clear', what: { kind: 'order', direction: 'opposite' } });
  expect(text).toMatch(/The answers to .* of people who answered “[^”]+” to .* tended to be closer to “5” than/);
  expect(text).toContain('This is hard to explain by chance alone');
  // Which group is nearer is said in words, so the strength has no sign of its own.
  expect(table.effect!.value).toBeLessThan(0);
  expect(text).toMatch(/\(0\.\d\d on a scale from −1 to 1; 95% interval: 0\.\d\d to 0\.\d\d\)/);
  const { caveats } = tellCrosstab(table, 'row', 'en');
  expect(caveats.join(' ')).toMatch(/not what causes what.*one in twenty/);
  // Turned, it is the same people who stand nearer the same end.
  const turned = tableOf(people([[10, 10, 20, 20, 30], [30, 20, 20, 10, 10]]), { rows: 'rate_then', columns: 'sex' }); // prettier-ignore
  expect(told(turned)).toBe(text);
});

test('no relation to be seen is never told as no relation', () => {
  const text = told(tableOf(people([[20, 0, 0, 0, 20], [21, 0, 0, 0, 20]]), query)); // prettier-ignore
  expect(text).toContain('no relation is to be seen');
  expect(text).toContain('That does not mean they are unrelated');
  expect(text).not.toContain('hard to explain');
});

test('two answers by two: both shares, true against the table', () => {
  const text = told(tableOf(people([[30, 0, 0, 0, 10], [20, 0, 0, 0, 60]]), query)); // prettier-ignore
  expect(text).toContain('75% (30 of 40)');
  expect(text).toContain('25% (20 of 80)');
});

test('weighted shares of the others are those that remain', () => {
  const margins = [{ group: 'resident', city: 'krosno', question: 'sex', values: { f: 3, m: 1 } }];
  const store = new ColumnStore([definition]);
  store.apply(people([[30, 0, 0, 0, 10], [20, 0, 0, 0, 60]])); // prettier-ignore
  const outcome = crosstab(store, { ...study, margins }, query);
  const table = (outcome as Extract<typeof outcome, { kind: 'crosstab' }>).crosstab;
  const reading = readCrosstab(table, 'row');
  expect(reading).toMatchObject({ what: { here: { share: expect.closeTo(0.75, 6) }, others: { share: expect.closeTo(0.25, 6) } } }); // prettier-ignore
  const { caveats } = tellCrosstab(table, 'row', 'pl');
  expect(caveats.join(' ')).toContain('z wagami');
});

test('answers that part at both ends are no trend, but neither is nothing to be seen', () => {
  const table = tableOf(people([[30, 5, 5, 5, 30], [5, 20, 25, 20, 5]]), query); // prettier-ignore
  expect(readCrosstab(table, 'row')).toMatchObject({ sure: 'uneven', what: { kind: 'share' } });
  const text = told(table);
  expect(text).toMatch(/^In these answers, of those who answered “f” to “sex”, 40% \(30 of 75\) answered “1”/);
  expect(text).toMatch(/borderline result: .* rise or fall .*\(p = 1\.000\), yet .*\(p < 0\.001\)/);
  expect(text).not.toContain('no relation');
});

test('of answers that are all joined it is not said that everybody gave the same', () => {
  const margins = [[0, 0, 0, 0, 0], [0, 30, 0, 0, 40], [0, 0, 0, 0, 0]]; // prettier-ignore
  const { rows, ...table } = tableOf(people([[0, 20, 0, 0, 20], [0, 30, 0, 0, 40]]), query); // prettier-ignore
  const rowTotals = margins.map((row) => ({ count: row.reduce((sum, one) => sum + one, 0), share: null }));
  const [first, ...others] = rows.entries;
  const alone = { ...table, rows, rowTotals, test: null };
  expect(told(alone)).toContain('gave the same answer to one of them');
  const joined = { ...first!, levels: [first!, others[0]!].flatMap(({ levels }) => levels) };
  const entries = [others[1]!, joined, others[1]!];
  expect(told({ ...alone, rows: { ...rows, entries } })).toContain('All answers to one of these questions are joined');
});

test('with weights the answer that is told is given more often by shares, whatever the numbers of people', () => {
  const table = tableOf(people([[30, 0, 0, 0, 10], [20, 0, 0, 0, 60]]), query); // prettier-ignore
  const used = (line: number) => table.cells[line]!.find(({ count }) => count > 0)!;
  [0.2, 0.6].forEach((rowShare, line) => Object.assign(used(line), { rowShare }));
  Object.assign(table.columnTotals[0]!, { share: 0.4 });
  for (const total of table.rowTotals.filter(({ count }) => count > 0)) total.share = 0.5;
  expect(readCrosstab(table, 'row')).toMatchObject({
    what: { line: 1, here: { share: 0.6, count: 20, of: 80 }, others: { share: expect.closeTo(0.2, 12), count: 30 } },
  });
});

test('the Polish verb follows the number of people where no percentage is told', () => {
  const given = { question: 'Q', answer: '„A”', chosen: null };
  const verb = (people: number | null) =>
    crosstabSpeech.pl.share({ here: given, other: null, told: given, shares: ['s', 's'], people }).split(' ')[5];
  expect([1, 2, 5, 12, 22, null].map(verb)).toEqual(['dała', 'dały', 'dało', 'dało', 'dały', 'dało']);
});
