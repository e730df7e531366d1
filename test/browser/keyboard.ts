/** Somebody who answers with the keyboard alone: Tab from control to control, and the keys that each one expects. */
import type { Page } from 'playwright-core';

/** What has the focus, as far as the keyboard needs to know. */
interface Stop {
  kind: 'radio' | 'checkbox' | 'number' | 'text' | 'ranking' | 'next' | 'back' | 'other';
  name: string;
  /** Answered already, so that there is nothing to press. */
  done: boolean;
  /** What a person who sees would complain about: no sign of focus, or focus out of sight. */
  faults: string[];
}

/** Looks at the element in focus. Runs inside the page. */
function lookAtFocus(): Stop {
  const active = document.activeElement as HTMLElement;
  const input = active instanceof HTMLInputElement ? active : null;
  const kindOf = (): Stop['kind'] => {
    if (active.matches('.sd-navigation__next-btn, .sd-navigation__complete-btn')) return 'next';
    if (active.matches('.sd-navigation__prev-btn')) return 'back';
    if (active.matches('.sd-ranking-item, .sv-ranking-item')) return 'ranking';
    if (active instanceof HTMLTextAreaElement) return 'text';
    if (input?.type === 'radio' || input?.type === 'checkbox' || input?.type === 'number') return input.type;
    return input?.type === 'text' ? 'text' : 'other';
  };
  const kind = kindOf();
  const name = `${active.tagName} ${input?.name ?? active.className} ${active.getAttribute('aria-label') ?? ''}`;
  const faults: string[] = [];
  const shown = [active, active.nextElementSibling, active.parentElement, active.closest('label')].filter(
    (one): one is Element => one !== null,
  );
  const marked = shown.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  if (kind !== 'other' && !marked) faults.push(`no focus to see: ${name}`);
  const box = (active.closest('label') ?? active).getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    faults.push(`out of sight: ${name}`);
  const done =
    input?.type === 'radio'
      ? document.querySelector(`input[name="${CSS.escape(input.name)}"]:checked`) !== null
      : kind === 'checkbox'
        ? (active.closest('fieldset, .sd-question')?.querySelector('input:checked') ?? null) !== null
        : kind === 'ranking'
          ? document.querySelectorAll('.sv-ranking__container--to .sv-ranking-item').length > 1
          : (kind === 'number' || kind === 'text') && (active as HTMLInputElement).value !== '';
  return { kind, name, done, faults };
}

export interface Walked {
  /** Names of the questions that were shown. */
  shown: string[];
  /** Complaints of a person who sees, one a line; empty when all is well. */
  faults: string[];
  topics: number;
}

/**
 * Answers every question of every topic by keyboard and sends.
 * @param words what is typed into open questions
 * @param onTopic called when a topic is shown, before it is answered
 */
export async function answerByKeyboard(
  page: Page,
  words: string,
  onTopic: (topic: number) => Promise<void> = async () => undefined,
): Promise<Walked> {
  const walked: Walked = { shown: [], faults: [], topics: 0 };
  for (let topic = 1; topic <= 40; topic++) {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    const at = await page.innerText('#progress-text');
    walked.topics = topic;
    await onTopic(topic);
    await answerTopic(page, words, walked);
    const names = await page.$$eval('.sd-question[data-name], [data-name].sd-element', (questions) =>
      questions.map((one) => one.getAttribute('data-name') ?? ''),
    );
    walked.shown.push(...names.filter((name) => !walked.shown.includes(name)));
    await page.keyboard.press('Enter');
    const went = await page.waitForFunction((before) => {
      const text = document.getElementById('progress-text')?.textContent ?? null;
      if (document.querySelector('#receipt-code, #ineligible, #send-now') !== null) return 'sent';
      return text !== null && text !== before ? 'next' : false;
    }, at);
    if ((await went.jsonValue()) === 'sent') return walked;
  }
  throw new Error('The survey has no end');
}

/** Answers what one topic asks, and stops with the focus on the button that goes on. */
async function answerTopic(page: Page, words: string, walked: Walked): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    walked.faults.push(...stop.faults.filter((fault) => !walked.faults.includes(fault)));
    if (stop.kind === 'next') return;
    if (stop.done) continue;
    if (stop.kind === 'radio' || stop.kind === 'checkbox') await page.keyboard.press('Space');
    else if (stop.kind === 'number') await page.keyboard.type('3');
    else if (stop.kind === 'text') await page.keyboard.insertText(words);
    else if (stop.kind === 'ranking') {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(50);
    }
  }
  throw new Error('No way with the keyboard to the next topic');
}
