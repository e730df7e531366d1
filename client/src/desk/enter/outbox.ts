/** Sheets that were typed in and have not reached the server yet, and the one being typed: kept on the device, per account. */
import type { Entry, FieldError } from '../../../../server/http/contract.ts';
import { memoryShelf, type Shelf } from '../../respond/shelf.ts';
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

/** What waits for one account on this device. */
export class Outbox {
  /** False when the browser forbids storage or is full: then a closed page loses what was not sent. */
  lasting = true;
  private shelf: Shelf;
  /** The device's own shelf, once it took nothing more. */
  private full: Shelf | null = null;
  private readonly prefix: string;

  constructor(shelf: () => Shelf, user: string) {
    this.prefix = `sz-entry:${user}:`;
    try {
      this.shelf = shelf();
    } catch {
      this.shelf = memoryShelf();
      this.lasting = false;
      return;
    }
    try {
      this.shelf.setItem('sz-entry-probe', '1');
      this.shelf.removeItem('sz-entry-probe');
    } catch {
      this.goOnInMemory();
    }
  }

  /** Everything that waits or was refused, oldest first. */
  queued(): Queued[] {
    const start = `${this.prefix}out:`;
    return Array.from({ length: this.shelf.length }, (_, i) => this.shelf.key(i))
      .filter((key): key is string => key !== null && key.startsWith(start))
      .map((key) => this.read<Queued>(key))
      .filter((one): one is Queued => one !== null)
      .sort((a, b) => a.savedAt - b.savedAt);
  }

  put(item: Queued): void {
    this.write(`${this.prefix}out:${item.id}`, item);
  }

  drop(id: string): void {
    const key = `${this.prefix}out:${id}`;
    this.shelf.removeItem(key);
    this.full?.removeItem(key);
  }

  draft(slug: string): SheetDraft | null {
    return this.read<SheetDraft>(`${this.prefix}draft:${slug}`);
  }

  saveDraft(slug: string, draft: SheetDraft): void {
    this.write(`${this.prefix}draft:${slug}`, draft);
  }

  private read<T>(key: string): T | null {
    try {
      return JSON.parse(this.shelf.getItem(key) ?? 'null') as T | null;
    } catch {
      // Cut off while written: of no use to anybody.
      return null;
    }
  }

  private write(key: string, item: object): void {
    const text = JSON.stringify(item);
    try {
      this.shelf.setItem(key, text);
    } catch {
      this.goOnInMemory();
      this.shelf.setItem(key, text);
    }
  }

  /** The device is full, or takes nothing: what it holds stays in sight. */
  private goOnInMemory(): void {
    const memory = memoryShelf();
    for (let i = 0; i < this.shelf.length; i += 1) {
      const key = this.shelf.key(i);
      if (key?.startsWith(this.prefix) === true) memory.setItem(key, this.shelf.getItem(key) ?? '');
    }
    this.full = this.shelf;
    this.shelf = memory;
    this.lasting = false;
  }
}
