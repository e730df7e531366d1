/** Ways through the JSON of a definition. */
import type { Definition, ItemValue, Question } from '../../domain/instrument.ts';

/** Every question of a definition, those inside panels included; panels themselves are left out. */
export function questionsOf(definition: Definition): Question[] {
  return definition.pages.flatMap((page) => inside(page.elements ?? []));
}

function inside(elements: Question[]): Question[] {
  return elements.flatMap((element) => (element.type === 'panel' ? inside(element.elements ?? []) : [element]));
}

/** The values of choices, rows or columns as texts. */
export function valuesOf(items: ItemValue[] | undefined): string[] {
  return (items ?? []).map((item) => String(typeof item === 'object' ? item.value : item));
}

/** Calls `visit` for every value of a JSON tree with its path (`pages[0].elements[2].title`) and its key. */
export function everyValue(
  value: unknown,
  visit: (value: unknown, path: string, key: string) => void,
  path = '',
  key = '',
) {
  visit(value, path, key);
  if (Array.isArray(value)) value.forEach((one, at) => everyValue(one, visit, `${path}[${at}]`, key));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value))
      everyValue(one, visit, path === '' ? name : `${path}.${name}`, name);
  }
}
