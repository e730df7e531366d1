/** Tables taken into a spreadsheet. */
import { fileName } from '../../client/src/results/taking/file-name.ts';
import { toCsv, toTabs } from '../../client/src/results/taking/tables.ts';

test('what a spreadsheet would take for a formula is made a text; a negative number stays one', () => {
  expect(toTabs([['=1+1', '+48', '@x', '-2', '-2,5', -0.5]])).toBe("'=1+1\t'+48\t'@x\t-2\t-2,5\t-0,5");
});

test('CSV for Polish Excel: byte order mark, semicolons, decimal comma, quotes doubled', () => {
  expect(
    toCsv([
      ['a;b', 'c "d"'],
      [1.5, null],
    ]),
  ).toBe('\ufeff"a;b";"c ""d"""\r\n1,5;\r\n');
});

test('a cell with tabs or lines stays one cell', () => {
  expect(toTabs([['a\tb\nc', 'd']])).toBe('a b c\td');
});

test('file names have no letters that systems quarrel about', () => {
  expect(fileName('Zmiana: ąę', null, 'krosno')).toBe('zmiana-krosno');
});
