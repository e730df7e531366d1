/** The sheet numbers that the server prints, told apart from a slip before a window opens for them. */

const most = 100;

/** True for an empty text, and for numbers and ranges such as "1-20, 25" that make 100 sheets at most. */
export function isSheetList(text: string): boolean {
  if (text.trim() === '') return true;
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    const range = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(part);
    if (range === null) return false;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first < 1 || last < first || last - first >= most) return false;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers.size <= most;
}
