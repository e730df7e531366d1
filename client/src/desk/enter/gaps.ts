/** Items of a sheet that are left out, gathered between those that are shown. */
import type { EntryItem } from '../../../../server/http/contract.ts';
import type { SheetState } from './sheet-rules.ts';

/** Neighbouring items that are left out: what they wait for, nothing when they are skipped for good. */
interface Gap {
  numbers: number[];
  waitFor: string;
}

export const isGap = (line: EntryItem | Gap | undefined): line is Gap => line !== undefined && 'numbers' in line;

/** Items with the gaps between them. */
export function withGaps(items: readonly EntryItem[], { skipped, undecided }: SheetState): (EntryItem | Gap)[] {
  const lines: (EntryItem | Gap)[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const waitFor = ranges(undecided.get(item.question) ?? []);
    if (!skipped.has(item.question) && waitFor === '') lines.push(item);
    else if (isGap(last) && last.waitFor === waitFor) last.numbers.push(item.number);
    else lines.push({ numbers: [item.number], waitFor });
  }
  return lines;
}

/** "3–6" for numbers that follow each other, "3, 5" for others. */
export function ranges(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  return numbers.length > 2 && last - first === numbers.length - 1 ? `${first}–${last}` : numbers.join(', ');
}
