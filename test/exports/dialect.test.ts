import fc from 'fast-check';
import Papa from 'papaparse';
import { cellEncoder, guard, unguard } from '../../server/exports/dialect.ts';

describe('what a spreadsheet may run', () => {
  test.each(['=1+1', '+cmd', '-1+1', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1+1', "'=1+1", '-'])(
    '%j gets an apostrophe',
    (text) => {
      expect(guard(text)).toBe(`'${text}`);
    },
  );

  test.each(['-5', '+5', '-5,5', '-5.5', '+48600100200', 'a=b', ' = b', "'tis", ''])('%j stays', (text) => {
    expect(guard(text)).toBe(text);
  });

  test('a text that reads -9 is told from "not answered"', () => {
    expect(guard('-9')).toBe("'-9");
  });

  test('the apostrophe can be taken off again, whatever the text', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '-', '9', '+', '@', '\t', '\r', 'a'), maxLength: 6 });
    fc.assert(fc.property(fc.oneof(risky, fc.string()), (text) => unguard(guard(text)) === text));
  });
});

describe('a cell', () => {
  test('is quoted exactly where papaparse quotes, in both dialects', () => {
    const odd = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', '\uFEFF', 'ą', 'b', '1', '.') });
    for (const dialect of ['rfc4180', 'excel-pl'] as const) {
      const encoder = cellEncoder(dialect);
      fc.assert(
        fc.property(fc.array(odd, { minLength: 1 }), (cells) => {
          const guarded = cells.map(guard);
          const line = Papa.unparse([guarded], { delimiter: encoder.delimiter, newline: '\r\n' });
          expect(encoder.line(cells)).toBe(`${line}\r\n`);
        }),
      );
    }
  });

  test('loses NUL characters, and a formula behind one is still guarded', () => {
    expect(cellEncoder('rfc4180').text('a\0b')).toBe('ab');
    expect(cellEncoder('rfc4180').text('\0=1')).toBe("'=1");
  });

  test('doubles quotes', () => {
    expect(cellEncoder('rfc4180').text('"Nasz" park')).toBe('"""Nasz"" park"');
  });

  test('numbers have a decimal comma in the Polish dialect and are never guarded', () => {
    expect(cellEncoder('excel-pl').number(-2.5)).toBe('-2,5');
    expect(cellEncoder('rfc4180').number(-2.5)).toBe('-2.5');
    expect(cellEncoder('rfc4180').number(-9)).toBe('-9');
  });
});
