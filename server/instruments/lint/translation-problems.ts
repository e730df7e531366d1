/** Texts that lack a language of the study. */
import type { Definition } from '../../domain/instrument.ts';
import type { Locale } from '../../domain/study.ts';
import { everyValue } from './walk.ts';

/** Keys whose value is shown to people; every one of them must speak every language of the study. */
const shown = new Set(
  (
    'title description text html label labelTrue labelFalse noneText otherText refuseText dontKnowText selectAllText ' +
    'placeholder otherPlaceholder commentText commentPlaceholder requiredErrorText otherErrorText minErrorText ' +
    'maxErrorText minRateDescription maxRateDescription completedHtml completeText startSurveyText pageNextText ' +
    'pagePrevText navigationTitle probes'
  ).split(' '),
);

/**
 * A text is complete as an object with every language (`default` counts as Polish), or as a string without letters
 * ("1", "–"), which needs no translation.
 */
export function translationProblems(definition: Definition, languages: Locale[]): string[] {
  const problems: string[] = [];
  everyValue(definition, (value, path, key) => {
    if (!shown.has(key) || Array.isArray(value)) return;
    if (
      typeof value === 'string' &&
      path
        .split('.')
        .at(-1)
        ?.replace(/\[\d+\]$/, '') === key
    ) {
      if (/\p{L}/u.test(value)) problems.push(`${path}: only one language ("${value.slice(0, 40)}")`);
    } else if (typeof value === 'object' && value !== null) {
      const texts = value as Record<string, unknown>;
      for (const language of languages) {
        const text = texts[language] ?? (language === 'pl' ? texts['default'] : undefined);
        if (typeof text !== 'string' || text.trim() === '') problems.push(`${path}: no text in "${language}"`);
      }
    }
  });
  return problems;
}
