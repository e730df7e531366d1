/** A paper sheet as fields to type into, and what the typed text stands for. */
import type { EntryItem } from '../../../../server/http/contract.ts';

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>;
export type Answers = Record<string, unknown>;

export type TypingProblem = 'unknown' | 'twice' | 'too_many' | 'number' | 'date' | 'rank';

/** A place to type in: an answer, a row of one, the place of a choice in a ranking, or the text beside an answer. */
export interface SheetField {
  key: string;
  question: string;
  /** Of a grid or of parts the row's value, of a ranking the choice's. */
  row: string | null;
  kind: EntryItem['kind'] | 'other' | 'remark';
}

/** All fields of an item, in the order of the sheet. */
export function fieldsOf(item: EntryItem): SheetField[] {
  const { question, kind } = item;
  const field = (row: string | null, of: SheetField['kind'] = kind): SheetField => ({
    key: row === null ? (of === kind ? question : `${question}#${of}`) : `${question}.${row}`,
    question,
    row,
    kind: of,
  });
  const answers =
    kind === 'elsewhere'
      ? []
      : kind === 'grid' || kind === 'parts'
        ? item.rows.map(({ value }) => field(value))
        : kind === 'rank'
          ? item.choices.map(({ value }) => field(String(value)))
          : [field(null)];
  return [
    ...answers,
    ...(item.other ? [field(null, 'other')] : []),
    ...(item.remark === null ? [] : [field(null, 'remark')]),
  ];
}

type Value = string | number | boolean;
type Read<T> = { value: T } | { problem: TypingProblem };

/** The answer that a code stands for: as it is typed, or as it is stored; "?" is the first declared missing value. */
function readOne(text: string, { choices }: Pick<EntryItem, 'choices'>): Read<Value> {
  const wanted = text.toLowerCase();
  const found =
    wanted === '?'
      ? choices.find(({ missing }) => missing)
      : (choices.find(({ typed }) => typed === wanted) ??
        choices.find(({ value }) => String(value).toLowerCase() === wanted));
  return found === undefined ? { problem: 'unknown' } : { value: found.value };
}

/** Several codes, divided by commas or blanks; run together where each is a single digit. */
function readSeveral(text: string, item: Pick<EntryItem, 'choices' | 'most'>): Read<Value[]> {
  const single = item.choices.every(({ typed }) => typed.length === 1);
  const parts = single && /^\d+$/.test(text) ? [...text] : text.split(/[\s,;.+]+/).filter((part) => part !== '');
  const values: Value[] = [];
  for (const part of parts) {
    const read = readOne(part, item);
    if ('problem' in read) return read;
    if (values.includes(read.value)) return { problem: 'twice' };
    values.push(read.value);
  }
  if (item.most !== null && values.length > item.most) return { problem: 'too_many' };
  // In the order of the sheet, however they were typed.
  return { value: item.choices.map(({ value }) => value).filter((value) => values.includes(value)) };
}

function readNumber(text: string): Read<number> {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { problem: 'number' };
}

/** "2019-08-05", "5.8.2019" or "05/08/2019". */
function readDate(text: string): Read<string> {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (found === null) return { problem: 'date' };
  const [first = '', month = '', last = ''] = found.slice(1);
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? { value: iso } : { problem: 'date' };
}

function readText(text: string, kind: SheetField['kind'], item: EntryItem): Read<unknown> {
  if (kind === 'one' || kind === 'grid') return readOne(text, item);
  if (kind === 'several') return readSeveral(text, item);
  if (kind === 'number') return readNumber(text);
  if (kind === 'date') return readDate(text);
  if (kind === 'rank') return /^\d{1,2}$/.test(text) ? { value: Number(text) } : { problem: 'rank' };
  return { value: text };
}

export interface ItemRead {
  /** Undefined when nothing was typed. */
  answer: unknown;
  /** The text beside the answer. */
  comment: string | undefined;
  problems: Record<string, TypingProblem>;
}

/** Choices in the order of their places, which must run 1, 2, 3 …; the fields of a wrong place are named. */
function ranked(places: [SheetField, number][], item: EntryItem): Pick<ItemRead, 'answer' | 'problems'> {
  const sorted = [...places].sort(([, one], [, other]) => one - other);
  const wrong = sorted.filter(([, place], at) => place !== at + 1 || (item.most !== null && place > item.most));
  if (wrong.length > 0)
    return { answer: undefined, problems: Object.fromEntries(wrong.map(([{ key }]) => [key, 'rank'])) };
  const valueOf = ({ row }: SheetField): Value | undefined =>
    item.choices.find(({ value }) => String(value) === row)?.value;
  return { answer: sorted.map(([field]) => valueOf(field)), problems: {} };
}

/** What was typed for one item. */
export function readItem(item: EntryItem, typed: Typed): ItemRead {
  const problems: Record<string, TypingProblem> = {};
  const rows: Record<string, unknown> = {};
  const places: [SheetField, number][] = [];
  let answer: unknown;
  let comment: string | undefined;
  for (const field of fieldsOf(item)) {
    const text = (typed[field.key] ?? '').trim();
    if (text === '') continue;
    const read = readText(text, field.kind, item);
    if ('problem' in read) problems[field.key] = read.problem;
    else if (field.kind === 'other' || field.kind === 'remark') comment = text;
    else if (field.kind === 'rank') places.push([field, read.value as number]);
    else if (field.row !== null) rows[field.row] = read.value;
    else answer = read.value;
  }
  if (Object.keys(rows).length > 0) answer = rows;
  if (places.length > 0 && Object.keys(problems).length === 0) {
    const read = ranked(places, item);
    answer = read.answer;
    Object.assign(problems, read.problems);
  }
  return { answer, comment, problems };
}

/** True when nothing further could be typed: the code is known, and no longer one begins with it. */
export function isWhole(field: SheetField, item: EntryItem, text: string): boolean {
  if (field.kind !== 'one' && field.kind !== 'grid') return false;
  if ('problem' in readOne(text, item)) return false;
  return !item.choices.some(({ typed }) => typed !== text && typed.startsWith(text));
}

/** True when a longer text could still become a code. */
export function mayGrow(field: SheetField, item: EntryItem, text: string): boolean {
  return (
    (field.kind === 'one' || field.kind === 'grid') &&
    item.choices.some(
      ({ typed, value }) => typed.startsWith(text) || String(value).toLowerCase().startsWith(text.toLowerCase()),
    )
  );
}
