/** Collectors in the order somebody asked for. */
import type { CollectorReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';

/** How many answers are still wanted; none without a target. */
const missing = ({ target, count }: CollectorReply): number => (target === null ? -1 : Math.max(0, target - count));

/** When it closes; what is closed or has no end comes last. */
const end = ({ closes, state }: CollectorReply): number =>
  closes === null || state === 'closed' ? Infinity : new Date(closes).getTime();

/** By city and wave as study.json has them, or by `answers`, `missing`, `closes`; equal ones keep the first order. */
export function sorted(
  collectors: readonly CollectorReply[],
  by: string,
  study: Pick<StudyInfo, 'cities' | 'waves'>,
): CollectorReply[] {
  const place = (list: { key: string }[], key: string): number => list.findIndex((one) => one.key === key);
  const first = [...collectors].sort(
    (a, b) =>
      place(study.cities, a.city) - place(study.cities, b.city) ||
      place(study.waves, a.wave) - place(study.waves, b.wave) ||
      a.slug.localeCompare(b.slug),
  );
  if (by === 'answers') return first.sort((a, b) => b.count - a.count);
  if (by === 'missing') return first.sort((a, b) => missing(b) - missing(a));
  if (by === 'closes') return first.sort((a, b) => (end(a) === end(b) ? 0 : end(a) - end(b)));
  return first;
}
