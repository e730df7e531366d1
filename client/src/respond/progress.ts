/** Counting, without anybody's name, how far people get: each page once when it is reached and once when it is left forwards. */
import type { SurveyModel } from 'survey-core';
import type { ProgressStep } from '../../../server/http/contract.ts';

/** A step to count, without the version it was made in. */
export type Step = Omit<ProgressStep, 'version'>;

/**
 * Tells of every page that is reached or finished for the first time.
 * @param resumed the person goes on with what they began: up to where they are, everything has been counted
 */
export function followPages(survey: SurveyModel, resumed: boolean, tell: (step: Step) => void): void {
  const reached = new Set<string>();
  const finished = new Set<string>();
  const names = survey.visiblePages.map(({ name }) => name);
  const start = survey.currentPageNo;
  if (resumed) {
    for (const name of names.slice(0, start + 1)) reached.add(name);
    for (const name of names.slice(0, start)) finished.add(name);
  }
  let at = names[start];
  const step = (to: string | undefined, from: string | undefined): void => {
    const page = to === undefined || reached.has(to) ? undefined : to;
    const left = from === undefined || finished.has(from) ? undefined : from;
    if (page !== undefined) reached.add(page);
    if (left !== undefined) finished.add(left);
    if (page === undefined && left === undefined) return;
    tell({ ...(page === undefined ? {} : { page }), ...(left === undefined ? {} : { finished: left }) });
  };
  step(at, undefined);
  survey.onCurrentPageChanged.add((_, { isNextPage, newCurrentPage }) => {
    const before = at;
    at = newCurrentPage?.name;
    step(at, isNextPage ? before : undefined);
  });
  survey.onComplete.add(() => step(undefined, at));
}

/**
 * Sends steps in the background, in their order. Without network they wait for the next one, or for the network; what cannot
 * be counted is of no consequence to the person.
 */
export function stepSender(api: string): (step: ProgressStep) => void {
  const waiting: ProgressStep[] = [];
  let sending = false;
  const flush = async (): Promise<void> => {
    const next = waiting[0];
    if (sending || next === undefined) return;
    sending = true;
    const arrived = await fetch(`${api}/progress`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(next),
      keepalive: true,
    }).then(
      () => true,
      () => false,
    );
    sending = false;
    if (!arrived) return;
    waiting.shift();
    void flush();
  };
  window.addEventListener('online', () => void flush());
  return (step) => {
    waiting.push(step);
    void flush();
  };
}
