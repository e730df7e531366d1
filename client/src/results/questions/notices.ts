/** Why a page shows less than one may have hoped for: the server's answer as sentences. */
import type { ResultsEnvelope } from '../../../../analysis/compare/result.ts';
import { filterOf } from './view.ts';

/**
 * `pooled` one city of a small group was asked for · `filterTooFew` nothing is left of a filter · `filterSome` a filter leaves
 * some things withheld · `nothing` everything is withheld without a filter · `some` some things are withheld · `few` counts
 * instead of percentages.
 */
export type Notice = 'pooled' | 'filterTooFew' | 'filterSome' | 'nothing' | 'some' | 'few';

/** What to say above the results; nothing when everything is shown in percentages. */
export function noticesOf(envelope: ResultsEnvelope, query: Record<string, string>, small: boolean): Notice[] {
  const cells = envelope.results.flatMap((result) => result.cells);
  if (cells.length === 0) return [];
  const filtered = filterOf(query) !== undefined;
  if (cells.every(({ n }) => n === null)) {
    if (small && query['city'] !== undefined) return ['pooled'];
    return [filtered ? 'filterTooFew' : 'nothing'];
  }
  const notices: Notice[] = [];
  if (cells.some(({ suppressed }) => suppressed)) notices.push(filtered ? 'filterSome' : 'some');
  if (cells.some(({ n }) => n !== null && n > 0 && n < 20)) notices.push('few');
  return notices;
}
