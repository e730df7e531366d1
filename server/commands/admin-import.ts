/** `import-responses INSTRUMENT FILE.csv [--map MAP.json]`: all or nothing; says which row and column and why. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { receiptHash, receiptOf } from '../domain/receipt.ts';
import type { ColumnMap } from '../exports/column-map.ts';
import { parseImport, type ImportedResponse, type ImportError } from '../exports/import-csv.ts';
import { startCheckers } from '../instruments/checkers.ts';
import { readStudy } from '../instruments/read-study.ts';
import type { PublishedVersion } from '../store/instruments.ts';
import type { ResponseDocument } from '../store/responses.ts';
import { CommandError, type Command } from './admin.ts';

/** The most mistakes that are listed. */
const shownErrors = 50;

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(`${file}: cannot be read (${(error as Error).message})`);
  }
}

function columnMap(file: string | true | undefined): ColumnMap | null {
  if (typeof file !== 'string') return null;
  try {
    return JSON.parse(readFile(file).toString('utf8')) as ColumnMap;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file}: not valid JSON (${(error as Error).message})`);
  }
}

function refuse(file: string, errors: ImportError[]): never {
  const lines = errors
    .slice(0, shownErrors)
    .map(({ row, column, message }) => `  row ${row}, column ${column || '–'}: ${message}`);
  const more = errors.length > shownErrors ? [`  … and ${errors.length - shownErrors} more`] : [];
  throw new CommandError([`${file}: nothing was imported.`, ...lines, ...more].join('\n'));
}

function documentOf(row: ImportedResponse, version: PublishedVersion, file: string, secret: string): ResponseDocument {
  const { id, row: _row, hidden, answers, version: _version, ...head } = row;
  return {
    _id: id,
    instrument: version.key,
    version: version.version,
    collector: `import:${path.basename(file)}`,
    group: version.definition.group,
    ...head,
    consent: { notice: 'import', cityLevel: null, quoting: null },
    state: 'complete',
    answers,
    hidden,
    receiptHash: receiptHash(receiptOf(secret, id)),
    contentHash: createHash('sha256').update(JSON.stringify(answers)).digest('base64url'),
    invitation: null,
    changedAt: new Date(),
  };
}

/** Checks every row as if it had been submitted, then stores all; rows that are there already are left alone. */
export async function importResponses({ config, store, words, options }: Command): Promise<void> {
  const [instrument, file] = words;
  if (instrument === undefined || file === undefined) throw new CommandError('import-responses INSTRUMENT FILE.csv');
  const versions = await store.instruments.versionsOf(instrument);
  if (versions.length === 0) throw new CommandError(`${instrument}: no such instrument has been published`);

  const parsed = parseImport({
    text: readFile(file),
    definitions: versions.map(({ definition }) => definition),
    columnMap: columnMap(options.get('map')),
    study: readStudy(config.surveysDir),
  });
  if ('errors' in parsed) refuse(file, parsed.errors);

  const checkers = startCheckers();
  const errors: ImportError[] = [];
  const documents: ResponseDocument[] = [];
  try {
    for (const row of parsed.rows) {
      const version = versions.find((one) => one.version === row.version)!;
      const { wave, city, area, locale } = row;
      const outcome = await checkers.check(version, { answers: row.answers, locale, variables: { wave, city, area } });
      if ('kind' in outcome) errors.push({ row: row.row, column: '', message: 'could not be checked in time' });
      else if (!outcome.ok) {
        errors.push(...outcome.errors.map(({ question, message }) => ({ row: row.row, column: question, message })));
      } else {
        const checked = { ...row, answers: outcome.answers, hidden: outcome.hidden };
        documents.push(documentOf(checked, version, file, config.sessionSecret));
      }
    }
  } finally {
    await checkers.stop();
  }
  if (errors.length > 0) refuse(file, errors);

  await store.audit.record('command', 'responses.import', instrument, {
    file: path.basename(file),
    rows: documents.length,
  });
  const added = await store.responses.insertAll(documents);
  console.log(`${instrument}: ${added} imported, ${documents.length - added} were there already`);
}
