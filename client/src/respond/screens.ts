/** The screens around the questions, made without React so that they are there before and after it. */
import { element } from './element.ts';
import type { RespondTexts } from './texts.ts';

/** A started survey was found: go on, or start over. */
export function keptPanel(t: RespondTexts, text: string, onContinue: () => void, onStartOver: () => void): HTMLElement {
  return element(
    'section',
    { class: 'panel status', 'aria-labelledby': 'kept-title' },
    element('h2', { id: 'kept-title' }, t.keptTitle),
    element('p', {}, text),
    element('button', { type: 'button', class: 'primary', id: 'continue', click: onContinue }, t.continue),
    element('button', { type: 'button', id: 'start-over', click: onStartOver }, t.startOver),
  );
}

/** An answer was sent from here within 48 hours: its receipt, and room for another person. */
export function sentPanel(
  t: RespondTexts,
  receipt: string | null,
  onForget: () => void,
  invited: boolean,
): HTMLElement {
  return element(
    'section',
    { class: 'panel status', 'aria-labelledby': 'sent-title' },
    element('h2', { id: 'sent-title' }, t.sentTitle),
    receipt === null ? null : element('p', {}, t.sentText),
    receipt === null ? null : element('p', { class: 'receipt' }, receipt),
    invited ? null : element('p', {}, t.sentOther),
    element('button', { type: 'button', click: onForget }, t.forget),
  );
}

/** Being sent; `waiting` is told when the network is away. */
export function sendingScreen(
  t: RespondTexts,
  extra: Node | null,
): { nodes: Node[]; wait: (text: string, now: () => void) => void } {
  const heading = element('h1', {}, t.sending);
  const status = element('div', { role: 'status', class: 'panel' }, element('p', { class: 'lead' }, t.sending));
  const more = element('div');
  return {
    nodes: [heading, status, more],
    wait: (text, now) => {
      heading.textContent = t.waiting;
      status.replaceChildren(element('p', { class: 'lead' }, text));
      more.replaceChildren(
        element('button', { type: 'button', class: 'primary', id: 'send-now', click: now }, t.sendNow),
        ...(extra === null ? [] : [element('hr', {}), extra]),
      );
    },
  };
}

/** Why an answer was not taken. */
export function problemScreen(t: RespondTexts, kind: string, actions: [label: string, act: () => void][]): Node[] {
  const [heading, text] = t.problems[kind] ?? ['', ''];
  return [
    element('h1', {}, heading),
    element('div', { class: 'panel', role: 'alert' }, element('p', { class: 'lead' }, text)),
    ...actions.map(([label, act], i) =>
      element('button', { type: 'button', class: i === 0 ? 'primary' : '', click: act }, label),
    ),
  ];
}

export interface Thanks {
  receipt: string | null;
  study: string;
  title: string;
  /** Address where an answer can be withdrawn. */
  address: string;
  locale: string;
  onForget: (() => void) | null;
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  const link = element('a', { href: url, download: name });
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The last page: thanks, and the receipt to copy or save. */
export function thanksScreen(t: RespondTexts, thanks: Thanks): Node[] {
  const { receipt } = thanks;
  const heading = element('h1', {}, t.thanks);
  if (receipt === null) return [heading, element('p', { class: 'lead', id: 'ineligible' }, t.thanksIneligible)];
  const said = element('p', { role: 'status' });
  const copy = (): void => {
    const copied = navigator.clipboard?.writeText(receipt) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => (said.textContent = t.copied),
      () => (said.textContent = t.notCopied),
    );
  };
  const day = new Intl.DateTimeFormat(thanks.locale === 'en' ? 'en-GB' : thanks.locale, {
    dateStyle: 'long',
  } as Intl.DateTimeFormatOptions).format(new Date());
  const save = (): void =>
    download(t.receiptFileName, t.receiptFile(receipt, thanks.study, thanks.title, day, thanks.address));
  const forget =
    thanks.onForget === null
      ? null
      : element(
          'button',
          {
            type: 'button',
            class: 'plain',
            click: () => {
              thanks.onForget?.();
              said.textContent = t.forgotten;
            },
          },
          t.forget,
        );
  return [
    heading,
    element('p', { class: 'lead' }, t.thanksText),
    element(
      'section',
      { class: 'panel', 'aria-labelledby': 'receipt-title' },
      element('h2', { id: 'receipt-title' }, t.receiptTitle),
      element('p', { class: 'receipt', id: 'receipt-code' }, receipt),
      element(
        'p',
        {},
        `${t.receiptText} `,
        // A shared device stays where it is.
        thanks.onForget === null ? null : element('a', { href: thanks.address }, t.withdrawPage),
      ),
      element('button', { type: 'button', class: 'primary', click: copy }, t.copy),
      element('button', { type: 'button', click: save }, t.save),
      forget,
      said,
    ),
  ];
}

/** A button and a countdown that return a shared device to its start. */
export function kioskFooter(t: RespondTexts, seconds: number, restart: () => void): Node {
  const line = element('p', { class: 'quiet' }, t.kioskIn(seconds));
  let left = seconds;
  const timer = setInterval(() => {
    left -= 1;
    line.textContent = t.kioskIn(Math.max(0, left));
    if (left <= 0) {
      clearInterval(timer);
      restart();
    }
  }, 1000);
  return element(
    'div',
    {},
    element('button', { type: 'button', class: 'primary', id: 'next-person', click: restart }, t.kioskNext),
    line,
  );
}
