/** From the files of `surveys/` to what is in the store: versions, the notice, the first collectors. Again changes nothing. */
import { StartError } from './config.ts';
import type { Definition } from './domain/instrument.ts';
import type { Study } from './domain/study.ts';
import { canonicalJson } from './domain/submission.ts';
import { isUnfilled, markedPlaces } from './domain/trial.ts';
import { definitionProblems } from './instruments/definition-problems.ts';
import { readCodebook } from './instruments/read-codebook.ts';
import { publicationConflict } from './instruments/publication-conflict.ts';
import type { Store } from './store/store.ts';

/**
 * Publishes the notice. Of a study that is live it must be whole, and what was read under a version stays.
 * @throws StartError
 */
async function publishNotice(store: Store, { notice }: Study): Promise<void> {
  if (await store.stage.live()) {
    if (isUnfilled(notice)) {
      throw new StartError(
        `study.json: the study is live, but its notice has unfilled places, e.g. [[${markedPlaces(notice)[0]?.what ?? ''}]]`,
      );
    }
    const before = await store.instruments.notice(notice.version);
    if (before && canonicalJson(before) !== canonicalJson(notice.text)) {
      throw new StartError(
        `study.json: notice ${notice.version} has been read in the live study, but its text changed. ` +
          'Give the changed notice a version of its own, or undo the change.',
      );
    }
  }
  await store.instruments.publishNotice(notice);
}

/** What a version has been used for; null while it can still be changed. */
async function usedFor(store: Store, { key, version }: Definition): Promise<'responses' | 'interviews' | null> {
  if (await store.responses.anyOfVersion(key, version)) return 'responses';
  return (await store.interviews.anyOfVersion(key, version)) ? 'interviews' : null;
}

/**
 * Publishes what is new. Only new or changed files are examined, so that an ordinary start costs little.
 * @throws StartError when a file is faulty, or changes a version that has been answered
 */
export async function publish(store: Store, study: Study, definitions: Definition[]): Promise<void> {
  const published = new Map(
    (await store.instruments.all()).map((one) => [`${one.key}@${one.version}`, one.definition]),
  );
  for (const definition of definitions) {
    const before = published.get(`${definition.key}@${definition.version}`);
    if (before && canonicalJson(before) === canonicalJson(definition)) continue;
    const problems = await definitionProblems(definition, study);
    if (problems.length > 0) {
      throw new StartError(`${definition.key}.json: ${problems.slice(0, 5).join('; ')}`);
    }
    const used = before ? await usedFor(store, definition) : null;
    if (before && used !== null) {
      const conflict = publicationConflict(before, definition);
      if (conflict !== null) {
        throw new StartError(
          `${definition.key}.json: version ${definition.version} already has ${used}, but its content changed ` +
            `(${conflict}). Give the changed questionnaire version ${definition.version + 1}, or undo the change.`,
        );
      }
    }
    await store.instruments.publish(definition, new Date());
  }
  await publishNotice(store, study);
  const standing = new Set((await store.collectors.all()).map(({ slug }) => slug));
  for (const { opens, closes, ...seed } of study.collectors) {
    if (standing.has(seed.slug)) continue;
    const definition = definitions.find(({ key }) => key === seed.instrument);
    if (!definition) throw new StartError(`study.json: collector ${seed.slug}: no instrument ${seed.instrument}`);
    await store.collectors.insert({
      ...seed,
      group: definition.group,
      opens: opens === null ? null : new Date(opens),
      closes: closes === null ? null : new Date(closes),
    });
  }
}

/** Reads the codes of the folder into the codebook. Again changes nothing; what the team has changed stays. */
export async function seedCodebook(store: Store, surveysDir: string, study: Study): Promise<void> {
  await store.codebook.seed(readCodebook(surveysDir, study));
}
