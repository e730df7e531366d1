/* eslint-disable @typescript-eslint/no-explicit-any -- the edits break the types on purpose */
/** Files of the surveys folder that are wrong stop the start with one line: which file, where, what. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { SurveysError } from '../../server/instruments/surveys-error.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'surveys-'));
  cpSync('surveys', dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

type Json = Record<string, never>;

function change(file: string, edit: (json: Json) => void): void {
  const json = JSON.parse(readFileSync(path.join(dir, file), 'utf8')) as Json;
  edit(json);
  writeFileSync(path.join(dir, file), JSON.stringify(json));
}

describe('study.json', () => {
  test.each<[string, (study: any) => void, RegExp]>([
    ['a missing name', (study) => delete study.cities[0].name.en, /study\.json: cities\.0\.name\.en: /],
    ['an unknown property', (study) => (study.citys = []), /study\.json: .*citys/],
    ['two cities with one key', (study) => study.cities.push(study.cities[0]), /"krosno" stands there twice/],
    ['a comparison of no wave', (study) => (study.compare.before = 'spring'), /compare\.before: "spring" is no wave/],
    [
      'a collector for no city',
      (study) => (study.collectors[0].city = 'rzeszow'),
      /collectors\.0\.city: there is no city "rzeszow"/,
    ],
    [
      'a collector for an area elsewhere',
      (study) => (study.collectors[0].area = 'nowhere'),
      /collectors\.0\.area: .*no area "nowhere"/,
    ],
    ['a date that is none', (study) => (study.retention.responses = '2030-02-30'), /retention\.responses: /],
    ['a threshold of nothing', (study) => (study.groups[0].threshold = 0), /groups\.0\.threshold: /],
  ])('%s', (_what, edit, message) => {
    change('study.json', edit as (json: Json) => void);
    expect(() => readStudy(dir)).toThrow(message);
    expect(() => readStudy(dir)).toThrow(SurveysError);
  });

  test.each([
    ['{\n  "key": "a"\n  "title": 1\n}', /study\.json: no valid JSON, line 3, column 3 /],
    ['{ "key": oops }', /study\.json: no valid JSON .*oops/],
    ['', /study\.json: no valid JSON .*end of JSON/],
  ])('no JSON is named with its place: %j', (text, message) => {
    writeFileSync(path.join(dir, 'study.json'), text);
    expect(() => readStudy(dir)).toThrow(message);
  });

  test('a missing file is named', () => {
    rmSync(path.join(dir, 'study.json'));
    expect(() => readStudy(dir)).toThrow(/study\.json: there is no such file/);
  });

  test('the real one is read', () => {
    expect(readStudy(dir)).toMatchObject(JSON.parse(readFileSync('surveys/study.json', 'utf8')));
  });
});

describe('instruments', () => {
  test.each<[string, (definition: any) => void, RegExp]>([
    ['no version', (definition) => delete definition.version, /resident\.json: version: /],
    ['a kind that is none', (definition) => (definition.kind = 'quiz'), /resident\.json: kind: /],
    [
      'a question without a name',
      (definition) => delete definition.pages[0].elements[0].name,
      /pages\.0\.elements\.0\.name: /,
    ],
    [
      'the key of another',
      (definition) => (definition.key = 'participant'),
      /the key "participant" is that of participant\.json/,
    ],
  ])('%s', (_what, edit, message) => {
    change('resident.json', edit as (json: Json) => void);
    expect(() => readDefinitions(dir)).toThrow(message);
  });

  test('a folder that is not there is named', () => {
    expect(() => readDefinitions(path.join(dir, 'none'))).toThrow(/SURVEYS_DIR .*none: cannot be read/);
  });

  test('definitions are read as they stand, without study.json and codebook.json', () => {
    const resident = readDefinitions(dir).find(({ key }) => key === 'resident');
    expect(JSON.stringify(resident)).toBe(JSON.stringify(JSON.parse(readFileSync('surveys/resident.json', 'utf8'))));
    expect(readDefinitions(dir).map(({ key }) => key)).not.toContain('spolecznie_zorganizowani');
  });
});
