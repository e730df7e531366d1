/** The audit log as CSV: moment, who, what as a sentence and by its code, and the details as JSON. */
import { auditSentence } from '../domain/audit/sentence.ts';
import type { Locale } from '../domain/study.ts';
import type { AuditEntry } from '../store/audit.ts';
import { cellEncoder, type Dialect } from './dialect.ts';

const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short', timeStyle: 'medium' });

/** The log as chunks of CSV, in the order given; moments in Polish time. */
export async function* auditCsv(
  entries: AsyncIterable<AuditEntry>,
  { dialect, locale }: { dialect: Dialect; locale: Locale },
): AsyncGenerator<string> {
  const { line, start } = cellEncoder(dialect);
  yield start + line(['at', 'user', 'what', 'action', 'subject', 'details']);
  for await (const entry of entries) {
    const { at, user, action, subject, details } = entry;
    yield line([minute.format(at), user, auditSentence(entry, locale), action, subject, JSON.stringify(details)]);
  }
}
