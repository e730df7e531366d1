/** Polish typography: a line never ends with a one-letter word. */

/**
 * Binds one-letter words to the word after them with a space that does not break.
 * @example bindShortWords('z Krakowa i w Krośnie') // 'z\u00a0Krakowa i\u00a0w\u00a0Krośnie'
 */
export function bindShortWords(text: string): string {
  return text.replace(/(^|[\s(„])([aiouwz]) (?=\S)/gi, '$1$2\u00a0').replace(/(\u00a0[aiouwz]) (?=\S)/gi, '$1\u00a0');
}

/**
 * The same in a whole page of markup: between the tags, never in them.
 * @example bindShortWordsIn('<p title="z a">z a</p>') // '<p title="z a">z\u00a0a</p>'
 */
export function bindShortWordsIn(markup: string): string {
  return markup.replace(/>([^<]+)</g, (_, text: string) => `>${bindShortWords(text)}<`);
}
