import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

describe(csvText, () => {
  it('writes unknown as an empty cell, 0 as 0, and quotes what holds a comma', () => {
    expect(
      csvText(
        ['name', 'W'],
        [
          ['A, "B"', null],
          ['C', 0],
        ],
      ),
    ).toBe('name,W\r\n"A, ""B""",\r\nC,0\r\n');
  });

  it('writes what a spreadsheet would run as text, and leaves numbers alone', () => {
    expect(csvText(['=1+1', '@SUM(A1)', '+x', '-y', '\tz', '-3', '+1e5', 'a=b'], [])).toBe(
      "'=1+1,'@SUM(A1),'+x,'-y,\"'\tz\",-3,+1e5,a=b\r\n".replace('"\'\tz"', "'\tz"),
    );
    expect(csvText(['W'], [[-3]])).toBe('W\r\n-3\r\n');
  });

  it('reads back to the very cells, whatever text they hold', () => {
    const cell = fc.string({ minLength: 1, unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'é', '=') });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        // What begins like a formula comes back with the quote that makes it text.
        const shown = (text: string) => (/^[=\r]/.test(text) ? `'${text}` : text);
        const head = rows[0]?.map((_, index) => `c${index}`) ?? [];
        expect(Papa.parse<string[]>(csvText(head, rows), { skipEmptyLines: true, newline: '\r\n', delimiter: ',' }).data).toEqual([
          head,
          ...rows.map((row) => row.map(shown)),
        ]);
      }),
    );
  });
});
