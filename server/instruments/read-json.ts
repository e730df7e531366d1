/** Reads one JSON file of the surveys folder, with errors that name the file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SurveysError } from './surveys-error.ts';

/** @throws SurveysError when the file is missing, cannot be read, or is no JSON (with line and column) */
export function readJson(file: string): unknown {
  const name = path.relative(process.cwd(), file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new SurveysError(`${name}: ${missing ? 'there is no such file' : (error as Error).message}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SurveysError(`${name}: no valid JSON${placeOf(error as Error, text)}`);
  }
}

function placeOf(error: Error, text: string): string {
  const reason = error.message.replace(/\s+/g, ' ');
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return ` (${reason})`;
  const lines = text.slice(0, Number(position)).split('\n');
  return `, line ${lines.length}, column ${lines.at(-1)!.length + 1} (${reason})`;
}
