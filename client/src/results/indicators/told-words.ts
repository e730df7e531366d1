/** The words of the indicators' sentences in both languages. */
import type { Locale } from '../../i18n/index.ts';
import { englishAmount, moved as movedInEnglish, towards as towardsInEnglish } from '../sentences/english-words.ts';
import type { AmountWords } from '../sentences/amount.ts';
import type { About } from '../sentences/about.ts';
import { moved as movedInPolish, polishAmount, towards as towardsInPolish } from '../sentences/polish-words.ts';

export interface ForestSpeech {
  quote: (title: string) => string;
  recalled: string;
  wholeGroup: string;
  answered: string;
  than: (word: string, before: string, titles: string) => string;
  more: (count: number) => string;
  towards: (up: boolean, about: About) => string;
  often: (up: boolean) => string;
  amount: AmountWords;
  by: (amount: string) => string;
  /** How many of how many moved the way that is told, and how many the other way. */
  moved: (up: boolean, own: number, other: number, all: number) => string;
  sure: (p: string) => string;
  open: (count: number, all: number) => string;
  even: (count: number, all: number) => string;
  once: (count: number, all: number) => string;
  withheld: (count: number, all: number) => string;
  unknown: (count: number, all: number) => string;
}

export const forestSpeech: Record<Locale, ForestSpeech> = {
  pl: {
    quote: (title) => `„${title}”`,
    recalled: 'z pamięci',
    wholeGroup: 'opis całej grupy',
    answered: 'wśród osób, które odpowiedziały',
    than: (word, before, titles) => `${word} niż ${before}: ${titles}`,
    more: (count) => ` i jeszcze ${count}`,
    towards: towardsInPolish,
    often: (up) => (up ? 'częściej' : 'rzadziej'),
    amount: polishAmount,
    by: (amount) => `o ${amount}`,
    moved: movedInPolish,
    sure: (p) => `Trudno to wyjaśnić samym przypadkiem (p skorygowane ${p}).`,
    open: (count, all) =>
      count === all && all > 1
        ? `przy żadnej z ${all} pozycji te dane nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic.`
        : `${all === 1 ? '' : `przy ${count} z ${all} pozycji `}te dane nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic.`,
    even: (count, all) => `${all === 1 ? '' : `przy ${count} z ${all} pozycji `}nie widać przesunięcia w żadną stronę.`,
    once: (count, all) =>
      all === 1
        ? 'pytano tylko w jednym etapie, więc zmiany nie da się pokazać.'
        : `o ${count} z ${all} pozycji pytano tylko w jednym etapie, więc zmiany nie da się pokazać.`,
    withheld: (count, all) =>
      `${all === 1 ? '' : `przy ${count} z ${all} pozycji `}porównanie jest ukryte, bo można by kogoś rozpoznać.`,
    unknown: (count, all) =>
      `${all === 1 ? '' : `przy ${count} z ${all} pozycji `}z tych odpowiedzi nie da się tego policzyć.`,
  },
  en: {
    quote: (title) => `“${title}”`,
    recalled: 'from memory',
    wholeGroup: 'a description of the whole group',
    answered: 'among those who answered',
    than: (word, before, titles) => `${word} than ${before}: ${titles}`,
    more: (count) => ` and ${count} more`,
    towards: towardsInEnglish,
    often: (up) => (up ? 'more often' : 'less often'),
    amount: englishAmount,
    by: (amount) => `by ${amount}`,
    moved: movedInEnglish,
    sure: (p) => `This is hard to explain by chance alone (adjusted p ${p}).`,
    open: (count, all) =>
      count === all && all > 1
        ? `these data do not settle for any of the ${all} items whether anything changed; that does not mean nothing did.`
        : `${all === 1 ? '' : `for ${count} of ${all} items `}these data do not settle whether anything changed; that does not mean nothing did.`,
    even: (count, all) => `${all === 1 ? '' : `for ${count} of ${all} items `}no shift either way is seen.`,
    once: (count, all) =>
      all === 1
        ? 'this was asked in one wave only, so no change can be shown.'
        : `${count} of ${all} items ${count === 1 ? 'was' : 'were'} asked in one wave only, so no change can be shown.`,
    withheld: (count, all) =>
      `${all === 1 ? '' : `for ${count} of ${all} items `}the comparison is withheld, since somebody could be recognised.`,
    unknown: (count, all) =>
      `${all === 1 ? '' : `for ${count} of ${all} items `}this cannot be computed from these answers.`,
  },
};
