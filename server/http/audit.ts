/** The audit log: for administrators of the whole study, read page by page or as CSV. */
import { Router } from 'express';
import { dayStart, nextDay } from '../domain/day.ts';
import { auditCsv } from '../exports/audit-csv.ts';
import type { AuditEntry, AuditFilter } from '../store/audit.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import { auditCsvQuery, auditQuery, auditReply, type AuditEntryReply } from './contract.ts';
import { query } from './parse.ts';
import { permit } from './staff.ts';
import { stream } from './stream.ts';

/** The calls of this router. */
export const auditCalls: Call[] = [
  {
    method: 'get',
    path: '/api/audit',
    summary: 'Audit log, newest first; `more` says whether older entries fit',
    who: 'admin',
    query: auditQuery,
    replies: { 200: auditReply },
  },
  {
    method: 'get',
    path: '/api/audit.csv',
    summary: 'Audit log as CSV',
    who: 'admin',
    query: auditCsvQuery,
    replies: { 200: 'CSV' },
  },
];

type Asked = Pick<AuditFilter, 'user' | 'action' | 'subject'> & { from?: string | undefined; to?: string | undefined };

const filterOf = ({ user, action, subject, from, to }: Asked): AuditFilter => ({
  user,
  action,
  subject,
  from: from === undefined ? undefined : dayStart(from),
  until: to === undefined ? undefined : dayStart(nextDay(to)),
});

const shown = ({ _id, at, ...entry }: AuditEntry): AuditEntryReply => ({ id: _id, at: at.toISOString(), ...entry });

/** Routes under `/api`: `/audit`, `/audit.csv`. */
export function auditRouter({ store }: Context): Router {
  const router = Router();

  router.get('/audit', async (request, response) => {
    permit(request, 'seeAudit');
    const { before, beforeId, limit, ...asked } = query(auditQuery, request);
    const older = before === undefined ? undefined : { at: new Date(before), id: beforeId };
    const entries = await store.audit.list(filterOf(asked), limit + 1, older);
    response.json({ entries: entries.slice(0, limit).map(shown), more: entries.length > limit });
  });

  router.get('/audit.csv', async (request, response) => {
    const person = permit(request, 'seeAudit');
    const { dialect, locale, ...asked } = query(auditCsvQuery, request);
    await store.audit.record(person.name, 'audit.export', 'audit', asked);
    response.type('text/csv; charset=utf-8').attachment('audit.csv');
    await stream(response, auditCsv(store.audit.all(filterOf(asked)), { dialect, locale }));
  });

  return router;
}
