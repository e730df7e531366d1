/** Who may use whom: the arrows of the house, held against every import. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../server/worker-file.ts';

/** Folder → folders of ours that it may import from. Its own folder is always allowed. */
const arrows: Record<string, string[]> = {
  'server/domain': [],
  analysis: [],
  'server/embedded': ['server/worker-file.ts'],
  'server/store': ['server/domain'],
  'server/instruments': ['server/domain', 'server/worker-file.ts'],
  'server/results': ['server/store', 'server/instruments', 'server/domain', 'analysis', 'server/worker-file.ts'],
  'server/exports': ['server/store', 'server/instruments', 'server/domain', 'analysis'],
  'server/http': [
    'server/domain',
    'server/store',
    'server/instruments',
    'server/results',
    'server/exports',
    'server/config.ts',
  ],
  'server/pages': [
    'server/domain',
    'server/http',
    'server/exports',
    'server/store',
    'server/instruments',
    'server/worker-file.ts',
  ],
  client: ['server/http/contract.ts', 'analysis', 'server/instruments/properties.ts', 'server/domain'],
};

function sourcesUnder(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesUnder(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** The files of ours that a file imports, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  const quoted = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) => match[1]!);
  return quoted.map((relative) => path.posix.join(path.posix.dirname(file), relative));
}

const within = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

describe('the arrows of the house', () => {
  test.each(Object.entries(arrows))('%s uses only what it may', (folder, allowed) => {
    const wrong = sourcesUnder(folder).flatMap((file) =>
      importsOf(file)
        .filter((target) => ![folder, ...allowed].some((place) => within(target, place)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only the store knows mongoose, and only the embedded engine knows lmdb and mingo', () => {
    const wrong = sourcesUnder('server').filter((file) => {
      const text = readFileSync(path.join(projectRoot, file), 'utf8');
      return (
        (/from '(mongoose|connect-mongo)'/.test(text) && !within(file, 'server/store')) ||
        (/from '(lmdb|mingo[^']*|ordered-binary)'/.test(text) && !within(file, 'server/embedded'))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('only the respondent’s pages know the survey renderer', () => {
    const wrong = sourcesUnder('client').filter(
      (file) =>
        /from 'survey-react-ui/.test(readFileSync(path.join(projectRoot, file), 'utf8')) &&
        !within(file, 'client/src/respond'),
    );
    expect(wrong).toEqual([]);
  });
});

/** Sources without what is said about them. */
const codeOf = (file: string): string =>
  readFileSync(path.join(projectRoot, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

test('cities and waves of the study stand in its files only: another study finds none of them on a page', () => {
  const sources = ['analysis', 'client/src', 'server'].flatMap(sourcesUnder);
  const own = sources.filter((file) => !file.startsWith('server/commands/demo'));
  expect(own.filter((file) => /krosn|krośn|przemyś|przemysl|testowani|(after|before) testing|testing stage/i.test(codeOf(file)))).toEqual([]); // prettier-ignore
});
