/** The shortest edit script between two lists of words. */

/** A word or a sign; spaces are none. */
export interface Token {
  text: string;
  at: number;
  /** True for the first of its line. */
  opensLine: boolean;
}

/** A token of one text with the same token of the other. */
export type Pair = [Token, Token];

/** Edits that are followed within one stretch; beyond, the stretch counts as rewritten. */
const mostEdits = 1500;

/** Pairs of equal tokens along a shortest edit script (Myers 1986); none where it takes too many edits. */
export function editPairs(a: readonly Token[], b: readonly Token[]): Pair[] {
  const [n, m] = [a.length, b.length];
  const most = Math.min(n + m, mostEdits);
  const trace: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      while (x < n && x - k < m && a[x]!.text === b[x - k]!.text) x += 1;
      furthest[middle + k] = x;
      if (x >= n && x - k >= m) return walkBack(a, b, trace, edits);
    }
  }
  return [];
}

function walkBack(a: readonly Token[], b: readonly Token[], trace: readonly Int32Array[], edits: number): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = edits; d >= 0; d -= 1) {
    const reached = trace[d]!;
    const centre = d + 1;
    const k = x - y;
    const down = k === -d || (k !== d && reached[centre + k - 1]! < reached[centre + k + 1]!);
    const previous = down ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : reached[centre + previous]!;
    const startY = d === 0 ? 0 : startX - previous;
    while (x > startX && y > startY && a[x - 1]!.text === b[y - 1]!.text) {
      x -= 1;
      y -= 1;
      pairs.push([a[x]!, b[y]!]);
    }
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}
