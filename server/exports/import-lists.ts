/** Several answers in one cell, as survey tools write a multiple choice or a ranking. */
import type { Answer } from '../domain/response.ts';
import type { CompleteColumnMap } from './column-map.ts';
import { quote } from './import-cells.ts';
import type { Variable } from './variables.ts';

/**
 * Reads several answers in one cell ("Park, Dom kultury; Inne"): labels and codes are taken as they begin at the next place,
 * the longest first, so that a label may hold commas itself. A rest that is none of them counts as "other" where that is offered.
 * @returns the values in the cell's order, with the text of "other"
 */
export function listReader(
  variables: readonly Variable[],
  question: string,
  map: CompleteColumnMap,
): (cell: string) => { values: Answer[]; other: string | null } | { wrong: string } {
  const known = listLabels(variables, question, map);
  const other = variables.some(({ part }) => part === 'other');
  return (raw) => {
    const values: Answer[] = [];
    let text: string | null = null;
    let rest = raw.trim();
    while (rest !== '') {
      const start = rest;
      const found = known.find(({ label }) => startsWithLabel(start, label));
      const length = found ? found.label.length : restLength(start);
      const part = start.slice(0, length).trim();
      rest = start.slice(length).replace(/^\s*[,;|\n]?\s*/, '');
      if (found) values.push(...(found.value === null || values.includes(found.value) ? [] : [found.value]));
      else if (other) text = text === null ? part : `${text}, ${part}`;
      else if (part !== '') return { wrong: `${quote(part)} is not an option of ${question}` };
    }
    if (text !== null && !values.includes('other')) values.push('other');
    return { values, other: text };
  };
}

const restLength = (text: string): number => Math.max(1, /^[^,;|\n]*/.exec(text)?.[0].length ?? 1);

function startsWithLabel(text: string, label: string): boolean {
  return text.toLowerCase().startsWith(label.toLowerCase()) && /^\s*(?:[,;|\n]|$)/.test(text.slice(label.length));
}

function listLabels(variables: readonly Variable[], question: string, map: CompleteColumnMap) {
  const known: { label: string; value: Answer }[] = [];
  for (const { part, partLabel } of variables) {
    known.push({ label: String(part), value: part });
    for (const label of Object.values(partLabel ?? {})) known.push({ label, value: part });
  }
  const parts = new Map(variables.map(({ part }) => [String(part), part]));
  for (const [label, code] of Object.entries(map.values[question] ?? {})) {
    known.push({ label, value: code === null ? null : (parts.get(String(code)) ?? code) });
  }
  return known.filter(({ label }) => label !== '').sort((a, b) => b.label.length - a.label.length);
}
