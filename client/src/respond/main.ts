/** The small script of the opening page: consent, what is kept on the device, and the way into the questions. */
import { fetchSurvey, withdraw, type Collected } from './calls.ts';
import { keptPanel, sentPanel } from './screens.ts';
import { isOfTrial, Keeper, type Consent, type Locale } from './keep.ts';
import './old-phones.ts';
import { sendOnce } from './send.ts';
import { answer, loadQuestionnaire, newDraft, sendAndTell, type Place } from './session.ts';
import { respondTexts } from './texts.ts';

const checked = (id: string): boolean | null => {
  const box = document.getElementById(id);
  return box instanceof HTMLInputElement ? box.checked : null;
};

/** Sends what waits from earlier: other surveys of this device, or a kiosk's last person. */
function flush(keeper: Keeper, except: string | null): void {
  for (const item of keeper.outgoing()) {
    if (item.state === 'sent' || item.body === null || item.id === except) continue;
    void sendOnce(item.api, item.body).then((said) => {
      if (said.kind === 'stored' || said.kind === 'id_used')
        keeper.acknowledge(item.id, said.kind === 'stored' ? said.receipt : null);
      else if (said.kind === 'ineligible' || said.kind === 'token_used') keeper.dropOutgoing(item.id);
    });
  }
}

function enableStart(place: Place, survey: () => Promise<Collected>): void {
  const form = document.getElementById('start');
  const missing = document.getElementById('consent-missing');
  if (!(form instanceof HTMLFormElement)) return;
  form.noValidate = true;
  const button = form.querySelector('button');
  if (button !== null) button.disabled = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const agreed = checked('consent-part') === true;
    if (missing !== null) missing.hidden = agreed;
    const box = document.getElementById('consent-part');
    box?.setAttribute('aria-invalid', String(!agreed));
    box?.setAttribute('aria-describedby', 'consent-missing');
    if (!agreed) return box?.focus();
    const consent: Consent = {
      notice: place.notice,
      cityLevel: checked('consent-city'),
      quoting: checked('consent-quote'),
    };
    // The version is the one that the survey comes with.
    void answer(place, newDraft(place, 0, consent), survey());
  });
}

/** Offers to go on with what was started, on this device or (personal links) on another. */
async function offerKept(place: Place, kept: HTMLElement, survey: () => Promise<Collected>): Promise<void> {
  const t = respondTexts[place.locale];
  const form = document.getElementById('start');
  const local = place.kiosk ? null : place.keeper.draft(place.api);
  const server =
    local === null && place.invited
      ? await survey().then(
          (one) => one.draft ?? null,
          () => null,
        )
      : null;
  if (local === null && server === null) return;
  const resume = (): void => {
    if (local !== null) return void answer(place, local, survey());
    const consent: Consent = { notice: place.notice, cityLevel: null, quoting: null };
    const draft = {
      ...newDraft(place, server?.version ?? 0, consent),
      answers: server?.answers ?? {},
      page: server?.page ?? null,
    };
    void answer(place, draft, survey());
  };
  const startOver = (): void => {
    place.keeper.dropDraft(place.api);
    kept.hidden = true;
    if (form !== null) form.hidden = false;
    document.getElementById('consent-part')?.focus();
  };
  const when =
    local === null
      ? ''
      : new Date(local.startedAt).toLocaleString(place.locale === 'en' ? 'en-GB' : place.locale, {
          dateStyle: 'long',
          timeStyle: 'short',
        } as Intl.DateTimeFormatOptions);
  kept.appendChild(keptPanel(t, local === null ? t.keptServer : t.keptText(when), resume, startOver));
  kept.hidden = false;
  if (form !== null) form.hidden = true;
}

function openSurvey(room: HTMLElement, opening: HTMLElement): void {
  const data = room.dataset;
  const locale: Locale = data['locale'] === 'en' ? 'en' : 'pl';
  const keeper = new Keeper(() => window.localStorage);
  keeper.sweep();
  const place: Place = {
    api: data['api'] ?? '',
    path: data['path'] ?? '/',
    locale,
    kiosk: data['kiosk'] === '1',
    invited: data['invited'] === '1',
    notice: data['notice'] ?? '',
    study: data['study'] ?? '',
    room,
    opening,
    keeper,
  };
  if (!isOfTrial(place.notice)) keeper.dropTrial();
  const kept = document.getElementById('kept');
  const title = document.querySelector('h1')?.textContent ?? '';
  const own = place.kiosk ? [] : keeper.outgoing().filter((item) => item.api === place.api);
  const waiting = own.find((item) => item.state === 'waiting');
  flush(keeper, waiting?.id ?? null);
  if (waiting !== undefined) return void sendAndTell(place, waiting, title, null);
  if (data['state'] !== 'open') return;

  let fetched: Promise<Collected> | null = null;
  const survey = (): Promise<Collected> => {
    fetched ??= fetchSurvey(place.api, locale).catch((error: unknown) => {
      fetched = null;
      throw error;
    });
    return fetched;
  };
  enableStart(place, survey);
  const sent = own.filter((item) => item.state === 'sent').pop();
  if (sent !== undefined && kept !== null) {
    const forget = (): void => {
      keeper.dropOutgoing(sent.id);
      kept.hidden = true;
    };
    kept.appendChild(sentPanel(respondTexts[locale], sent.receipt, forget, place.invited));
    kept.hidden = false;
  } else if (kept !== null) void offerKept(place, kept, survey);

  // Behind the page, once it is there: the questions, so that starting takes no time.
  setTimeout(() => {
    Promise.all([survey(), loadQuestionnaire()])
      .then(([{ definition, variables }, chunk]) =>
        definition === null ? undefined : chunk.warmUp({ definition, variables, locale }, () => !opening.hidden),
      )
      .catch(() => undefined);
  }, 200);
}

function openWithdrawal(form: HTMLFormElement): void {
  const t = respondTexts[form.dataset['locale'] === 'en' ? 'en' : 'pl'];
  const said = document.getElementById('withdraw-said');
  const field = document.getElementById('receipt');
  const button = form.querySelector('button');
  if (button === null || said === null || !(field instanceof HTMLInputElement)) return;
  button.disabled = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    button.disabled = true;
    void withdraw(field.value).then((result) => {
      button.disabled = false;
      said.textContent = result === 'gone' ? t.withdrawn : result === 'unknown' ? t.withdrawUnknown : t.withdrawFailed;
      said.className = result === 'gone' ? 'lead' : 'error';
      if (result === 'gone') field.value = '';
    });
  });
}

const room = document.getElementById('respond');
const opening = document.getElementById('opening');
if (room !== null && opening !== null) openSurvey(room, opening);
const withdrawal = document.getElementById('withdraw');
if (withdrawal instanceof HTMLFormElement) openWithdrawal(withdrawal);
