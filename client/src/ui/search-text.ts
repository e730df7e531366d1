/** Finding texts whatever the case and the accents. */

/** A text as it is searched: small letters, without accents. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/ł/g, 'l').normalize('NFD').replace(/\p{M}/gu, '');
}

/** True when every word of the search stands in one of the texts. */
export function matches(search: string, texts: readonly string[]): boolean {
  const all = folded(texts.join('\n'));
  return folded(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
