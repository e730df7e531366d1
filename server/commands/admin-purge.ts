/** `purge`: erases what the retention dates of study.json no longer allow to keep. */
import type { Question } from '../domain/instrument.ts';
import { dayOf } from '../domain/submission.ts';
import { readStudy } from '../instruments/read-study.ts';
import { CommandError, type Command } from './admin.ts';

function openQuestions(elements: Question[]): string[] {
  return elements.flatMap((question) => [
    `${question.name}-Comment`,
    ...(question.type === 'comment' || (question.type === 'text' && (question.inputType ?? 'text') === 'text')
      ? [question.name]
      : []),
    ...openQuestions(question.elements ?? []),
  ]);
}

/** After `retention.responses`: respondent codes, drafts and open answers. Before `retention.audit`: old entries. */
export async function purge({ config, store, options }: Command): Promise<void> {
  const { retention } = readStudy(config.surveysDir);
  const today = dayOf(new Date());
  const personal = today >= retention.responses;
  const audit = today >= retention.audit;
  if (!personal && !audit) {
    console.log(`Nothing is due: responses from ${retention.responses}, audit log from ${retention.audit}`);
    return;
  }
  const due = [personal ? 'respondent codes, drafts and open answers' : '', audit ? 'the audit log' : ''].filter(
    Boolean,
  );
  if (options.get('yes') !== true) throw new CommandError(`Due: ${due.join('; ')}. Erase with: purge --yes`);
  await store.audit.record('command', 'purge', 'study', { due });
  if (personal) {
    for (const { key, version, definition } of await store.instruments.all()) {
      const open = definition.pages.flatMap((page) => openQuestions(page.elements));
      console.log(`${key} ${version}: ${await store.responses.erase(key, version, open, new Date())} responses`);
    }
    console.log(`${await store.invitations.erase(new Date())} invitations`);
    await store.epoch.renew();
  }
  if (audit) console.log(`${await store.audit.deleteBefore(new Date(retention.audit))} audit entries`);
}
