/** The net recommendation score of a 0–10 rating. */
import { netScore } from '../statistics/net-score.ts';
import type { Column } from '../table/column.ts';
import type { Cell } from './result.ts';

/** No net score under so many answers. */
export const fewestForNet = 30;

/** True for a rating from 0 to 10 that by its name asks for a recommendation (`recommend…`); others are plain numbers. */
export function isRecommendation(column: Column): boolean {
  const scores = column.plan.levels.map(({ score }) => score);
  const named = column.plan.question.includes('recommend');
  return named && column.plan.shape === 'level' && scores.length === 11 && scores.includes(0) && scores.includes(10);
}

/** −100 for 0–6, 0 for 7–8, +100 for 9–10. */
export function recommendation(score: number): number {
  return score >= 9 ? 100 : score <= 6 ? -100 : 0;
}

/** Net score with its adjusted Wald interval (Rocks 2016); `null` for other questions and under 30 answers. */
export function netOf(column: Column, counts: readonly number[]): Cell['net'] {
  if (!isRecommendation(column)) return null;
  const answers = column.levels.flatMap(({ score }, level) => {
    const whole = score !== null && Number.isInteger(score) && score >= 0 && score <= 10;
    return whole ? new Array<number>(counts[level]!).fill(score) : [];
  });
  if (answers.length < fewestForNet) return null;
  const { score, ci } = netScore(answers);
  return score === null ? null : { value: score, low: ci?.[0] ?? null, high: ci?.[1] ?? null };
}
