/** Answers kept on the device until the server has them: drafts, and what waits to be sent. Gone after 48 hours. */
import { memoryOver, memoryShelf, type Shelf } from './shelf.ts';

export { memoryShelf } from './shelf.ts';

export type Locale = 'pl' | 'en';
export type Answers = Record<string, unknown>;

export interface Consent {
  notice: string;
  cityLevel: boolean | null;
  quoting: boolean | null;
}

/** An answer being given. */
export interface Draft {
  id: string;
  version: number;
  locale: Locale;
  startedAt: string;
  savedAt: number;
  consent: Consent;
  answers: Answers;
  page: string | null;
}

/** What the server takes as a submission. */
export interface Submission {
  id: string;
  version: number;
  locale: Locale;
  startedAt: string;
  finishedAt: string;
  consent: Consent;
  answers: Answers;
}

/** A finished answer: waiting to be sent, or acknowledged with its receipt and kept to recognise a repeat. */
export interface Outgoing {
  api: string;
  savedAt: number;
  state: 'waiting' | 'sent';
  body: Submission | null;
  id: string;
  receipt: string | null;
  /** Version of the notice it was given under; of a trial it begins with `trial:`. */
  notice?: string;
  /** False on a shared device: nothing stays once the server has it. */
  trace: boolean;
}

/** 48 hours in milliseconds. */
export const keepFor = 48 * 60 * 60 * 1000;

const draftPrefix = 'sz:draft:';
const draftKey = (api: string): string => draftPrefix + api;
const outgoingPrefix = 'sz:out:';

/** True for the notice of a page that said "trial". */
export const isOfTrial = (notice: string | undefined): boolean => notice?.startsWith('trial:') === true;

/** Keeps drafts and outgoing answers on a shelf; falls back to the page's memory when the shelf refuses. */
export class Keeper {
  /** False when the browser forbids storage: a closed page then loses what was not sent. */
  lasting: boolean;
  private shelf: Shelf;
  private readonly now: () => number;
  private readonly longest: number;

  /** @param longest milliseconds after which an answer is forgotten */
  constructor(shelf: () => Shelf, now: () => number = Date.now, longest = keepFor) {
    this.now = now;
    this.longest = longest;
    try {
      this.shelf = shelf();
      this.shelf.setItem('sz:probe', '1');
      this.shelf.removeItem('sz:probe');
      this.lasting = true;
    } catch {
      this.shelf = memoryShelf();
      this.lasting = false;
    }
  }

  /** The draft for a survey, or null when there is none or it is too old. */
  draft(api: string): Draft | null {
    return this.read<Draft>(draftKey(api));
  }

  saveDraft(api: string, draft: Omit<Draft, 'savedAt'>): void {
    this.write(draftKey(api), { ...draft, savedAt: this.now() });
  }

  dropDraft(api: string): void {
    this.shelf.removeItem(draftKey(api));
  }

  /** Everything finished on this device that is not too old, oldest first. */
  outgoing(): Outgoing[] {
    const found = this.keys(outgoingPrefix).map((key) => this.read<Outgoing>(key));
    return found.filter((one): one is Outgoing => one !== null).sort((a, b) => a.savedAt - b.savedAt);
  }

  outgoingOf(id: string): Outgoing | null {
    return this.read<Outgoing>(outgoingPrefix + id);
  }

  /** Puts a finished answer up for sending, unless the same id is there already. */
  finish(api: string, body: Submission, trace = true): Outgoing {
    const there = this.outgoingOf(body.id);
    if (there !== null) return there;
    const { id } = body;
    const { notice } = body.consent;
    const item: Outgoing = { api, savedAt: this.now(), state: 'waiting', body, id, receipt: null, notice, trace };
    // On a device that is full, the draft makes room for what is made of it.
    this.write(outgoingPrefix + body.id, item, draftKey(api));
    this.dropDraft(api);
    return item;
  }

  /** The server has it: the answers leave the device, the receipt stays to recognise a repeat. */
  acknowledge(id: string, receipt: string | null): void {
    const there = this.outgoingOf(id);
    if (there === null) return;
    if (!there.trace) this.dropOutgoing(id);
    else this.write(outgoingPrefix + id, { ...there, state: 'sent', body: null, receipt });
  }

  /** Takes an answer back from sending, e.g. to correct it. */
  dropOutgoing(id: string): void {
    this.shelf.removeItem(outgoingPrefix + id);
  }

  /** Removes what was begun while the study was a trial: the real study does not take it, and its receipts lead nowhere. */
  dropTrial(): void {
    for (const key of this.keys(draftPrefix))
      if (isOfTrial(this.read<Draft>(key)?.consent.notice)) this.shelf.removeItem(key);
    for (const { id, notice } of this.outgoing()) if (isOfTrial(notice)) this.dropOutgoing(id);
  }

  /** Removes whatever is too old. */
  sweep(): void {
    for (const key of this.keys('sz:')) this.read(key);
  }

  private keys(prefix: string): string[] {
    const all = Array.from({ length: this.shelf.length }, (_, i) => this.shelf.key(i));
    return all.filter((key): key is string => key !== null && key.startsWith(prefix));
  }

  private read<T extends { savedAt: number }>(key: string): T | null {
    const text = this.shelf.getItem(key);
    if (text === null) return null;
    try {
      const item = JSON.parse(text) as T;
      const age = this.now() - item.savedAt;
      if (age < this.longest && age > -this.longest) return item;
    } catch {
      // Not ours, or cut off while written: of no use to anybody.
    }
    this.shelf.removeItem(key);
    return null;
  }

  private write(key: string, item: object, room?: string): void {
    const text = JSON.stringify(item);
    try {
      this.shelf.setItem(key, text);
    } catch {
      if (room !== undefined && this.shelf.getItem(room) !== null) {
        this.shelf.removeItem(room);
        return this.write(key, item);
      }
      // The device is full or changed its mind: go on in memory, with what was there.
      this.shelf = memoryOver(this.shelf);
      this.lasting = false;
      this.shelf.setItem(key, text);
    }
  }
}
