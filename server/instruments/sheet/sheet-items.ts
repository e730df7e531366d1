/** An instrument laid out for paper: which questions stand on the sheet, their numbers, and what is skipped when. */
import type { Collector } from '../../domain/collector.ts';
import type { Definition, ItemValue, LocalisedText, Question } from '../../domain/instrument.ts';
import type { Study } from '../../domain/study.ts';
import { both, conjuncts, readCondition, settle, type Condition, type Known } from './condition.ts';

/** A question with its number. */
export interface Item {
  number: number;
  question: Question;
  condition: Condition;
  /** Skip instructions that stand before it, the widest first. */
  skips: Skip[];
}

/** "Only if `condition`: items up to `last`; otherwise on to `next`" (`null`: the end). */
export interface Skip {
  condition: Condition;
  first: number;
  last: number;
  next: number | null;
}

/** Items under one heading; texts of the instrument that are not questions stand before the item they precede. */
export interface Section {
  title: LocalisedText | null;
  description: LocalisedText | null;
  parts: ({ kind: 'item'; item: Item } | { kind: 'text'; text: LocalisedText })[];
}

export interface Sheet {
  sections: Section[];
  items: Item[];
  known: Known;
  /** Who belongs to the study, as far as answers decide it. */
  eligible: Condition;
}

const containers = new Set(['panel']);
/** Shown by programs, computed or uploaded: nothing to answer on paper. */
const unasked = new Set(['expression', 'image', 'file', 'signaturepad']);

/** What the collector decides before anybody answers. */
function knownOf(collector: Pick<Collector, 'wave' | 'city' | 'area'>): Map<string, string | null> {
  return new Map([
    ['wave', collector.wave],
    ['city', collector.city],
    ['area', collector.area],
  ]);
}

/** The choices that may be offered here, those of another question when it borrows them. */
function offered(question: Question, all: Map<string, Question>, known: Known): Question {
  const source = all.get(String(question['choicesFromQuestion'] ?? '').toLowerCase());
  const possible = (items: ItemValue[] | undefined): ItemValue[] | undefined =>
    items?.filter((item) => {
      const left = settle(readCondition(typeof item === 'object' ? item.visibleIf : null), known);
      return left.kind !== 'always' || left.value;
    });
  const shown = { ...question };
  for (const list of ['choices', 'rows', 'columns'] as const) {
    const items = possible(list === 'choices' ? (source?.choices ?? question.choices) : question[list]);
    if (items !== undefined) shown[list] = items;
  }
  return shown;
}

function everyQuestion(elements: Question[]): Question[] {
  return elements.flatMap((one) => [one, ...(containers.has(one.type) ? everyQuestion(one.elements ?? []) : [])]);
}

/** Conditions that begin at an item become skips, one for each place where they end. */
function findSkips(items: Item[]): void {
  const keys = items.map((item) => new Set(conjuncts(item.condition).map((part) => JSON.stringify(part))));
  items.forEach((item, at) => {
    const byEnd = new Map<number, Condition[]>();
    for (const part of conjuncts(item.condition)) {
      const key = JSON.stringify(part);
      if (at > 0 && keys[at - 1]!.has(key)) continue;
      let end = at;
      while (end + 1 < items.length && keys[end + 1]!.has(key)) end += 1;
      byEnd.set(end, [...(byEnd.get(end) ?? []), part]);
    }
    item.skips = [...byEnd]
      .sort(([one], [other]) => other - one)
      .map(([end, parts]) => ({
        condition: parts.reduce(both),
        first: item.number,
        last: items[end]!.number,
        next: items[end + 1]?.number ?? null,
      }));
  });
}

/**
 * Lays an instrument out for one collector. Questions that its wave, city or area hide are left out; questions about
 * hidden questions are settled as unanswered.
 */
export function layOut(definition: Definition, collector: Pick<Collector, 'wave' | 'city' | 'area'>): Sheet {
  const known = new Map<string, string | null>(knownOf(collector));
  const questions = definition.pages.flatMap((page) => everyQuestion(page.elements));
  const all = new Map(questions.map((question) => [question.name.toLowerCase(), question]));
  const items: Item[] = [];

  const collect = (elements: Question[], outer: Condition, section: Section): void => {
    for (const element of elements) {
      const condition = settle(both(outer, readCondition(element.visibleIf)), known);
      const hidden = (condition.kind === 'always' && !condition.value) || element['visible'] === false;
      if (hidden) {
        for (const one of everyQuestion([element])) known.set(one.name.toLowerCase(), null);
      } else if (containers.has(element.type)) {
        if (element.title !== undefined) section.parts.push({ kind: 'text', text: element.title });
        collect(element.elements ?? [], condition, section);
      } else if (element.type === 'html') {
        section.parts.push({ kind: 'text', text: (element['html'] ?? '') as LocalisedText });
      } else if (!unasked.has(element.type)) {
        const item = { number: items.length + 1, question: offered(element, all, known), condition, skips: [] };
        items.push(item);
        section.parts.push({ kind: 'item', item });
      }
    }
  };

  const sections = definition.pages.map((page) => {
    const section: Section = {
      title: page.title ?? null,
      description: (page['description'] as LocalisedText | undefined) ?? null,
      parts: [],
    };
    collect(page.elements, readCondition(page.visibleIf), section);
    return section;
  });
  findSkips(items);
  return {
    sections: sections.filter((section) => section.parts.length > 0),
    items,
    known,
    eligible: settle(readCondition(definition.eligibleIf), known),
  };
}

/** The condition `question = value` would leave; used to say beside a choice where it leads. */
export function ifChosen(condition: Condition, question: string, value: string | number | boolean): Condition {
  return settle(condition, new Map([[question.toLowerCase(), value]]));
}

/** Names of waves, cities and areas for texts that mention `{wave}`, `{city}` or `{area}`. */
export function namesFor(study: Study, collector: Pick<Collector, 'wave' | 'city' | 'area'>, locale: 'pl' | 'en') {
  const city = study.cities.find((one) => one.key === collector.city);
  return {
    city: city?.name[locale] ?? collector.city,
    // A Polish line never ends with a one-letter word.
    inCity: (city?.inName[locale] ?? collector.city).replaceAll(' ', '\u00a0'),
    wave: study.waves.find((one) => one.key === collector.wave)?.name[locale] ?? collector.wave,
    area: city?.areas.find((one) => one.key === collector.area)?.name[locale] ?? null,
    areas: (city?.areas ?? []).map((one) => one.name[locale]),
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** The letter of a matrix row on paper: a, b, …, z, aa, ab … */
export const rowLetter = (place: number): string =>
  (place >= letters.length ? rowLetter(Math.floor(place / letters.length) - 1) : '') + letters[place % letters.length]!;
