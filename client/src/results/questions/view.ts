/** What is looked at, as the address has it: a link brings the same view back. */
import type { Beside } from '../../../../analysis/charts/telling.ts';

export interface View {
  /** What the server is asked for: city, wave, weights, and at most one filter. */
  query: Record<string, string>;
  beside: Beside;
  /** Words that are looked for among the questions. */
  find: string;
}

// Names of questions carry no hyphen, so these can never be a filter.
const besideName = 'view-by';
const findName = 'find-text';
/** `lang` is the page's own. */
const foreign = new Set([besideName, findName, 'lang']);

/** Reads the part of an address behind "?". */
export function readView(search: URLSearchParams): View {
  const query: Record<string, string> = {};
  for (const [name, value] of search) if (!foreign.has(name) && value !== '') query[name] = value;
  const beside = search.get(besideName);
  return {
    query,
    beside: beside === 'city' || beside === 'wave' ? beside : 'both',
    find: search.get(findName) ?? '',
  };
}

/** Writes a view as the part of an address behind "?"; what is usual is left out. */
export function writeView({ query, beside, find }: View): URLSearchParams {
  const search = new URLSearchParams(query);
  if (beside !== 'both') search.set(besideName, beside);
  if (find !== '') search.set(findName, find);
  return search;
}

/** Name of the filter in a query, beside city, wave and weights. */
export function filterOf(query: Record<string, string>): string | undefined {
  return Object.keys(query).find((name) => !['city', 'wave', 'weighted'].includes(name));
}
