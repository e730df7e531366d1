/** Which counts of one distribution are withheld so that the total does not give a small one back. */

/** True for a count that must not be shown: somebody, but fewer than the threshold. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

/** True when a reader who knows that a count lies between two whole numbers knows too much: it may be small, and they are near. */
export function tellsTooMuch(low: number, high: number, threshold: number): boolean {
  return low < threshold && high > 0 && high - low < threshold;
}

/**
 * Withholds small counts, and with them the smallest others until what is hidden adds up to the threshold and is at least
 * two counts: whoever knows the total then learns of each hidden count only that it lies between 0 and that sum.
 * @param counts people per level, whose sum is known to the reader
 * @returns per level whether it is hidden; zeros stay visible
 * @example hideLevels([3, 40, 60], 5) // [true, true, false]
 */
export function hideLevels(counts: readonly number[], threshold: number): boolean[] {
  const hidden = counts.map((count) => isSmall(count, threshold));
  if (!hidden.includes(true)) return hidden;
  while (!isSafe(counts, hidden, threshold) && hideSmallest(counts, hidden));
  return hidden;
}

function isSafe(counts: readonly number[], hidden: readonly boolean[], threshold: number): boolean {
  let sum = 0;
  let several = 0;
  counts.forEach((count, index) => {
    if (!hidden[index]) return;
    sum += count;
    several++;
  });
  return several > 1 && sum >= threshold;
}

/** Hides the smallest visible count, a zero only when nothing else is left; false when all are hidden. */
export function hideSmallest(counts: readonly number[], hidden: boolean[]): boolean {
  let best = -1;
  counts.forEach((count, index) => {
    if (hidden[index]) return;
    if (best < 0 || (count > 0 && (counts[best] === 0 || count < counts[best]!))) best = index;
  });
  if (best < 0) return false;
  hidden[best] = true;
  return true;
}

/**
 * The same for the three kinds of missing. How many gave no valid answer in all is item non-response and is reported; which
 * kind it was is withheld, in at least two kinds, as soon as one of them is small.
 */
export function hideMissing(counts: readonly number[], threshold: number): boolean[] {
  const hidden = counts.map((count) => isSmall(count, threshold));
  if (hidden.filter(Boolean).length === 1) hideSmallest(counts, hidden);
  return hidden;
}
