/** Questions that people answer in their own words. */
import type { Definition, LocalisedText, Question } from './instrument.ts';

/** A question that is answered in one's own words. */
export interface OpenQuestion {
  /** Key of the answer: the question's name, or `name-Comment` for the text beside "other". */
  name: string;
  title: LocalisedText | undefined;
}

/** Whether the answer itself is words. */
export function isOpen({ type, inputType = 'text' }: Question): boolean {
  return type === 'comment' || (type === 'text' && inputType === 'text');
}

function openIn(elements: readonly Question[]): OpenQuestion[] {
  return elements.flatMap((question): OpenQuestion[] => {
    const own = isOpen(question)
      ? [{ name: question.name, title: question.title }]
      : question.showOtherItem || question.showCommentArea === true
        ? [{ name: `${question.name}-Comment`, title: question.title }]
        : [];
    return [...own, ...openIn(question.elements ?? [])];
  });
}

/** Open questions of all versions of a questionnaire, the newest version's texts first. Guides have none. */
export function openQuestions(definitions: readonly Definition[]): OpenQuestion[] {
  const known = new Map<string, OpenQuestion>();
  for (const definition of [...definitions].sort((a, b) => b.version - a.version)) {
    if (definition.kind === 'guide') continue;
    for (const page of definition.pages) {
      for (const one of openIn(page.elements)) if (!known.has(one.name)) known.set(one.name, one);
    }
  }
  return [...known.values()];
}

/** Whether there is anything to quote from: only then people are asked whether their words may be. */
export function asksForWords({ pages }: Pick<Definition, 'pages'>): boolean {
  return pages.some(({ elements }) => openIn(elements).length > 0);
}
