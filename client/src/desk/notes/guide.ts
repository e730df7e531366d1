/** A guide as the notes need it: topics with their questions and probes, in one language. */
import type { Definition, Question } from '../../../../server/domain/instrument.ts';
import { textIn } from '../../admin/preview/stored-rows.ts';
import type { Locale } from '../../i18n/index.ts';

export interface GuideQuestion {
  name: string;
  title: string;
  probes: string[];
}
export interface Topic {
  name: string;
  title: string;
  questions: GuideQuestion[];
}

const questionsOf = (elements: readonly Question[], locale: Locale): GuideQuestion[] =>
  elements.flatMap((one) => {
    if (one.elements !== undefined) return questionsOf(one.elements, locale);
    if (one.type === 'html') return [];
    const probes = (one.probes ?? []).map((probe) => textIn(probe, locale));
    return [{ name: one.name, title: textIn(one.title, locale), probes }];
  });

/** The topics of a guide. */
export function topicsOf(definition: Pick<Definition, 'pages'>, locale: Locale): Topic[] {
  return definition.pages.map(({ name, title, elements }) => ({
    name,
    title: textIn(title, locale),
    questions: questionsOf(elements, locale),
  }));
}
