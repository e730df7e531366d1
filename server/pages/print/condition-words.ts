/** Conditions in plain words: "w pytaniu 12 zaznaczono „tak”". */
import type { Locale } from '../../domain/study.ts';
import { choicesOf, codeOf, columnsOf, isMultipleChoice, valuesOf } from '../../exports/question-values.ts';
import { settle, variablesIn, type Condition, type Scalar, type Test } from '../../instruments/sheet/condition.ts';
import { rowLetter, type Item } from '../../instruments/sheet/sheet-items.ts';
import { conditionTexts } from './condition-texts.ts';

/** An item, or a row of one, that a variable names. */
interface Asked {
  /** "12", "12 b". */
  place: string;
  offers: { value: Scalar; label: string }[];
  multiple: boolean;
}

function askedBy(variable: string, items: Item[], locale: Locale): Asked | null {
  const [name, row] = variable.split('.');
  const item = items.find((one) => one.question.name.toLowerCase() === name);
  if (!item) return null;
  const { question, number } = item;
  const offersOf = (values: { value: Scalar; label: { pl: string; en: string } }[]) =>
    values.map(({ value, label }) => ({ value, label: label[locale] }));
  if (row !== undefined) {
    const place = (question.rows ?? []).findIndex((one) => {
      const value = typeof one === 'object' ? one.value : one;
      return String(value).toLowerCase() === row;
    });
    const letter = place < 0 ? row : `${rowLetter(place)})`;
    return { place: `${number} ${letter}`, offers: offersOf(columnsOf(question)), multiple: false };
  }
  const multiple = isMultipleChoice(question);
  const values = multiple || question.type === 'ranking' ? choicesOf(question) : valuesOf(question);
  return { place: String(number), offers: offersOf(values), multiple };
}

/** "A", "B" or "C": labels where they are few, the printed numbers where they are many. */
function listed(chosen: Asked['offers'], locale: Locale, conjunction: string): string {
  const t = conditionTexts[locale];
  const numbers = chosen.length > 2 && chosen.every(({ value }) => typeof value !== 'string');
  const names = chosen.map(({ value, label }) => (numbers ? String(codeOf(value)) : t.quoted(label)));
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)!}`;
}

/** A condition on one single-choice question, said through the answers that meet it. */
function byChoices(condition: Condition, variable: string, asked: Asked, locale: Locale): string {
  const t = conditionTexts[locale];
  const holds = (value: Scalar | null): boolean => {
    const left = settle(condition, new Map([[variable, value]]));
    return left.kind === 'always' && left.value;
  };
  const met = asked.offers.filter(({ value }) => holds(value));
  const unmet = asked.offers.filter(({ value }) => !holds(value));
  if (holds(null)) {
    if (unmet.length === 0) return t.anything(asked.place);
    return met.length === 0 ? t.unanswered(asked.place) : t.notChosen(asked.place, listed(unmet, locale, t.nor));
  }
  if (met.length === 0) return t.impossible(asked.place);
  return unmet.length === 0 ? t.answered(asked.place) : t.chosen(asked.place, listed(met, locale, t.or));
}

/** Sets are read as "at least these"; `anyof` one of them, `allof` each of them. */
function byTest(test: Test, asked: Asked, negated: boolean, locale: Locale): string | null {
  const t = conditionTexts[locale];
  const labels = (conjunction: string): string =>
    listed(
      test.values.map(
        (value) => asked.offers.find((one) => one.value === value) ?? { value: String(value), label: String(value) },
      ),
      locale,
      conjunction,
    );
  const said = t.operators[test.operator ?? ''];
  if (said !== undefined && test.values.length === 1 && asked.offers.length === 0) {
    return negated ? t.not(said(asked.place, String(test.values[0]))) : said(asked.place, String(test.values[0]));
  }
  switch (test.operator) {
    case 'empty':
      return negated ? t.answered(asked.place) : t.unanswered(asked.place);
    case 'notempty':
      return negated ? t.unanswered(asked.place) : t.answered(asked.place);
    case 'contains':
    case 'equal':
    case 'allof':
      return negated ? t.notChosen(asked.place, labels(t.nor)) : t.chosen(asked.place, labels(t.and));
    case 'anyof':
      return negated ? t.notChosen(asked.place, labels(t.nor)) : t.chosen(asked.place, labels(t.or));
    case 'notcontains':
    case 'noneof':
    case 'notequal':
      return negated ? t.chosen(asked.place, labels(t.or)) : t.notChosen(asked.place, labels(t.nor));
    default:
      return null;
  }
}

/** The expression itself with numbers for names: last resort, yet readable. */
function bySymbols(test: Test, items: Item[], locale: Locale): string {
  const t = conditionTexts[locale];
  return test.text.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const asked = askedBy(name.toLowerCase(), items, locale);
    return asked === null ? name : `${t.question} ${asked.place}`;
  });
}

/**
 * A condition as the part of a sentence that follows "if".
 * @param items the numbered items it may speak of
 */
export function inWords(condition: Condition, items: Item[], locale: Locale, negated = false): string {
  const t = conditionTexts[locale];
  const variables = variablesIn(condition);
  const only = variables.length === 1 ? askedBy(variables[0]!, items, locale) : null;
  if (only !== null && !only.multiple && only.offers.length > 0) {
    return byChoices(negated ? { kind: 'not', part: condition } : condition, variables[0]!, only, locale);
  }
  switch (condition.kind) {
    case 'always':
      return condition.value === negated ? t.never : t.always;
    case 'not':
      return inWords(condition.part, items, locale, !negated);
    case 'test': {
      const said = only === null ? null : byTest(condition, only, negated, locale);
      if (said !== null) return said;
      const symbols = bySymbols(condition, items, locale);
      return negated ? t.not(symbols) : symbols;
    }
    default: {
      const all = (condition.kind === 'all') !== negated;
      const parts = gathered(condition.parts).map((part) => {
        const said = inWords(part, items, locale, negated);
        return part.kind !== 'all' && part.kind !== 'any' ? said : variablesIn(part).length > 1 ? `(${said})` : said;
      });
      return [...new Set(parts)].join(all ? ` ${t.and} ` : ` ${t.or} `);
    }
  }

  /** Parts about the same question stand together, so that "at least 2" and "at most 5" become the answers between. */
  function gathered(parts: Condition[]): Condition[] {
    const groups = new Map<string, Condition[]>();
    parts.forEach((part, place) => {
      const names = variablesIn(part);
      const key = names.length === 1 ? names[0]! : `#${place}`;
      groups.set(key, [...(groups.get(key) ?? []), part]);
    });
    const kind = condition.kind === 'any' ? 'any' : 'all';
    return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : { kind, parts: group }));
  }
}
