/** Every file of surveys/ is sound, in both languages, for every city and wave. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SurveyModel } from 'survey-core';
import type { Definition } from '../../server/domain/instrument.ts';
import type { Locale, Texts } from '../../server/domain/study.ts';
import { placeVariables } from '../../server/domain/places.ts';
import { isUnfilled, markedPlaces } from '../../server/domain/trial.ts';
import { compileChecker } from '../../server/instruments/compile/compile-checker.ts';
import { definitionProblems } from '../../server/instruments/definition-problems.ts';
import { registerStudyProperties } from '../../server/instruments/properties.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readJson } from '../../server/instruments/read-json.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { parseStudy } from '../../server/instruments/study-shape.ts';
import { editorialFaults, questionsOf, valuesOf } from './editorial-faults.ts';
import { walk } from './walk.ts';

const folder = path.resolve(__dirname, '../../surveys');
const study = readStudy(folder);
const definitions = readDefinitions(folder);
const byKey = (key: string) => definitions.find((definition) => definition.key === key)!;
const locales: Locale[] = ['pl', 'en'];

registerStudyProperties();

/** The rounds of the monitoring do not differ: two of them will do. */
const firstAndLast = <T>(list: T[]): T[] => [...new Set([list[0]!, list.at(-1)!])];

async function faultsOf(file: string, definition: Definition): Promise<string[]> {
  return [...(await definitionProblems(definition, study)), ...editorialFaults(file, definition, study)];
}

describe('a broken file is found out', () => {
  // survey-core only logs a broken expression.
  beforeAll(() => jest.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterAll(() => jest.restoreAllMocks());

  test('that is no JSON', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'surveys-')), 'broken.json');
    writeFileSync(file, '{ "key": "broken",\n "version": }');
    expect(() => readJson(file)).toThrow(/no valid JSON/);
  });

  const specimen = (): Definition => structuredClone(byKey('institution'));
  const question = (definition: Definition, name: string) =>
    questionsOf(definition).find((candidate) => candidate.name === name)!;
  type Break = (definition: Definition) => void;
  const broken: [string, RegExp, Break][] = [
    ['a name used twice', /recommend: the name is used twice/, (d) => (question(d, 'durability').name = 'recommend')],
    [
      'a value offered twice',
      /the value money stands there twice/,
      (d) => question(d, 'risks').choices!.push({ value: 'money', text: { pl: 'a', en: 'a' } }),
    ],
    ['a name in another case', /snake_case/, (d) => (question(d, 'risks').name = 'Risks')],
    ['a name that is too short', /snake_case/, (d) => (question(d, 'risks').name = 'r')],
    ['a name that is too long', /snake_case/, (d) => (question(d, 'risks').name = 'r'.repeat(33))],
    ['a name that ends in _', /last underscore/, (d) => (question(d, 'risks').name = 'risks_')],
    ['a name that SPSS keeps for itself', /reserved/, (d) => (question(d, 'risks').name = 'with')],
    [
      'an expression that cannot be read',
      /cannot be read/,
      (d) => (question(d, 'risks').visibleIf = "{wave} = 'after' and"),
    ],
    [
      'an expression about nothing',
      /unknown name \{stge\}/,
      (d) => (question(d, 'stage_evidence').visibleIf = '{stge} >= 2'),
    ],
    ['an eligibility that cannot be read', /cannot be read/, (d) => (d.eligibleIf = '{stage} >')],
    [
      'a condition that is never true',
      /can never be 'afer'/,
      (d) => (question(d, 'stage_before').visibleIf = "{wave} = 'afer'"),
    ],
    ['a title in one language', /no text in "en"/, (d) => (question(d, 'risks').title = { pl: 'Ryzyka' })],
    ['a text without language', /only one language/, (d) => (question(d, 'risks').title = 'Ryzyka')],
    ['an empty translation', /no text in "en"/, (d) => (question(d, 'risks').description = { pl: 'a', en: ' ' })],
    ['an untranslated choice', /only one language|has no text/, (d) => question(d, 'risks').choices!.push('storm')],
    ['a question without title', /risks: no title/, (d) => delete question(d, 'risks').title],
    ['a page without title', /no title/, (d) => delete d.pages[0]!.title],
    ['a misspelt property', /risks: .*maxSelectedChoice/, (d) => (question(d, 'risks').maxSelectedChoice = 3)],
    ['a misspelt type', /radiogrop|type is incorrect/, (d) => (question(d, 'stage').type = 'radiogrop')],
    [
      'a scale of an unknown item',
      /there is no item "cooperation\.nothing"/,
      (d) => d.scales![0]!.items.push('cooperation.nothing'),
    ],
    ['a scale reversing what it lacks', /none of its items/, (d) => (d.scales![0]!.reversed = ['stage'])],
    [
      'a reversal that scale and question tell differently',
      /reversed, but not in its scale/,
      (d) => delete d.scales![0]!.reversed,
    ],
    [
      'a recalled question about nothing',
      /recalls: there is no question/,
      (d) => (question(d, 'stage_before').recalls = 'stages'),
    ],
    [
      'a recalled question with other answers',
      /other answers than stage/,
      (d) => question(d, 'stage_before').choices!.pop(),
    ],
    [
      'a recalled question asked before',
      /asked in the wave before/,
      (d) => delete question(d, 'stage_before').visibleIf,
    ],
    [
      'a missing value not offered',
      /missing: the value 97 is not offered/,
      (d) => (question(d, 'stage').missing = [97]),
    ],
    [
      'an order of numbers and words',
      /some values are no numbers/,
      (d) => question(d, 'stage').choices!.push({ value: 'far', text: { pl: 'a', en: 'a' } }),
    ],
    ['an indicator of no aim', /has no aim "fame"/, (d) => (question(d, 'recommend').indicator = 'fame')],
    ['an unknown wave', /no wave "later"/, (d) => d.waves.push('later')],
    ['an unknown group', /no group "tourist"/, (d) => (d.group = 'tourist')],
    ['a key that is not the name of the file', /not the name of the file/, (d) => (d.key = 'institutions')],
    [
      'a regular expression that never ends',
      /take for ever/,
      (d) => (question(d, 'benefit').validators = [{ type: 'regex', regex: '^(a+)+$' }]),
    ],
  ];
  test.each(broken)('that has %s', async (_what, fault, spoil) => {
    const definition = specimen();
    expect(await faultsOf('institution', definition)).toEqual([]);
    spoil(definition);
    expect((await faultsOf('institution', definition)).join('\n')).toMatch(fault);
  });

  const brokenStudies: [string, unknown][] = [
    ['cities', undefined],
    ['title.en', undefined],
    ['colour', 'red'],
    ['compare.after', '2019_08'],
    ['collectors.0.city', 'krakow'],
    ['collectors.1.slug', study.collectors[0]!.slug],
    ['retention.responses', 'never'],
    ['notice.text.pl', ''],
  ];
  test.each(brokenStudies)('a study whose %s is %j', (where, value) => {
    const read = readJson(path.join(folder, 'study.json')) as Record<string, unknown>;
    const keys = where.split('.');
    const last = keys.pop()!;
    const owner = keys.reduce((part, key) => part[key] as Record<string, unknown>, read);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
    const result = parseStudy(read);
    expect('problem' in result && `${result.path} ${result.problem}`).toContain(where);
  });
});

describe('the study', () => {
  test('has instruments for its collectors, in waves that these are made for', () => {
    for (const collector of study.collectors) {
      expect([collector.slug, byKey(collector.instrument)?.kind]).not.toContain('guide');
      expect(byKey(collector.instrument).waves).toContain(collector.wave);
      expect(Number.isNaN(Date.parse(collector.opens!))).toBe(false);
    }
  });

  test('asks residents and organisers about the very areas it has', () => {
    const areas = study.cities.flatMap((city) =>
      city.areas.map((area) => ({ value: area.key, text: area.name, visibleIf: `{city} = '${city.key}'` })),
    );
    const asked = (key: string, name: string) => questionsOf(byKey(key)).find((question) => question.name === name)!;
    for (const question of [asked('resident', 'home_area'), asked('monitoring', 'work_areas')]) {
      expect(question.choices!.slice(0, areas.length)).toEqual(areas);
    }
  });

  test('asks residents of one city about the areas of that city, and of one area about that area', () => {
    const said = (city: string, area: string | null, locale: Locale): string => {
      const survey = new SurveyModel(byKey('resident'));
      survey.locale = locale;
      for (const [name, value] of Object.entries(placeVariables(study, city, area))) survey.setVariable(name, value);
      return (survey.getQuestionByName('lives_here') as unknown as { locDescription: { renderedHtml: string } })
        .locDescription.renderedHtml;
    };
    for (const city of study.cities) {
      expect(said(city.key, null, 'pl')).toBe(`Chodzi o: ${city.areas.map((area) => area.name.pl).join(', ')}.`);
      const [area] = city.areas;
      expect(said(city.key, area!.key, 'en')).toBe(`This is about: ${area!.name.en}.`);
    }
  });

  test('asks nobody about health, disability, religion or origin', () => {
    const asked = definitions.flatMap((definition) =>
      questionsOf(definition).map((question) => JSON.stringify([question.title, question.choices, question.rows])),
    );
    for (const text of asked)
      expect(text).not.toMatch(/zdrow|chor[eoyz]|niepełnospr|religi|wyznan|narodowo|pochodzeni/i);
  });

  test('asks not to name people wherever they write in their own words', () => {
    const questionnaires = definitions.filter((definition) => definition.kind !== 'guide');
    for (const question of questionnaires.flatMap(questionsOf)) {
      const note = question.type === 'comment' ? question.description : question.otherText;
      if (question.type !== 'comment' && !question.showOtherItem) continue;
      expect([question.name, (note as Texts | undefined)?.pl]).toEqual([
        question.name,
        expect.stringMatching(/nazwisk/),
      ]);
    }
  });

  test('names the day of erasure in its notice', () => {
    const day = new Date(`${study.retention.responses}T12:00:00Z`);
    for (const [locale, tag] of [
      ['pl', 'pl'],
      ['en', 'en-GB'],
    ] as const) {
      expect(study.notice.text[locale]).toContain(new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(day));
    }
  });

  test('has an indicator for every aim, and its notice is to be filled in, in both languages alike', () => {
    const indicators = definitions.flatMap((definition) => [
      ...questionsOf(definition).map((question) => question.indicator),
      ...(definition.scales ?? []).map((scale) => scale.indicator),
    ]);
    for (const aim of study.aims) expect(indicators).toContain(aim.key);
    expect(isUnfilled(study.notice)).toBe(true);
    const places = markedPlaces(study.notice).map(({ locale }) => locale);
    expect(places.filter((locale) => locale === 'pl')).toHaveLength(places.length / 2);
  });

  test('has a coding tree that a coder can use', () => {
    interface Code {
      key: string;
      parent: string | null;
      colour: string;
      [part: string]: unknown;
    }
    const { codes } = readJson(path.join(folder, 'codebook.json')) as { codes: Code[] };
    const keys = codes.map((code) => code.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const code of codes) {
      expect(code.colour).toMatch(/^#[0-9a-f]{6}$/);
      for (const part of ['name', 'definition', 'whenToUse', 'whenNotToUse', ...(code.parent ? ['example'] : [])]) {
        const texts = code[part] as Texts;
        for (const locale of locales) expect(texts[locale].trim()).not.toBe('');
      }
      if (code.parent !== null) expect(keys).toContain(code.parent);
    }
  });
});

test('every JSON file of the folder is the study, the coding tree or an instrument', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const expected = [...definitions.map((definition) => `${definition.key}.json`), 'codebook.json', 'study.json'];
  expect(files.sort()).toEqual(expected.sort());
});

describe.each(definitions.map((definition) => [definition.key, definition] as const))('%s', (key, definition) => {
  test('is sound', async () => {
    expect(await faultsOf(key, definition)).toEqual([]);
  });

  const checker = compileChecker(definition);
  const cases = locales.flatMap((locale) =>
    firstAndLast(definition.waves).flatMap((wave) => study.cities.map((city) => [locale, wave, city.key] as const)),
  );
  test.each(cases)('can be walked through: %s, %s, %s', (locale, wave, city) => {
    const survey = new SurveyModel(definition);
    survey.locale = locale;
    for (const pick of [0, 3, 5]) {
      survey.clear(true, true);
      for (const [name, value] of Object.entries({ wave, city, area: '' })) survey.setVariable(name, value);
      const seen = walk(survey, pick);
      expect(survey.state).toBe('completed');
      expect(seen.length).toBeGreaterThan(4);
      for (const { name, texts } of seen) expect([name, texts]).not.toEqual([name, expect.arrayContaining([name])]);
      const outcome = checker.check({ answers: survey.data, variables: { wave, city, area: null }, locale });
      expect(outcome).toMatchObject({ ok: true, eligible: true });
    }
  });

  test('says something else in English than in Polish', () => {
    const [polish, english] = locales.map((locale) => {
      const survey = new SurveyModel(definition);
      survey.locale = locale;
      return survey;
    }) as [SurveyModel, SurveyModel];
    expect(english.title).not.toBe(polish.title);
    for (const asked of polish.getAllQuestions()) {
      expect(english.getQuestionByName(asked.name)!.title).not.toBe(asked.title);
    }
  });
});

describe('residents', () => {
  const open = (variables: Record<string, string>) => {
    const survey = new SurveyModel(byKey('resident'));
    for (const [name, value] of Object.entries(variables)) survey.setVariable(name, value);
    return survey;
  };
  const pages = (survey: SurveyModel) => survey.visiblePages.map((page) => page.name);

  test.each([{ adult: 'no', lives_here: 'yes' }, { adult: 'yes', lives_here: 'no' }, { adult: 'yes' }])(
    'who do not belong to the study see no more questions: %j',
    (answers) => {
      const survey = open({ wave: 'after', city: 'krosno', area: '' });
      survey.data = answers;
      expect(pages(survey)).toEqual(['start']);
    },
  );

  test('who do not belong are taken as such by the server, without further answers', () => {
    const checker = compileChecker(byKey('resident'));
    const variables = { wave: 'after', city: 'krosno', area: null };
    const answers = { adult: 'no', lives_here: 'yes' };
    expect(checker.check({ answers, variables, locale: 'pl' })).toMatchObject({ ok: true, eligible: false });
  });

  test('choose an area of their own city, unless the link knows it', () => {
    const survey = open({ wave: 'after', city: 'przemysl', area: '' });
    survey.data = { adult: 'yes', lives_here: 'yes' };
    const areas = study.cities.find((city) => city.key === 'przemysl')!.areas.map((area) => area.key);
    const asked = survey.getQuestionByName('home_area') as unknown as { visibleChoices: { value: string }[] };
    expect(asked.visibleChoices.map((choice) => choice.value)).toEqual([...areas, 'dont_know']);
    survey.setVariable('area', 'zasanie');
    expect(pages(survey)).not.toContain('area');
  });

  test('are asked what has changed only after testing', () => {
    const survey = open({ wave: 'before', city: 'krosno', area: '' });
    survey.data = { adult: 'yes', lives_here: 'yes' };
    expect(pages(survey)).not.toContain('change_page');
    survey.setVariable('wave', 'after');
    expect(pages(survey)).toContain('change_page');
  });

  test('must answer the screening questions only', () => {
    const required = questionsOf(byKey('resident')).filter((question) => question.isRequired);
    expect(required.map((question) => [question.name, valuesOf(question.choices)])).toEqual([
      ['adult', ['yes', 'no']],
      ['lives_here', ['yes', 'no']],
    ]);
  });
});
