/** One person's way through a survey on this page: questions, sending, thanks. */
import type { Collected } from './calls.ts';
import { CallFailed, fetchSurvey } from './calls.ts';
import { element, show } from './element.ts';
import { type Consent, type Draft, type Keeper, type Locale, type Outgoing } from './keep.ts';
import type { Questionnaire } from './questionnaire.tsx';
import { stepSender } from './progress.ts';
import { kioskFooter, problemScreen, sendingScreen, thanksScreen } from './screens.ts';
import { deliver, sendOnce, waitForNetwork, type Outcome } from './send.ts';
import { respondTexts } from './texts.ts';
import { makeUuid } from './uuid.ts';
import { draftSaver, whenIdle } from './watch.ts';

export interface Place {
  api: string;
  path: string;
  locale: Locale;
  kiosk: boolean;
  invited: boolean;
  notice: string;
  /** The study's title. */
  study: string;
  /** Where screens are shown, and what they replace. */
  room: HTMLElement;
  opening: HTMLElement;
  keeper: Keeper;
}

const kioskSeconds = 20;

/** Loads the chunk with SurveyJS. */
export const loadQuestionnaire = (): Promise<typeof import('./questionnaire.tsx')> => import('./questionnaire.tsx');

/** Leaves the page as the next person should find it. */
function restart(place: Place): void {
  location.replace(place.path + (place.locale === 'en' ? '?lang=en' : ''));
}

/** A fresh draft: the id is made here, once, and kept until the server has acknowledged it. */
export function newDraft(place: Place, version: number, consent: Consent): Omit<Draft, 'savedAt'> {
  const { locale } = place;
  return { id: makeUuid(), version, locale, startedAt: new Date().toISOString(), consent, answers: {}, page: null };
}

/** A personal link that is unknown by now was withdrawn or replaced. */
async function isRevoked(api: string): Promise<boolean> {
  return fetchSurvey(api, 'pl').then(
    () => false,
    (error: unknown) => error instanceof CallFailed && error.status === 404,
  );
}

/** Sends a finished answer and shows what becomes of it. `back` returns to the questions when they are still there. */
export async function sendAndTell(
  place: Place,
  item: Outgoing,
  title: string,
  back: ((outcome: Outcome) => void) | null,
) {
  const { keeper, room, opening } = place;
  const t = respondTexts[item.body?.locale ?? place.locale];
  opening.hidden = true;
  if (item.state === 'sent' || item.body === null) return showThanks(place, item.receipt, title, item.id);

  const screen = sendingScreen(
    t,
    place.kiosk
      ? element(
          'div',
          {},
          element('p', {}, t.kioskWaiting),
          kioskFooter(t, 60, () => restart(place)),
        )
      : null,
  );
  show(room, ...screen.nodes);
  let hurry = new AbortController();
  const body = item.body;
  let outcome = await deliver(item.api, body, {
    send: sendOnce,
    onWaiting: (seconds) => {
      hurry = new AbortController();
      screen.wait(keeper.lasting ? t.waitingText(seconds) : t.waitingMemory(seconds), () => hurry.abort());
    },
    wait: (seconds) => waitForNetwork(seconds, hurry.signal),
  });

  if (outcome.kind === 'closed' && place.invited && (await isRevoked(item.api))) outcome = { kind: 'gone' };

  if (outcome.kind === 'stored' || outcome.kind === 'ineligible') {
    const receipt = outcome.kind === 'stored' ? outcome.receipt : null;
    keeper.acknowledge(item.id, receipt);
    return showThanks(place, receipt, title, item.id);
  }
  if (outcome.kind === 'refused' || outcome.kind === 'too_large') {
    keeper.dropOutgoing(item.id);
    const { id, version, locale, startedAt, consent, answers } = body;
    keeper.saveDraft(item.api, { id, version, locale, startedAt, consent, answers, page: null });
    if (outcome.kind === 'refused') return back === null ? restart(place) : back(outcome);
    return show(
      room,
      ...problemScreen(t, 'too_large', [[t.backToAnswers, () => (back === null ? restart(place) : back(outcome))]]),
    );
  }
  const again: [string, () => void] = [t.again, () => void sendAndTell(place, item, title, back)];
  const leave: [string, () => void] = [
    t.toStart,
    () => {
      if (place.kiosk || outcome.kind === 'token_used' || outcome.kind === 'id_used') keeper.dropOutgoing(item.id);
      restart(place);
    },
  ];
  const actions = outcome.kind === 'closed' || outcome.kind === 'gone' ? [again, leave] : [leave];
  show(room, ...problemScreen(t, outcome.kind, actions));
}

function showThanks(place: Place, receipt: string | null, title: string, id: string): void {
  const t = respondTexts[place.locale];
  const address = `${location.origin}/withdraw${place.locale === 'en' ? '?lang=en' : ''}`;
  const onForget = place.kiosk ? null : () => place.keeper.dropOutgoing(id);
  const nodes = thanksScreen(t, { receipt, study: place.study, title, address, locale: place.locale, onForget });
  if (place.kiosk) nodes.push(kioskFooter(t, kioskSeconds, () => restart(place)));
  show(place.room, ...nodes);
}

/** Shows the questions for a draft and follows them to the end. */
export async function answer(place: Place, draft: Omit<Draft, 'savedAt'>, survey: Promise<Collected>): Promise<void> {
  const { keeper, room, opening } = place;
  const t = respondTexts[place.locale];
  opening.hidden = true;
  show(room, element('h1', {}, t.loading));

  let collected: Collected;
  let chunk: Awaited<ReturnType<typeof loadQuestionnaire>>;
  try {
    [collected, chunk] = await Promise.all([survey, loadQuestionnaire()]);
  } catch {
    const again = (): void => void answer(place, draft, fetchSurvey(place.api, place.locale));
    return show(
      room,
      element('h1', {}, t.loadFailed),
      element('button', { type: 'button', class: 'primary', click: again }, t.again),
    );
  }
  if (collected.definition === null) return restart(place);

  // A draft goes on with the questions as they are now, so its answers count for that version.
  const changed = draft.version !== 0 && draft.version !== collected.version;
  const current = { ...draft, version: collected.version };
  const saveOnServer = place.invited ? draftSaver(place) : () => undefined;
  const count = stepSender(place.api);
  let finished = false;
  const save = (): void => {
    // Another tab may have sent this very answer: then nothing of it stays on the device.
    if (finished || keeper.outgoingOf(current.id) !== null) return;
    if (!place.kiosk) keeper.saveDraft(place.api, current);
    saveOnServer(current);
  };
  const holder = element('div');
  const stopIdle = place.kiosk ? whenIdle(place, () => restart(place)) : () => undefined;

  const showQuestions = (): void => {
    document.body.classList.add('answering');
    show(room);
    room.appendChild(holder);
    finished = false;
  };
  const questionnaire: Questionnaire = chunk.mountQuestionnaire(holder, {
    definition: collected.definition,
    variables: collected.variables,
    title: collected.title,
    locale: current.locale,
    answers: current.answers,
    page: current.page,
    lasting: () => keeper.lasting || place.kiosk,
    changed,
    counting: {
      resumed: draft.version !== 0,
      tell: (step) => count({ version: collected.version, ...step }),
    },
    onChange: (answers, page) => {
      Object.assign(current, { answers, page });
      save();
    },
    onLocale: (locale) => {
      current.locale = locale;
      place.locale = locale;
      save();
    },
    onFinish: (answers) => {
      if (finished) return;
      const kept = place.kiosk ? null : keeper.draft(place.api);
      if (kept !== null && kept.id !== current.id) {
        const texts = respondTexts[place.locale];
        return show(room, ...problemScreen(texts, 'taken', [[texts.toStart, () => restart(place)]]));
      }
      finished = true;
      stopIdle();
      const { id, version, locale, startedAt, consent } = current;
      const body = { id, version, locale, startedAt, finishedAt: new Date().toISOString(), consent, answers };
      const item = keeper.finish(place.api, body, !place.kiosk);
      void sendAndTell(place, item, collected.title[place.locale], (outcome) => {
        showQuestions();
        questionnaire.complain(outcome.kind === 'refused' ? outcome.errors : []);
      });
    },
  });
  showQuestions();
  save();

  history.pushState({ answering: true }, '');
  window.addEventListener('popstate', () => {
    if (finished) return history.pushState({ answering: true }, '');
    if (questionnaire.back()) history.pushState({ answering: true }, '');
    else location.reload();
  });
}
