/** The current language, and texts and numbers in it. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../analysis/charts/format.ts';
import type { Texts } from '../../../server/domain/study.ts';
import type { Locale } from '../i18n/index.ts';

export interface Speech {
  t: (key: string, values?: Record<string, unknown>) => string;
  locale: Locale;
  /** A text of the study in the current language. */
  say: (texts: Texts) => string;
  /** A day, written out. */
  day: (moment: string) => string;
  /** A moment: the day and the minute. */
  moment: (moment: string) => string;
  /** A number with as many decimals and a real minus; "–" for null. */
  number: (value: number | null, decimals?: number) => string;
}

/** English days and times are written as in Britain, where the foreign partner reads them. */
export const dateLocale = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

export function useSpeech(): Speech {
  const { t, i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'pl';
  const spelling = dateLocale(locale);
  return {
    t: (key, values) => t(key, values ?? {}),
    locale,
    say: (texts) => texts[locale],
    day: (moment) => new Date(moment).toLocaleDateString(spelling, { day: 'numeric', month: 'long', year: 'numeric' }),
    moment: (moment) => new Date(moment).toLocaleString(spelling, { dateStyle: 'medium', timeStyle: 'short' }),
    number: (value, decimals = 0) => (value === null ? '–' : formatNumber(value, decimals, locale)),
  };
}
