/** Polish nouns after numbers. */

/**
 * The form of a noun after a number: 1 osoba, 2–4 osoby (not 12–14), 5 osób.
 * @example
 * plural(22, 'osoba', 'osoby', 'osób') // => 'osoby'
 */
export function plural(n: number, one: string, few: string, many: string): string {
  if (n === 1) return one;
  const [tens, last] = [n % 100, n % 10];
  return last >= 2 && last <= 4 && (tens < 12 || tens > 14) ? few : many;
}

/**
 * People in the genitive, as after "u": "nikogo", "1 osoby", "4 osób".
 * @example
 * genitivePeople(1) // => '1 osoby'
 */
export function genitivePeople(n: number): string {
  return n === 0 ? 'nikogo' : n === 1 ? '1 osoby' : `${n} osób`;
}

/**
 * People in the nominative, as after a colon: "nikt", "1 osoba", "4 osoby", "5 osób".
 * @example
 * somePeople(4) // => '4 osoby'
 */
export function somePeople(n: number): string {
  return n === 0 ? 'nikt' : `${n} ${plural(n, 'osoba', 'osoby', 'osób')}`;
}
