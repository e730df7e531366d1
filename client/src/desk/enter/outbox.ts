/** Sheets that were typed in and have not reached the server yet, and the one being typed: kept on the device, per account. */
import type { Entry, FieldError } from '../../../../server/http/contract.ts';
import type { Device } from '../keeping/device.ts';
import type { SheetHead } from './sheet-head.ts';
import type { Typed } from './sheet-fields.ts';

/** A sheet while it is typed in. */
export interface SheetDraft {
  id: string;
  startedAt: string;
  head: SheetHead;
  typed: Typed;
}

/** A finished sheet on its way. */
export interface Queued {
  id: string;
  slug: string;
  savedAt: number;
  body: Entry;
  /** What it was made of, to correct it. */
  draft: SheetDraft;
  /** Why the server did not take it; null while it waits. */
  refused: { code: string; errors: FieldError[] } | null;
}

/** The part of a device that holds sheets. */
export type SheetPlace = Pick<Device, 'lasting' | 'keep' | 'kept' | 'unkeep'>;

/** What waits for one account on this device. What is asked of it is answered from memory, what changes is written at once. */
export class Outbox {
  /** False when the browser forbids storage or is full: then a closed page loses what was not sent. */
  lasting: boolean;
  private held = new Map<string, object>();
  /** Counts changes made here: what was read meanwhile is out of date. */
  private changes = 0;
  private readonly place: SheetPlace;
  private readonly prefix: string;

  private constructor(place: SheetPlace, user: string) {
    this.place = place;
    this.prefix = `${user}:`;
    this.lasting = place.lasting;
  }

  /** What the device holds for an account. */
  static async open(place: SheetPlace, user: string): Promise<Outbox> {
    const outbox = new Outbox(place, user);
    await outbox.refresh();
    return outbox;
  }

  /** Reads again: another window may have typed in sheets, or sent them. */
  async refresh(): Promise<void> {
    const before = this.changes;
    try {
      const kept = new Map(await this.place.kept(this.prefix));
      if (before === this.changes && (this.lasting || this.held.size === 0)) this.held = kept;
    } catch {
      this.lasting = false;
    }
  }

  /** Everything that waits or was refused, oldest first. */
  queued(): Queued[] {
    const start = `${this.prefix}out:`;
    return [...this.held]
      .filter(([key]) => key.startsWith(start))
      .map(([, item]) => item as Queued)
      .sort((a, b) => a.savedAt - b.savedAt);
  }

  /** Resolves once the device has it; one that takes nothing more leaves it in the page's memory. */
  put(item: Queued): Promise<void> {
    return this.write(`${this.prefix}out:${item.id}`, item);
  }

  async drop(id: string): Promise<void> {
    const key = `${this.prefix}out:${id}`;
    this.changes += 1;
    this.held.delete(key);
    try {
      await this.place.unkeep(key);
    } catch {
      // It is sent again under its id, and recognised.
      this.lasting = false;
    }
  }

  draft(slug: string): SheetDraft | null {
    return (this.held.get(`${this.prefix}draft:${slug}`) as SheetDraft | undefined) ?? null;
  }

  saveDraft(slug: string, draft: SheetDraft): Promise<void> {
    return this.write(`${this.prefix}draft:${slug}`, draft);
  }

  private async write(key: string, item: object): Promise<void> {
    this.changes += 1;
    this.held.set(key, item);
    try {
      await this.place.keep(key, item);
    } catch {
      this.lasting = false;
    }
  }
}
