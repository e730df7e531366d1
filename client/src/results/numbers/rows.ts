/** Comparisons as rows of numbers: design, method, exact or not, estimate and interval, effect, p raw and adjusted, notes. */
import { formatNumber } from '../../../../analysis/charts/format.ts';
import { cityName, waveName, type Telling } from '../../../../analysis/charts/telling.ts';
import type { Comparison, Interval, Result } from '../../../../analysis/compare/result.ts';
import { measureNames } from '../methods/measures.ts';
import { methodNames } from '../methods/method-names.ts';
import { numbersTexts } from './texts.ts';

/** "0,21 (0,05 – 0,37)"; a dash where there is none. */
export function intervalWords(interval: Interval | null, { locale }: Telling): string {
  if (interval === null || interval.value === null) return '–';
  const say = (value: number) => formatNumber(value, 3, locale);
  const name = measureNames[interval.name].name[locale];
  if (interval.low === null || interval.high === null) return `${name}: ${say(interval.value)}`;
  return `${name}: ${say(interval.value)} (${say(interval.low)} – ${say(interval.high)})`;
}

/** "0,034", "< 0,001"; a dash where there is none. */
export function pWords(p: number | null, { locale }: Telling): string {
  if (p === null) return '–';
  if (p < 0.001) return `< ${formatNumber(0.001, 3, locale)}`;
  return `${formatNumber(p, 3, locale)}`;
}

function whatOf({ contrast, of, within }: Comparison, telling: Telling): string {
  const t = numbersTexts[telling.locale];
  if (contrast === 'wave') {
    const [first, second] = of.map((wave) => waveName(telling, wave)) as [string, string];
    return t.contrast.wave(first, second, cityName(telling, within.city ?? null));
  }
  const [first, second] = of.map((city) => cityName(telling, city)) as [string, string];
  return t.contrast[contrast](first, second, within.wave === undefined ? '' : waveName(telling, within.wave));
}

/**
 * One comparison in the order of the head; with the statement first where the block has several.
 * @param withP false: p is put away (a census)
 */
export function numbersRow(
  comparison: Comparison,
  part: Result | null,
  telling: Telling,
  withP: boolean,
  noteWords: (note: string) => string,
): string[] {
  const { locale } = telling;
  const t = numbersTexts[locale];
  const withheld = comparison.notes.includes('withheld');
  const method = methodNames[comparison.method].name[locale];
  const { p, pAdjusted, adjustment, beside, paths } = comparison;
  const design = comparison.notes.includes('all_available') ? t.all : t.design[comparison.design];
  const besideWords =
    beside === null || !withP
      ? ''
      : `; ${t.beside}: ${methodNames[beside.method].name[locale]}, p ${pWords(beside.p, telling)}`;
  const say = (value: number) => formatNumber(value, 0, locale);
  const notes = [
    ...comparison.notes.map(noteWords),
    ...(paths === null ? [] : [t.paths(say(paths.better), say(paths.same), say(paths.worse))]),
  ];
  return [
    ...(part === null ? [] : [(part.partTitle ?? part.title)[locale]]),
    whatOf(comparison, telling),
    design,
    comparison.n.map((n) => (n === null ? t.hidden : say(n))).join('\u00a0/\u00a0'),
    withheld ? '–' : `${method}${comparison.exact ? ` (${t.exact})` : ''}${besideWords}`,
    withheld ? t.hidden : intervalWords(comparison.estimate, telling),
    withheld ? t.hidden : intervalWords(comparison.effect, telling),
    withP ? pWords(p, telling) : t.census,
    withP
      ? `${pWords(pAdjusted, telling)}${adjustment === null || pAdjusted === null ? '' : ` (${t.adjusted[adjustment]})`}`
      : t.census,
    notes.join('; '),
  ];
}
