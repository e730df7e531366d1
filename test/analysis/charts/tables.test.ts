/** Tables and descriptions of charts: the numbers of the results, all of them, and nothing that is withheld. */
import { labelOf, linesOf } from '../../../analysis/charts/alternative.ts';
import { baseOf } from '../../../analysis/charts/base.ts';
import { blocksOf, type Block } from '../../../analysis/charts/blocks.ts';
import { chartsOf } from '../../../analysis/charts/charts-of.ts';
import { plainTable } from '../../../analysis/charts/table-cells.ts';
import { tableOf } from '../../../analysis/charts/table.ts';
import { blockOf, envelopeOf, tellingOf } from './told.ts';

const telling = tellingOf('pl');

/** Sets every number of one cell to one that nothing else has, and says that it is withheld where a count is. */
function withSecret(block: Block): Block {
  const copy = structuredClone(block);
  for (const result of [...copy.parts, ...(copy.whole ? [copy.whole] : [])]) {
    const cell = result.cells[0]!;
    Object.assign(cell, { n: null, mean: null, median: null, sd: null, sum: null, net: null, nEffective: null });
    Object.assign(cell, { missing: { notAsked: null, noAnswer: null, declared: null }, suppressed: true, joined: [] });
    cell.distribution.forEach((entry) => Object.assign(entry, { count: null, share: null }));
  }
  return copy;
}

test.each(blocksOf(envelopeOf().results).map(({ question }) => question))(
  '%s: a withheld cell has no number in the chart, the table or the words',
  (question) => {
    const block = withSecret(blockOf(question));
    const who = 'Krosno, przed testowaniem';
    for (const chart of chartsOf(block, telling)) {
      const rows = chart.groups.flatMap((group) => group.rows as { label: string; n: number | null }[]);
      for (const row of rows.filter(({ label }) => label === who)) {
        expect(row.n).toBeNull();
        expect(JSON.stringify({ ...row, mark: null, strength: null })).not.toMatch(/:\s*-?\d/);
      }
      const lines = linesOf(chart).filter((line) => line.includes(who));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/ukryte/);
    }
    const [row] = baseOf(block, telling).filter(({ label }) => label === who);
    expect(new Set(row!.values)).toEqual(new Set(['ukryte']));
    const plain = plainTable(tableOf(block, telling), 'pl');
    const column = plain[0]!.findIndex((head) => String(head).startsWith(who));
    const cells =
      column > 0 ? plain.slice(1).map((line) => line[column]) : plain.filter((line) => line[1] === who).flat();
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(typeof cell).not.toBe('number');
  },
);

test.each(blocksOf(envelopeOf().results).map(({ question }) => question))(
  '%s: n of the table is n of the results, and the chart is described in words',
  (question) => {
    const block = blockOf(question);
    const source = block.whole ?? block.parts[0]!;
    const said = baseOf(block, telling).map(({ values }) => values[0]!.split('–')[0]);
    expect(said).toHaveLength(source.cells.length);
    if (block.whole !== null) expect(said.map(Number)).toEqual(source.cells.map(({ n }) => n));
    for (const chart of chartsOf(block, telling)) {
      expect(labelOf(chart)).toContain(block.title.pl);
      const rows = chart.groups.reduce((sum, group) => sum + group.rows.length, 0);
      expect(linesOf(chart)).toHaveLength(rows);
      expect([labelOf(chart), ...linesOf(chart)].join(' ')).not.toMatch(/NaN|undefined|null/);
    }
  },
);

test('an answer that nobody in sight was offered has no row; one that some were offered has', () => {
  const block = structuredClone(blockOf('sex'));
  const { cells } = block.parts[0]!;
  const take = (shown: number): string[] => {
    const part = { ...block.parts[0]!, cells: cells.slice(0, shown) };
    return tableOf({ ...block, whole: null, parts: [part] }, telling).rows.map(({ headings }) => headings[0]!);
  };
  const answer = cells[0]!.distribution.at(-1)!;
  expect(take(2)).toContain(answer.label.pl);
  for (const cell of cells.slice(0, 2))
    Object.assign(cell.distribution.at(-1)!, { count: 0, share: 0, notOffered: true });
  expect(take(2)).not.toContain(answer.label.pl);
  expect(take(3)).toContain(answer.label.pl);
});
