/** Polish typography in the questions: a line never ends with a one-letter word. */

/** Binds one-letter words to the word after them with a space that does not break. */
export function bindShortWords(text: string): string {
  return text.replace(/(^|[\s(„])([aiouwz]) (?=\S)/gi, '$1$2\u00a0').replace(/(\u00a0[aiouwz]) (?=\S)/gi, '$1\u00a0');
}

/** A copy of a definition in which every Polish text is bound; values and names stay as they are. */
export function boundDefinition(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(boundDefinition);
  if (typeof part !== 'object' || part === null) return part;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part))
    copy[key] = key === 'pl' && typeof value === 'string' ? bindShortWords(value) : boundDefinition(value);
  return copy;
}
