/** Which questions are answered in people's own words, and under which key these answers are asked for. */

interface Element {
  name?: string;
  type?: string;
  inputType?: string;
  showOtherItem?: boolean;
  showCommentArea?: boolean;
  elements?: Element[];
}

/**
 * Key of the own words by question: its name, or `name-Comment` for the words beside "other".
 * @param pages of the questionnaire's newest version
 */
export function openKeys(pages: readonly Element[]): Map<string, string> {
  const keys = new Map<string, string>();
  const read = (elements: readonly Element[]): void => {
    for (const { name, type, inputType, showOtherItem, showCommentArea, elements: own } of elements) {
      if (own !== undefined) read(own);
      if (name === undefined) continue;
      if (type === 'comment' || (type === 'text' && (inputType ?? 'text') === 'text')) keys.set(name, name);
      else if (showOtherItem === true || showCommentArea === true) keys.set(name, `${name}-Comment`);
    }
  };
  read(pages);
  return keys;
}
