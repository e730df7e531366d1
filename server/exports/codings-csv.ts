/** Codings as CSV: a row per passage and code, streamed. */
import { pathOf, type Code } from '../domain/desk/codebook.ts';
import type { ToldPassage } from '../domain/desk/told-passage.ts';
import type { Locale } from '../domain/study.ts';
import { cellEncoder, type CellEncoder, type Dialect } from './dialect.ts';

/** The columns. */
export const codingColumns = [
  ...['coding_id', 'source', 'source_id', 'instrument', 'question', 'revision', 'start', 'end', 'text'],
  ...['code', 'code_name', 'code_path', 'memo', 'cleared', 'consent_to_quote', 'lost'],
  ...['respondent_code', 'group', 'city', 'wave', 'coded_by'],
] as const;

export interface CodingsCsvOptions {
  passages: AsyncIterable<ToldPassage>;
  codes: readonly Code[];
  dialect: Dialect;
  locale: Locale;
}

const chunkSize = 64 * 1024;

/**
 * One header, then a row per coding in chunks of about 64 KB. `source` is `interview` or `response`; offsets are UTF-16 units of the
 * question's text in that revision; flags are 1 or 0; cells are empty where the reader may not know.
 */
export async function* codingsCsv({ passages, codes, dialect, locale }: CodingsCsvOptions): AsyncGenerator<string> {
  const encoder = cellEncoder(dialect);
  const names = new Map(
    codes.map((code) => [
      code.key,
      {
        name: code.name[locale],
        path: pathOf(codes, code.key)
          .map(({ name }) => name[locale])
          .join(' / '),
      },
    ]),
  );
  let chunk = encoder.start + encoder.line(codingColumns);
  for await (const passage of passages) {
    chunk += row(passage, names, encoder);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function row(
  passage: ToldPassage,
  names: ReadonlyMap<string, { name: string; path: string }>,
  encoder: CellEncoder,
): string {
  const { source } = passage;
  const code = names.get(passage.code);
  const number = (value: number | null) => (value === null ? '' : String(value));
  return encoder.line([
    passage.id,
    source.interview === null && source.response === null ? '' : source.interview === null ? 'response' : 'interview',
    source.interview ?? source.response ?? '',
    source.instrument,
    source.question ?? '',
    ...[number(passage.revision), number(passage.start), number(passage.end)],
    passage.text,
    passage.code,
    ...[code?.name ?? '', code?.path ?? '', passage.memo ?? ''],
    ...[passage.cleared, passage.quotable, passage.lost].map((flag) => (flag ? '1' : '0')),
    passage.respondent ?? '',
    passage.group,
    passage.city ?? '',
    passage.wave,
    passage.by ?? '',
  ]);
}
