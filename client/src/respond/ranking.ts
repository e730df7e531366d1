/** Gives a ranking what the library leaves out: roles and names for a screen reader, the Enter key, and news of places. */
import type { SurveyModel } from 'survey-core';
import { element } from './element.ts';
import type { Locale } from './keep.ts';

interface RankingTexts {
  hint: string;
  /** For who has keys; not shown where there is only a touch screen. */
  keys: string;
  place: (item: string, at: number) => string;
  none: string;
}

const texts: Record<Locale, RankingTexts> = {
  pl: {
    hint: 'Prosimy wybierać po kolei, od najważniejszej. Ponowne wybranie odkłada odpowiedź.',
    keys: 'Na klawiaturze: Enter lub spacja wybiera albo odkłada, strzałki w górę i w dół zmieniają kolejność.',
    place: (item, at) => `${item}: miejsce ${at}`,
    none: 'Nic nie wybrano.',
  },
  en: {
    hint: 'Please choose one after another, the most important first. Choosing again puts an answer back.',
    keys: 'On a keyboard: Enter or space chooses or puts back, the arrow keys up and down change the order.',
    place: (item, at) => `${item}: place ${at}`,
    none: 'Nothing is chosen.',
  },
};

const itemsIn = (root: Element, container: 'to' | 'from'): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(`.sv-ranking__container--${container} > .sv-ranking-item`));

const textOf = (item: HTMLElement): string => item.querySelector('.sv-ranking-item__text')?.textContent?.trim() ?? '';

/** Names the items as they stand now, and says the order aloud when it has changed. */
function describe(root: HTMLElement, locale: Locale): void {
  const t = texts[locale];
  const hint = root.querySelector('.ranking-hint');
  const said = root.querySelector('.ranking-said');
  const list = root.querySelector('.sv-ranking');
  if (hint === null || said === null || list === null) return;
  if (hint.firstChild?.textContent !== t.hint)
    hint.replaceChildren(t.hint, element('span', { class: 'keys' }, ` ${t.keys}`));
  list.setAttribute('role', 'group');
  const title = root.querySelector('.sd-question__title');
  if (title !== null) list.setAttribute('aria-labelledby', title.id);
  list.setAttribute('aria-describedby', hint.id);
  const chosen = itemsIn(root, 'to');
  for (const item of chosen.concat(itemsIn(root, 'from'))) {
    const at = chosen.indexOf(item) + 1;
    item.setAttribute('role', 'button');
    item.setAttribute('aria-pressed', String(at > 0));
    item.setAttribute('aria-label', at > 0 ? t.place(textOf(item), at) : textOf(item));
  }
  const order = chosen.map((item, i) => t.place(textOf(item), i + 1)).join('; ') || t.none;
  if (said.textContent !== order) said.textContent = order;
}

/** Watches the rankings of a survey, however often they are drawn. */
export function nameRankings(survey: SurveyModel): void {
  // English is the library's own language, which it calls ''.
  const locale = (): Locale => (survey.locale === 'pl' ? 'pl' : 'en');
  survey.onAfterRenderQuestion.add((_, { question, htmlElement: root }) => {
    if (question.getType() !== 'ranking' || root.querySelector('.ranking-hint') !== null) return;
    const content = root.querySelector('.sd-question__content');
    content?.parentElement?.insertBefore(
      element('p', { class: 'quiet ranking-hint', id: `${question.id}-hint` }),
      content,
    );
    root.appendChild(element('p', { class: 'unseen ranking-said', role: 'status' }));
    describe(root, locale());
    const watch = new MutationObserver(() => describe(root, locale()));
    const list = root.querySelector('.sv-ranking');
    if (list !== null) watch.observe(list, { childList: true, subtree: true, characterData: true });
    root.addEventListener('keydown', (event) => {
      const item = event.target;
      if (event.key !== 'Enter' || !(item instanceof HTMLElement) || !item.classList.contains('sv-ranking-item'))
        return;
      event.preventDefault();
      item.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
    });
  });
}
