/** Erases what the retention dates of study.json no longer allow to keep; run again, it finds nothing more. */
import { openAnswers, type RetentionPart } from '../domain/retention.ts';
import type { Study } from '../domain/study.ts';
import { eraseNotes, erasableNotes, noNotes, type ErasedNotes } from './desk/erase-notes.ts';
import type { Store } from './store.ts';

/** What was erased, or would be. */
export interface Purged {
  /** Responses by instrument and version. */
  responses: { instrument: string; version: number; count: number }[];
  invitations: number;
  /** Interviews with notes or codes of people, former texts, and codings with words. */
  notes: ErasedNotes;
  auditEntries: number;
}

/** What a purge of these parts would erase now. */
export async function purgeable(store: Store, retention: Study['retention'], parts: RetentionPart[]): Promise<Purged> {
  const personal = parts.includes('responses');
  const responses: Purged['responses'] = [];
  for (const { key, version, definition } of personal ? await store.instruments.all() : []) {
    const count = await store.responses.countErasable(key, version, openAnswers(definition));
    if (count > 0) responses.push({ instrument: key, version, count });
  }
  return {
    responses,
    invitations: personal ? await store.invitations.countErasable() : 0,
    notes: personal ? await erasableNotes(store) : noNotes,
    auditEntries: parts.includes('audit') ? await store.audit.countBefore(new Date(retention.audit)) : 0,
  };
}

/** Erases these parts. Nothing computed before it is used again. */
export async function purge(
  store: Store,
  retention: Study['retention'],
  parts: RetentionPart[],
  now: Date,
): Promise<Purged> {
  const purged: Purged = { responses: [], invitations: 0, notes: noNotes, auditEntries: 0 };
  if (parts.includes('responses')) {
    for (const { key, version, definition } of await store.instruments.all()) {
      const count = await store.responses.erase(key, version, openAnswers(definition), now);
      if (count > 0) purged.responses.push({ instrument: key, version, count });
    }
    purged.invitations = await store.invitations.erase(now);
    purged.notes = await eraseNotes(store, now);
    await store.audit.forgetCodes();
    await store.epoch.renew();
  }
  if (parts.includes('audit')) purged.auditEntries = await store.audit.deleteBefore(new Date(retention.audit));
  return purged;
}
