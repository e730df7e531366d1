/** Residents' answers, sent as their pages would send them. */
import { createHash } from 'node:crypto';
import type { RunningApp } from '../app.ts';

/** What the i-th resident answers beside living here and being of age. */
export type AnswersOf = (i: number) => Record<string, unknown>;

/** The same four agreements, spread over the levels. */
export const agreements: AnswersOf = (i) => ({
  influence: { people_like_me: 1 + (i % 5), know_whom: 1 + ((i + 2) % 5), office_listens: 1 + (i % 3), no_point: 2 },
});

/** Sends so many answers to a collector that is open. @throws when one is not taken */
export async function sendResidents(app: RunningApp, slug: string, count: number, answersOf = agreements) {
  const api = `${app.url}/api/collect/${slug}`;
  const { version, notice } = (await (await fetch(api)).json()) as { version: number; notice: { version: string } };
  const place = createHash('sha256').update(slug).digest('hex').slice(0, 4);
  for (let i = 0; i < count; i++) {
    const response = await fetch(`${api}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ id: `00000000-0000-4000-8000-${place}${String(i).padStart(8, '0')}`, version, locale: 'pl' },
        ...{ startedAt: '2020-02-01T10:00:00Z', finishedAt: '2020-02-01T10:08:00Z' },
        consent: { notice: notice.version },
        answers: { adult: 'yes', lives_here: 'yes', ...answersOf(i) },
      }),
    });
    if (response.status !== 201) throw new Error(`${slug}: ${response.status} ${await response.text()}`);
  }
}
