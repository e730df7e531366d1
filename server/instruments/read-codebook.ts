/** Reads `codebook.json`: the codes that a study begins with. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { SeedCode } from '../domain/desk/codebook-seed.ts';
import type { Study } from '../domain/study.ts';
import { readJson } from './read-json.ts';
import { SurveysError } from './surveys-error.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]{1,31}$/, 'a key: small letters, digits and _, 2 to 32');
const texts = z.strictObject({ pl: z.string().min(1), en: z.string().min(1) });

const shape = z.strictObject({
  $schema: z.string().optional(),
  key: z.string().optional(),
  version: z.int().min(1).default(1),
  title: texts.optional(),
  codes: z.array(
    z.strictObject({
      key,
      parent: key.nullable().default(null),
      name: texts,
      definition: texts,
      whenToUse: texts,
      whenNotToUse: texts,
      example: texts.nullable().default(null),
      colour: z.string().regex(/^#[0-9a-f]{6}$/i, '#rrggbb'),
      /** Keys of the aims (study.json) that it speaks of. */
      aims: z.array(z.string()).default([]),
    }),
  ),
});

/** The codes of the file, with its version. */
export interface CodebookFile {
  version: number;
  codes: SeedCode[];
}

/**
 * The codebook of a surveys folder; without the file there are no codes to begin with.
 * @throws SurveysError naming the file, the path within it and the problem
 */
export function readCodebook(dir: string, study: Pick<Study, 'aims'>): CodebookFile {
  const file = path.join(dir, 'codebook.json');
  if (!existsSync(file)) return { version: 1, codes: [] };
  const wrong = (where: string, problem: string) =>
    new SurveysError(`${path.relative(process.cwd(), file)}: ${where || 'the whole file'}: ${problem}`);
  const read = shape.safeParse(readJson(file));
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw wrong(issue.path.map(String).join('.'), issue.message);
  }
  const { version, codes } = read.data;
  const known = new Set<string>();
  codes.forEach((code, at) => {
    if (known.has(code.key)) throw wrong(`codes.${at}.key`, `"${code.key}" stands there twice`);
    // A parent stands before its children, so that no two codes can be each other's parent.
    if (code.parent !== null && !known.has(code.parent)) {
      throw wrong(`codes.${at}.parent`, `there is no code "${code.parent}" before this one`);
    }
    known.add(code.key);
    const unknown = code.aims.find((aim) => !study.aims.some((one) => one.key === aim));
    if (unknown !== undefined) throw wrong(`codes.${at}.aims`, `there is no aim "${unknown}"`);
  });
  return { version, codes };
}
