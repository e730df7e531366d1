/** What goes on beside the answering: drafts on their way to the server, and a shared device nobody touches. */
import { putDraft } from './calls.ts';
import { element } from './element.ts';
import type { Draft } from './keep.ts';
import type { Place } from './session.ts';
import { respondTexts } from './texts.ts';

/** Seconds without a touch after which a shared device returns to its start. */
const idleSeconds = 180;

/** Calls `act` after a while in which nobody touched the device; a dialogue asks first. Returns how to stop. */
export function whenIdle(place: Place, act: () => void): () => void {
  const t = respondTexts[place.locale];
  const question = element(
    'div',
    { class: 'panel status', role: 'alertdialog', 'aria-label': t.idle, hidden: true },
    element('p', {}, t.idle),
    element('button', { type: 'button', class: 'primary' }, t.stillHere),
  );
  place.room.before(question);
  let seconds = 0;
  const touched = (): void => {
    seconds = 0;
    question.hidden = true;
  };
  const events = ['pointerdown', 'touchstart', 'keydown', 'input', 'scroll'];
  for (const event of events) window.addEventListener(event, touched, true);
  const timer = setInterval(() => {
    seconds += 1;
    if (seconds === idleSeconds - 30) question.hidden = false;
    if (seconds >= idleSeconds) act();
  }, 1000);
  return () => {
    clearInterval(timer);
    question.remove();
    for (const event of events) window.removeEventListener(event, touched, true);
  };
}

/** Puts the last state on the server soon, and at once when the page is hidden. */
export function draftSaver(place: Place): (draft: Omit<Draft, 'savedAt'>) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Omit<Draft, 'savedAt'> | null = null;
  const put = (): void => {
    clearTimeout(timer);
    if (waiting !== null)
      putDraft(place.api, { version: waiting.version, answers: waiting.answers, page: waiting.page });
    waiting = null;
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && put());
  return (draft) => {
    waiting = draft;
    clearTimeout(timer);
    timer = setTimeout(put, 1500);
  };
}
