/** Reads `study.json`: cities, areas, groups, waves, aims, first collectors, notice. */
import path from 'node:path';
import { SurveysError } from './surveys-error.ts';
import type { Study } from '../domain/study.ts';
import { readJson } from './read-json.ts';
import { parseStudy } from './study-shape.ts';

/**
 * The study of a surveys folder.
 * @throws SurveysError naming the file, the path within it and the problem
 */
export function readStudy(dir: string): Study {
  const file = path.join(dir, 'study.json');
  const result = parseStudy(readJson(file));
  if ('study' in result) return result.study;
  throw new SurveysError(
    `${path.relative(process.cwd(), file)}: ${result.path || 'the whole file'}: ${result.problem}`,
  );
}
