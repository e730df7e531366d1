/** What fieldwork counts of each collector's responses, kept current by the responses that changed. */
import type { Channel, StoredResponse } from '../response.ts';

/** A response as far as fieldwork looks at it: no answers, no codes. */
export type ResponseHead = Pick<
  StoredResponse,
  '_id' | 'collector' | 'state' | 'completedOn' | 'durationMinutes' | 'channel' | 'locale'
>;

/** How often each value occurred; values that no longer occur are left out. */
export type Counts<K> = Map<K, number>;

/** One collector's responses, counted. Days, minutes, channels and locales are those of the complete ones. */
export interface Tally {
  complete: number;
  /** Screened out: outside the study's people. */
  ineligible: number;
  withdrawn: number;
  /** By day of completion, YYYY-MM-DD. */
  days: Counts<string>;
  /** By whole minutes from start to end; without those of unknown duration. */
  minutes: Counts<number>;
  channels: Counts<Channel>;
  locales: Counts<string>;
}

/** A collector without a response. */
export function emptyTally(): Tally {
  return {
    ...{ complete: 0, ineligible: 0, withdrawn: 0 },
    ...{ days: new Map(), minutes: new Map(), channels: new Map(), locales: new Map() },
  };
}

function shift<K>(counts: Counts<K>, key: K, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function move(tally: Tally, head: ResponseHead, by: 1 | -1): void {
  tally[head.state] += by;
  if (head.state !== 'complete') return;
  shift(tally.days, head.completedOn, by);
  if (head.durationMinutes !== null) shift(tally.minutes, head.durationMinutes, by);
  shift(tally.channels, head.channel, by);
  shift(tally.locales, head.locale, by);
}

/** Tallies of all collectors. Taking in a response again, changed or not, replaces what was counted of it. */
export class ResponseTallies {
  private readonly heads = new Map<string, ResponseHead>();
  private readonly byCollector = new Map<string, Tally>();
  /** Equal texts are kept once: there are many responses and few slugs, days and channels. */
  private readonly words = new Map<string, string>();

  take(response: ResponseHead): void {
    const known = this.heads.get(response._id);
    if (known) move(this.tallyOf(known.collector), known, -1);
    const { _id, collector, state, completedOn, durationMinutes, channel, locale } = response;
    const head: ResponseHead = {
      ...{ _id, durationMinutes, state: this.word(state), collector: this.word(collector) },
      ...{ completedOn: this.word(completedOn), channel: this.word(channel), locale: this.word(locale) },
    };
    this.heads.set(_id, head);
    move(this.tallyOf(head.collector), head, 1);
  }

  /** The tally of a collector; an empty one when nothing came. */
  of(collector: string): Tally {
    return this.byCollector.get(collector) ?? emptyTally();
  }

  private tallyOf(collector: string): Tally {
    let tally = this.byCollector.get(collector);
    if (!tally) {
      tally = emptyTally();
      this.byCollector.set(collector, tally);
    }
    return tally;
  }

  private word<T extends string>(text: T): T {
    const known = this.words.get(text);
    if (known !== undefined) return known as T;
    this.words.set(text, text);
    return text;
  }
}
