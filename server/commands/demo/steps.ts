/** How far people got on the pages: everybody who sent answers by web, and those who gave up on the way. */
import type { Definition, Question } from '../../domain/instrument.ts';
import type { ResponseDocument } from '../../store/responses.ts';
import { drawOf } from './draws.ts';

type Counts = Map<number, number>;
/** How many reached and finished each page of a collector’s questionnaire. */
export interface Steps {
  collector: string;
  version: number;
  reached: Counts;
  finished: Counts;
}

/** So many of those who begin do not come to the end. */
const givingUp = 0.14;

const add = (counts: Counts, page: number): void => void counts.set(page, (counts.get(page) ?? 0) + 1);

const inside = (elements: readonly Question[]): string[] =>
  elements.flatMap((one) => (one.type === 'panel' ? inside(one.elements ?? []) : [one.name]));

/** Collects steps response by response. */
export class StepCounter {
  readonly steps = new Map<string, Steps>();
  private readonly pages = new Map<string, string[][]>();
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Takes in a response; only those by web left steps. */
  take(response: ResponseDocument, definition: Definition): void {
    if (response.channel !== 'web') return;
    const { collector, version } = response;
    const own = this.stepsOf(collector, version);
    const pages = this.pagesOf(definition);
    const hidden = new Set(response.hidden);
    const last = response.state === 'complete' ? pages.length : 1;
    const seen = pages.flatMap((names, page) => (page < last && names.some((name) => !hidden.has(name)) ? [page] : []));
    for (const page of seen) {
      add(own.reached, page);
      add(own.finished, page);
    }
    this.giveUp(response, own, seen);
  }

  /** Beside some who finish stands one who does not: most go in the first half, at a page of many sentences or later. */
  private giveUp({ _id }: ResponseDocument, own: Steps, seen: readonly number[]): void {
    const draw = drawOf(this.seed, 'gives up', _id);
    if (seen.length < 2 || !draw.chance(givingUp / (1 - givingUp))) return;
    const stop = Math.floor(seen.length * draw.next() ** 1.6);
    for (const page of seen.slice(0, stop)) {
      add(own.reached, page);
      add(own.finished, page);
    }
    add(own.reached, seen[stop]!);
  }

  private stepsOf(collector: string, version: number): Steps {
    const key = `${collector}@${version}`;
    let own = this.steps.get(key);
    if (!own) this.steps.set(key, (own = { collector, version, reached: new Map(), finished: new Map() }));
    return own;
  }

  private pagesOf({ key, version, pages }: Definition): string[][] {
    const id = `${key}@${version}`;
    let own = this.pages.get(id);
    if (!own) this.pages.set(id, (own = pages.map(({ elements }) => inside(elements))));
    return own;
  }
}
