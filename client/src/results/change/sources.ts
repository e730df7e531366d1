/** Where the changes of a question come from. */
import type { ChangeSource } from '../../../../analysis/charts/change-rows.ts';
import type { Comparison, Result } from '../../../../analysis/compare/result.ts';

/** Collected where people answered in both waves, recalled where they rated both at once; what was asked in one wave is neither. */
export function sourcesOf(parts: readonly Result[]): ChangeSource[] {
  const changes = parts.flatMap(({ cells, comparisons }) =>
    comparisons.filter((one) => one.contrast === 'wave' && isAnsweredTwice(cells, one)),
  );
  const isRecalled = ({ design }: Comparison): boolean => design === 'recalled';
  const has = { collected: changes.some((one) => !isRecalled(one)), recalled: changes.some(isRecalled) };
  return (['collected', 'recalled'] as const).filter((source) => has[source]);
}

function isAnsweredTwice(cells: Result['cells'], { design, n, of, within }: Comparison): boolean {
  if (design === 'recalled') return !n.includes(0);
  // Of a comparison that is withheld the cells say in which waves anybody answered.
  const isAnswered = (wave: string) =>
    cells.some((cell) => cell.wave === wave && cell.city === (within.city ?? null) && cell.n !== 0);
  return of.every(isAnswered);
}
