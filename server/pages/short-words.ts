/** Polish typography: a line never ends with a one-letter word. */

/**
 * Binds one-letter words to the word after them with a space that does not break.
 * @example bindShortWords('z Krakowa i w Krośnie') // 'z\u00a0Krakowa i\u00a0w\u00a0Krośnie'
 */
export function bindShortWords(text: string): string {
  return text.replace(/(^|[\s(„])([aiouwz]) (?=\S)/gi, '$1$2\u00a0').replace(/(\u00a0[aiouwz]) (?=\S)/gi, '$1\u00a0');
}
