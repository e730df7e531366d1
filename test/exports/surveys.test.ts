/** The study's own instruments: each can be exported, explained and imported again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Definition } from '../../server/domain/instrument.ts';
import type { Answer, Answers } from '../../server/domain/response.ts';
import { codebookCsv } from '../../server/exports/codebook-csv.ts';
import { dialects } from '../../server/exports/dialect.ts';
import { firstColumns } from '../../server/exports/first-columns.ts';
import { parseImport } from '../../server/exports/import-csv.ts';
import { responsesCsv } from '../../server/exports/responses-csv.ts';
import type { Variable } from '../../server/exports/variables.ts';
import { variables } from '../../server/exports/variables.ts';
import { responseWith, streamOf, study, textOf } from './instrument.ts';

const folder = path.join(__dirname, '../../surveys');
const instruments = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !['study.json', 'codebook.json'].includes(file))
  .map((file) => [file, JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Definition] as const);

const blank = undefined;

/** Any answer that a question may get, from its variables. */
function answerTo(parts: Variable[]): fc.Arbitrary<Answer | undefined> {
  const [first] = parts;
  const values = (variable: Variable) => fc.constantFrom<Answer>(...variable.values.map(({ value }) => value));
  if (first?.kind === 'option') return some(fc.subarray(parts.map(({ part }) => part)));
  if (first?.kind === 'rank') return some(fc.shuffledSubarray(parts.map(({ part }) => part)));
  if (first?.kind === 'row') {
    const rows = Object.fromEntries(parts.map((row) => [String(row.part), values(row)]));
    return some(fc.record(rows, { requiredKeys: [] }) as fc.Arbitrary<Answers>);
  }
  if (first?.type === 'number') return some(fc.nat());
  return some(first && first.values.length > 0 ? values(first) : fc.string({ minLength: 1 }));
}

/** Empty lists, objects and texts are no answers and are not stored. */
function some<T extends Answer>(answer: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  const isBlank = (value: Answer) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : String(value).trim() === '';
  return fc.option(answer, { nil: blank }).map((value) => (value === blank || isBlank(value) ? blank : value));
}

function answersTo(definition: Definition): fc.Arbitrary<Answers> {
  const byQuestion = new Map<string, Variable[]>();
  for (const variable of variables([definition])) {
    if (variable.kind === 'comment') continue;
    byQuestion.set(variable.question, [...(byQuestion.get(variable.question) ?? []), variable]);
  }
  const record = Object.fromEntries([...byQuestion].map(([question, parts]) => [question, answerTo(parts)]));
  return fc
    .record(record)
    .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== blank)) as Answers);
}

test('there are instruments', () => {
  expect(instruments.length).toBeGreaterThan(0);
});

describe.each(instruments)('%s', (_file, definition) => {
  const all = variables([definition]);

  test('every question has variables with unique names and labels in both languages', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, label } of all) {
      expect(name).toMatch(/^[a-z][a-z0-9_]{1,63}$/);
      expect(firstColumns).not.toContain(name);
      expect(label.pl).not.toMatch(/^$|<[a-z]|\n/);
      expect(label.en).not.toMatch(/^$|<[a-z]|\n/);
    }
    expect(all.filter(({ type }) => type === 'json')).toEqual([]);
  });

  test('the codebook explains every column', () => {
    const text = codebookCsv({ definitions: [definition], study, dialect: 'rfc4180' });
    const names = Papa.parse<{ name: string }>(text, { header: true, skipEmptyLines: true }).data.map(
      ({ name }) => name,
    );
    expect([...new Set(names)]).toEqual([...firstColumns, ...all.map(({ name }) => name)]);
  });

  test.each(dialects)('export, then import gives the same answers, in %s', async (dialect) => {
    await fc.assert(
      fc.asyncProperty(answersTo(definition), async (answers) => {
        const responses = streamOf([responseWith(answers, { version: definition.version })]);
        const definitions = [definition];
        const text = await textOf(responsesCsv({ layout: 'wide', values: 'codes', dialect, definitions, responses }));
        const result = parseImport({ text, definitions, study });
        expect(result).toMatchObject({ rows: [{ hidden: [] }] });
        expect('rows' in result ? result.rows[0]?.answers : null).toEqual(answers);
      }),
      { numRuns: 40 },
    );
  });
});
