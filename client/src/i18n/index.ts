/** Language of the team's pages: Polish first, English complete; remembered on the device. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { pl } from './pl.ts';

export type Locale = 'pl' | 'en';

function remembered(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en' || asked === 'pl') return asked;
  try {
    return localStorage.getItem('sz:team-language') === 'en' ? 'en' : 'pl';
  } catch {
    return 'pl';
  }
}

void i18next.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});
document.documentElement.lang = i18next.language;

/** Changes the language and remembers it where the browser allows. */
export function setLanguage(locale: Locale): void {
  void i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem('sz:team-language', locale);
  } catch {
    // It will be asked for again next time.
  }
}
