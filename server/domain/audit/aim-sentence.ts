/** What was noted of an aim, as a sentence. */
import type { Locale } from '../study.ts';
import type { AuditFacts } from './action.ts';
import { numberIn, textIn, writtenDay } from './facts.ts';

const said: Record<Locale, Record<string, (aim: string, value: string, before: string, about: string) => string>> = {
  pl: {
    'aim.create': (aim, value, _, about) => `Cel „${aim}”: wpisano ${value} (${about}).`,
    'aim.correct': (aim, value, before, about) =>
      before === value
        ? `Cel „${aim}”: poprawiono wpis o ${value} (${about}).`
        : `Cel „${aim}”: poprawiono wpis z ${before} na ${value} (${about}).`,
    'aim.retire': (aim, value, _, about) => `Cel „${aim}”: unieważniono wpis o ${value} (${about}).`,
    'aim.restore': (aim, value, _, about) => `Cel „${aim}”: przywrócono wpis o ${value} (${about}).`,
  },
  en: {
    'aim.create': (aim, value, _, about) => `Aim “${aim}”: ${value} entered (${about}).`,
    'aim.correct': (aim, value, before, about) =>
      before === value
        ? `Aim “${aim}”: the entry of ${value} was corrected (${about}).`
        : `Aim “${aim}”: an entry was corrected from ${before} to ${value} (${about}).`,
    'aim.retire': (aim, value, _, about) => `Aim “${aim}”: the entry of ${value} was retired (${about}).`,
    'aim.restore': (aim, value, _, about) => `Aim “${aim}”: the entry of ${value} was restored (${about}).`,
  },
};

/** An entry about an aim: what was done with it, its value, day and city. */
export function aimEntered({ action, subject, details }: AuditFacts, locale: Locale): string {
  const about = [writtenDay(textIn(details, 'date'), locale), textIn(details, 'city')]
    .filter((part) => part !== '')
    .join(', ');
  const written = (name: string): string => String(numberIn(details, name) ?? '–');
  return said[locale][action]!(subject, written('value'), written('before'), about);
}
