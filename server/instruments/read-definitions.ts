/** Reads the instruments of a surveys folder. What is inside them is examined by `definitionProblems`. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SurveysError } from './surveys-error.ts';
import type { Definition } from '../domain/instrument.ts';
import { readJson } from './read-json.ts';

const notInstruments = new Set(['study.json', 'codebook.json']);

/** Only what the server itself reads; everything else is survey-core's. */
const head = z.looseObject({
  key: z.string().regex(/^[a-z][a-z0-9_-]{1,31}$/, 'lower-case letters, digits, _ and -, 2 to 32 characters'),
  version: z.int().min(1),
  kind: z.enum(['questionnaire', 'monitoring', 'guide']),
  group: z.string().min(1),
  waves: z.array(z.string()).min(1),
  title: z.union([z.string().min(1), z.record(z.string(), z.string())]),
  minutes: z.number().positive().optional(),
  eligibleIf: z.string().optional(),
  pages: z.array(z.looseObject({ elements: z.array(z.looseObject({ type: z.string(), name: z.string() })) })).min(1),
});

/**
 * Every instrument of the folder, in the order of the file names.
 * @throws SurveysError naming the file, the path within it and the problem; also when two files have the same key
 */
export function readDefinitions(dir: string): Definition[] {
  let files: string[];
  try {
    files = readdirSync(dir).filter((file) => file.endsWith('.json') && !notInstruments.has(file));
  } catch (error) {
    throw new SurveysError(`SURVEYS_DIR ${path.resolve(dir)}: cannot be read (${(error as Error).message})`);
  }
  const seen = new Map<string, string>();
  return files.sort().map((name) => {
    const file = path.join(dir, name);
    const read = readJson(file);
    const result = head.safeParse(read);
    const shown = path.relative(process.cwd(), file);
    if (!result.success) {
      const issue = result.error.issues[0]!;
      throw new SurveysError(`${shown}: ${issue.path.map(String).join('.') || 'the whole file'}: ${issue.message}`);
    }
    // As read, not as parsed: zod would put the keys into another order.
    const definition = read as Definition;
    const other = seen.get(definition.key);
    if (other) throw new SurveysError(`${shown}: the key "${definition.key}" is that of ${other}`);
    seen.set(definition.key, name);
    return definition;
  });
}
