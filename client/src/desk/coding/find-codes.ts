/** Finds codes by a letter or two: beginnings of the words of their names, in either language; accents do not count. */
import type { CodeInfo } from '../../../../server/http/contract.ts';
import { folded } from '../../ui/search-text.ts';

/** How well a name fits what was typed: 0 begins with it, 1 a later word does, 2 initials do, 3 it is inside; null: not. */
function rank(name: string, typed: string): number | null {
  const words = folded(name).split(/\s+/);
  if (words.join(' ').startsWith(typed)) return 0;
  if (words.some((word) => word.startsWith(typed))) return 1;
  if (
    words
      .map((word) => word[0])
      .join('')
      .startsWith(typed)
  )
    return 2;
  return folded(name).includes(typed) ? 3 : null;
}

/** Codes in use that fit, best first; all in the order of the tree when nothing was typed. */
export function findCodes(codes: readonly CodeInfo[], typed: string, locale: 'pl' | 'en'): CodeInfo[] {
  const offered = codes.filter(({ state, mergedInto }) => state === 'active' && mergedInto === null);
  const wanted = folded(typed.trim());
  if (wanted === '') return offered;
  const other = locale === 'pl' ? 'en' : 'pl';
  return offered
    .flatMap((code, place) => {
      const own = rank(code.name[locale], wanted);
      const foreign = rank(code.name[other], wanted);
      const best = own ?? (foreign === null ? null : foreign + 4);
      return best === null ? [] : [{ code, best, place }];
    })
    .sort((a, b) => a.best - b.best || a.place - b.place)
    .map(({ code }) => code);
}
