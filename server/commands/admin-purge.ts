/** `purge`: erases what the retention dates of study.json no longer allow to keep. */
import { dueOn, type RetentionPart } from '../domain/retention.ts';
import { dayOf } from '../domain/submission.ts';
import { readStudy } from '../instruments/read-study.ts';
import { purge as erase } from '../store/purge.ts';
import { CommandError, type Command } from './admin.ts';

const names: Record<RetentionPart, string> = {
  responses: 'respondent codes, drafts and open answers',
  audit: 'the audit log',
};

/** After `retention.responses`: respondent codes, drafts and open answers. After `retention.audit`: older entries. */
export async function purge({ config, store, options }: Command): Promise<void> {
  const { retention } = readStudy(config.surveysDir);
  const due = dueOn(retention, dayOf(new Date()));
  if (due.length === 0) {
    console.log(`Nothing is due: responses from ${retention.responses}, audit log from ${retention.audit}`);
    return;
  }
  if (options.get('yes') !== true) {
    throw new CommandError(`Due: ${due.map((part) => names[part]).join('; ')}. Erase with: purge --yes`);
  }
  await store.audit.record('command', 'purge', 'study', { due });
  const { responses, invitations, auditEntries } = await erase(store, retention, due, new Date());
  for (const { instrument, version, count } of responses) console.log(`${instrument} ${version}: ${count} responses`);
  if (due.includes('responses')) console.log(`${invitations} invitations`);
  if (due.includes('audit')) console.log(`${auditEntries} audit entries`);
}
