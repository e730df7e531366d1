/** Which sheets to print: "1-20", "7", "3,5,8-10". */

/** As many copies as a browser lays out without pain. */
export const mostSheets = 100;

/**
 * Sheet numbers from a text, in order, each once; `null` for an empty text.
 * @returns the numbers, or `'wrong'` when the text is not a list of ranges or asks for more than {@link mostSheets}
 * @example parseSheets('1-3, 7') // [1, 2, 3, 7]
 */
export function parseSheets(text: string | null | undefined): number[] | null | 'wrong' {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return null;
  const numbers = new Set<number>();
  for (const part of trimmed.split(',')) {
    const range = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(part);
    if (!range) return 'wrong';
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first < 1 || last < first || last - first >= mostSheets) return 'wrong';
    for (let number = first; number <= last; number += 1) numbers.add(number);
    if (numbers.size > mostSheets) return 'wrong';
  }
  return [...numbers].sort((one, other) => one - other);
}
