/** `/team/admin/audit`: who changed what, as sentences, narrowed and paged. */
import { useDeferredValue } from 'react';
import { auditActions } from '../../../../server/domain/audit/action.ts';
import { auditSentence } from '../../../../server/domain/audit/sentence.ts';
import type { AuditEntryReply } from '../../../../server/http/contract.ts';
import { FilterBar, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToAdministration } from '../administration/administration.tsx';
import { useUsers } from '../users/queries.ts';
import './audit.css';
import { auditParameters, useAudit } from './queries.ts';
import { auditTexts, type AuditTexts } from './texts.ts';

const names = ['user', 'action', 'subject', 'from', 'to'] as const;

function written(value: unknown, t: AuditTexts): string {
  if (value === null || value === '') return t.empty;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (Array.isArray(value)) return value.length === 0 ? t.empty : value.map((one) => written(one, t)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function Entry({ entry, t }: { entry: AuditEntryReply; t: AuditTexts }) {
  const { locale, moment } = useSpeech();
  return (
    <li>
      <p className="audit-head">
        <time dateTime={entry.at}>{moment(entry.at)}</time> · {entry.user === 'command' ? t.command : entry.user}
      </p>
      <p className="audit-what">{auditSentence(entry, locale)}</p>
      <details className="audit-more">
        <summary>{t.details}</summary>
        <dl>
          <dt>{t.actionCode}</dt>
          <dd>
            <code>{entry.action}</code>
          </dd>
          <dt>{t.subjectLabel}</dt>
          <dd>
            <code>{entry.subject}</code>
          </dd>
          {Object.entries(entry.details).map(([name, value]) => (
            <div key={name} className="pair">
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{written(value, t)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}

export default function AuditPage() {
  const { locale } = useSpeech();
  const t = auditTexts[locale];
  const { values, set, clear, any } = useFilters(names);
  const users = useUsers();
  const wanted = useDeferredValue(JSON.stringify(values));
  const audit = useAudit(JSON.parse(wanted) as Record<string, string>);
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  const query = auditParameters(values);
  const csv = (dialect: string): string => `/api/audit.csv?${query.toString()}&dialect=${dialect}&locale=${locale}`;
  return (
    <>
      <BackToAdministration />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <FilterBar
        label={t.narrow}
        values={values}
        set={set}
        filters={[
          {
            name: 'user',
            label: t.user,
            options: [
              ['', t.anyone],
              ...(users.data ?? []).map(({ name }): [string, string] => [name, name]),
              ['command', t.command],
            ],
          },
          {
            name: 'action',
            label: t.action,
            options: [
              ['', t.anything],
              ...Object.entries(auditActions).map(([key, name]): [string, string] => [key, name[locale]]),
            ],
          },
          { name: 'subject', label: t.subject },
          { name: 'from', label: t.from, type: 'date' },
          { name: 'to', label: t.to, type: 'date' },
        ]}
      />
      <p className="actions">
        {any && (
          <button type="button" className="small" onClick={clear}>
            {t.clear}
          </button>
        )}
        <a href={csv('rfc4180')} download>
          {t.csv}
        </a>
        <a href={csv('excel-pl')} download>
          {t.excel}
        </a>
      </p>
      <ProblemNote error={audit.error} retry={() => void audit.refetch()} />
      {audit.isPending && <p role="status">{t.loading}</p>}
      {audit.isSuccess && entries.length === 0 && <p role="status">{t.none}</p>}
      <ol className="rows audit">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} t={t} />
        ))}
      </ol>
      {audit.hasNextPage && (
        <button type="button" disabled={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {audit.isFetchingNextPage ? t.loading : t.older}
        </button>
      )}
      {audit.isSuccess && entries.length > 0 && !audit.hasNextPage && <p className="quiet">{t.end}</p>}
    </>
  );
}
