/** The test study with something about it changed, in a folder of its own. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Study } from '../../server/domain/study.ts';

/** Copies the test study and changes it. @returns the folder, for SURVEYS_DIR; it lies in the system's temporary folder */
export function surveysWith(change: (study: Study) => void): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sz-surveys-'));
  cpSync('test/fixtures/surveys', folder, { recursive: true });
  const file = path.join(folder, 'study.json');
  const study = JSON.parse(readFileSync(file, 'utf8')) as Study;
  change(study);
  writeFileSync(file, JSON.stringify(study));
  return folder;
}

/** A notice without a place left to fill. */
export const filledNotice = {
  version: '2020-02',
  text: { pl: 'Administratorem jest Miasto Krosno.', en: 'The controller is the City of Krosno.' },
};
