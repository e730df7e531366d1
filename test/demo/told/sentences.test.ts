/** Every sentence of the demo, read by other rules than it was made by, against the numbers under it. */
import { blocksOf, type Block } from '../../../analysis/charts/blocks.ts';
import { byAim, forestRows } from '../../../analysis/charts/forest-rows.ts';
import type { Comparison, Result, ResultsEnvelope } from '../../../analysis/compare/result.ts';
import { sourcesOf } from '../../../client/src/results/change/sources.ts';
import { tellForest } from '../../../client/src/results/indicators/told.ts';
import { aboutOf } from '../../../client/src/results/sentences/about.ts';
import { sentencesOf, tellBlock } from '../../../client/src/results/sentences/sentences.ts';
import { plantedEffects } from '../../../server/commands/demo/planted-effects.ts';
import { rulesOf } from '../../../server/commands/demo/rules/index.ts';
import { demoResults, namesIn, spotsIn, study, waves } from './demo-told.ts';
import { faultsOf, wayOf } from './hold-claim.ts';
import { digestFaults, itemsOf, mayBeTold, type Item } from './hold-digest.ts';
import { forestFaults } from './hold-forest.ts';
import { readClaim, type Claim, type Language } from './read-claim.ts';
import { readDigest } from './read-digest.ts';

jest.setTimeout(120_000);
let envelopes: Map<string, ResultsEnvelope>;
let narrowed: typeof envelopes;
beforeAll(async () => {
  ({ envelopes, narrowed } = await demoResults());
});

interface Told {
  instrument: string;
  block: Block;
  part: Result;
  comparison: Comparison;
}

const languages: Language[] = ['pl', 'en'];
const blocksIn = (envelope: ResultsEnvelope): Block[] => blocksOf(envelope.results, envelope.filters);
const everything = (of = envelopes): Told[] =>
  [...of].flatMap(([instrument, envelope]) =>
    blocksIn(envelope).flatMap((block) =>
      block.parts.flatMap((part) => part.comparisons.map((comparison) => ({ instrument, block, part, comparison }))),
    ),
  );

const sayOf = ({ block, part, comparison }: Told, language: Language): string =>
  sentencesOf(comparison, aboutOf(part, block, language), language, namesIn(language));

const comma = (text: string, language: Language): string =>
  language === 'pl' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text;

/** Answers from the lowest, and the one that is counted, straight from the result. */
function answersOf({ block, part }: Told, language: Language): { levels: string[]; answer: string | null } {
  const entries = part.cells.find(({ distribution }) => distribution.length > 0)?.distribution ?? [];
  const levels = entries.map(({ label }) => comma(label[language], language));
  const option = part.kind === 'option' && block.kind === 'choices';
  return { levels, answer: option ? part.partTitle![language] : (levels[0] ?? null) };
}

function faultsIn(told: Told, language: Language, text: string): string[] {
  const { levels, answer } = answersOf(told, language);
  let claim: Claim;
  try {
    claim = readClaim(text, language, spotsIn(language));
  } catch (error) {
    return [(error as Error).message];
  }
  return faultsOf(claim, told.comparison, told.part, levels, answer);
}

test('a sentence that is altered is found out', () => {
  const lies: [RegExp, string][] = [
    [/higher/, 'lower'],
    [/more often/, 'less often'],
    [/after testing/, 'before testing'],
    [/in Krosno/, 'in Przemyśl'],
    [/hard to explain by chance alone/, 'may have been chance'],
    [
      /This is hard/,
      'These answers do not settle whether there is a difference. That does not mean there is none. This is not hard',
    ],
    [/These answers do not settle.*there is none\./, 'This is hard to explain by chance alone (adjusted p = 0.012).'],
    [/adjusted p/, 'p'],
    [/, as long as this comparison is looked at by itself/, ''],
    [/, by (\d+)/, ', by 9$1'],
    [/interval: −/, 'interval: '],
    [/(\d)\)/, '$19)'],
    [/for (\d+) people/, 'for 1$1 people'],
    [/(\d+) people against/, '1$1 people against'],
    [/moderately|a little/, 'much'],
    [/Among those who answered twice/, 'Among those who answered'],
    [/^From memory: /, ''],
    [/neither .* nor .* than/, 'higher than'],
  ];
  const all = everything();
  for (const [pattern, lie] of lies) {
    const true_ = all.filter((one) => pattern.test(sayOf(one, 'en')));
    expect([pattern.source, true_.length > 0]).toEqual([pattern.source, true]);
    for (const one of true_.slice(0, 60)) {
      const text = sayOf(one, 'en');
      const altered = text.replace(pattern, lie);
      expect([altered, faultsIn(one, 'en', altered).length > 0]).toEqual([altered, true]);
    }
  }
});

test('a result that is altered is found out by the sentence made before', () => {
  const sizes = everything().filter((one) => /, by \d/.test(sayOf(one, 'en')) && one.comparison.p !== null);
  expect(sizes.length).toBeGreaterThan(100);
  for (const one of sizes.slice(0, 80)) {
    for (const language of languages) {
      const text = sayOf(one, language);
      const turned = structuredClone(one);
      for (const interval of [turned.comparison.estimate, turned.comparison.effect]) {
        if (interval === null || interval.value === null) continue;
        Object.assign(interval, { value: -interval.value - 0.2, low: null, high: null });
      }
      expect(faultsIn(turned, language, text)).not.toEqual([]);
      if (turned.comparison.notes.includes('census')) continue;
      const surer = structuredClone(one);
      Object.assign(surer.comparison, {
        p: 0.5 * (1 - one.comparison.p!),
        pAdjusted: 0.9 - 0.5 * (one.comparison.pAdjusted ?? 0),
      });
      expect(faultsIn(surer, language, text)).not.toEqual([]);
    }
  }
});

test('every sentence agrees with its numbers, in both languages', () => {
  const faults = [...everything(), ...everything(narrowed)].flatMap((one) =>
    languages.flatMap((language) => {
      const text = sayOf(one, language);
      return faultsIn(one, language, text).map((fault) => `${one.instrument}: ${text}\n  ${fault}`);
    }),
  );
  expect(faults).toEqual([]);
  expect(everything().length).toBeGreaterThan(1000);
});

test('Polish and English claim the same', () => {
  const differ = everything().flatMap((one) => {
    const [pl, en] = languages.map((language) => {
      const claim = readClaim(sayOf(one, language), language, spotsIn(language));
      const { levels, answer } = answersOf(one, language);
      return {
        ...claim,
        towards: claim.towards === null ? null : levels.indexOf(claim.towards),
        answer: claim.answer === answer,
        neither: claim.neither?.map((one) => levels.indexOf(one)),
      };
    });
    return JSON.stringify({ ...pl, answer: 0 }) === JSON.stringify({ ...en, answer: 0 })
      ? []
      : [`${sayOf(one, 'pl')}\n${sayOf(one, 'en')}`];
  });
  expect(differ).toEqual([]);
});

type Paragraph = Pick<Told, 'instrument' | 'block'> & { items: Item[]; text: string; language: Language };

/** Every paragraph of the pages of questions and of change. */
const paragraphsOf = (of = envelopes): Paragraph[] =>
  [...of].flatMap(([instrument, envelope]) =>
    blocksIn(envelope).flatMap((block) =>
      languages.flatMap((language) =>
        tellBlock(block, 'both', waves, language, namesIn(language)).paragraphs.flatMap(({ key, text }) =>
          key === 'only' || key === 'who'
            ? []
            : [{ instrument, block, items: itemsOf(block).get(key)!, text, language }],
        ),
      ),
    ),
  );

function paragraphFaults({ instrument, block, items, text, language }: Paragraph): string[] {
  const [one] = items;
  const silent =
    /withheld, since somebody could be recognised\.$|ukryte, bo można by kogoś rozpoznać\.$|cannot be computed from these answers\.$|nie da się tego policzyć\.$/;
  const isSilence = items.every(
    ({ comparison: { notes } }) => notes.includes('withheld') || notes.includes('not_computable'),
  );
  if (items.length === 1 || (isSilence && silent.test(text) && !/\d (of|z) \d/.test(text)))
    return faultsIn({ instrument, block, ...one! }, language, text);
  const { levels } = answersOf({ instrument, block, ...one! }, language);
  return digestFaults(readDigest(text, language, spotsIn(language)), items, [levels[0]!, levels.at(-1)!], language);
}

test('of what describes people a difference is told as who answered, of nothing else, and never as somebody’s change', () => {
  const who = {
    pl: /^To pytanie opisuje osoby, które odpowiedziały: różnica między (.+) mówi, kto odpowiedział, a nie co się zmieniło\.$/,
    en: /^This question describes the people who answered: a difference between (.+) says who answered, not what changed\.$/,
  };
  const between = { wave: { pl: 'etapami', en: 'waves' }, city: { pl: 'miastami', en: 'cities' } };
  const told = new Set<string>();
  for (const { results, filters } of envelopes.values()) {
    for (const block of blocksOf(results, filters)) {
      for (const language of languages) {
        const { paragraphs, caveats } = tellBlock(block, 'both', waves, language, namesIn(language));
        const first = who[language].exec(paragraphs[0]?.text ?? '')?.[1];
        if (!block.parts[0]!.background) {
          expect([block.question, first]).toEqual([block.question, undefined]);
          continue;
        }
        const shown = paragraphs.slice(first === undefined ? 0 : 1).flatMap(({ key }) => itemsOf(block).get(key)!);
        expect(shown.filter(({ comparison }) => comparison.design !== 'independent')).toEqual([]);
        const compared = new Set(shown.map(({ comparison }) => comparison.contrast as 'wave' | 'city'));
        const named = (['wave', 'city'] as const)
          .filter((one) => compared.has(one))
          .map((one) => between[one][language]);
        expect([block.question, first]).toEqual([
          block.question,
          named.join(language === 'pl' ? ' albo ' : ' or ') || undefined,
        ]);
        expect(caveats.join(' ')).not.toMatch(/ta sama osoba|same person/);
        if (first !== undefined) told.add(block.question);
      }
    }
  }
  expect([...told]).toEqual([
    'institution_kind',
    'institution_code',
    'institution_role',
    'home_area',
    'age_band',
    'sex',
  ]);
});

test('what was answered in one wave only is not told as collected in both', () => {
  const blocks = [...envelopes.values()].flatMap(blocksIn);
  const isOnce = (block: Block): boolean =>
    tellBlock(block, 'both', waves, 'en', namesIn('en')).paragraphs.some(({ text }) =>
      /answered in one wave only/.test(text),
    );
  const compared = blocks.filter(({ parts }) =>
    parts.some(({ comparisons }) => comparisons.some((one) => one.contrast === 'wave' && one.design !== 'recalled')),
  );
  const once = compared.filter(isOnce).map(({ question }) => question);
  expect(once).toContain('city_plan');
  expect(
    compared.filter(({ parts }) => !sourcesOf(parts).includes('collected')).map(({ question }) => question),
  ).toEqual(once);
});

test('what only a part of the people were asked is said to be so, and nothing else is', () => {
  const part = {
    pl: /tylko części osób, a w każdym etapie i mieście/,
    en: /^Only a part of the people were asked this/,
  };
  for (const { results, filters } of envelopes.values()) {
    for (const block of blocksOf(results, filters)) {
      const asked = block.parts.flatMap(({ cells }) => cells.filter(({ n }) => n !== 0));
      const some = asked.some(({ missing }) => missing.notAsked !== null && missing.notAsked > 0);
      for (const language of languages) {
        const { caveats } = tellBlock(block, 'both', waves, language, namesIn(language));
        const isSaid = caveats.some((text) => part[language].test(text));
        expect([block.question, isSaid]).toEqual([block.question, some && caveats.length > (isSaid ? 1 : 0)]);
      }
    }
  }
});

test('what is said of several items at once agrees with each of them', () => {
  const paragraphs = [...paragraphsOf(), ...paragraphsOf(narrowed)];
  expect(paragraphs.length).toBeGreaterThan(300);
  expect(
    paragraphs.flatMap((one) => paragraphFaults(one).map((fault) => `${one.instrument}: ${one.text}\n  ${fault}`)),
  ).toEqual([]);
});

test('a claim about several items that is altered is found out', () => {
  const lies: [RegExp, string][] = [
    [/closer to “Definitely yes”/, 'closer to “Definitely not”'],
    [/more often/, 'less often'],
    [/at most 0\.0/, 'at most 0.1'],
    [/(for: )“[^”]+”, /, '$1'],
    [/[Ff]or (\d+) of (\d+)/, 'for 1$1 of $2'],
    [/in Krosno/, 'in Przemyśl'],
    [/for any of the/, 'for 1 of'],
    [/and (\d+) more/, 'and 9 more'],
    [/higher for (\d) of/, 'higher for 9 of'],
    [/(\d people), lower for \d/, '$1'],
    [/, lower for (\d)\)/, ', lower for 9)'],
    [/adjusted p at most/, 'adjusted p ='],
  ];
  const all = paragraphsOf().filter(({ items, language }) => items.length > 1 && language === 'en');
  for (const [pattern, lie] of lies) {
    const fitting = all.filter(({ text }) => pattern.test(text));
    expect([pattern.source, fitting.length > 0]).toEqual([pattern.source, true]);
    for (const one of fitting) {
      const text = one.text.replace(pattern, lie);
      expect([text, paragraphFaults({ ...one, text }).length > 0]).toEqual([text, true]);
    }
  }
});

/** Everything that leads, with what was planted for it. */
const leadingOf = (): (Told & { key: string; items: Item[] })[] =>
  [...envelopes].flatMap(([instrument, envelope]) =>
    blocksIn(envelope).flatMap((block) =>
      [...itemsOf(block)].flatMap(([key, items]) => items.map((item) => ({ instrument, block, key, items, ...item }))),
    ),
  );

test('what was planted is told on the page, in its direction, and nothing is told where it was planted that nothing changes', () => {
  const wrong: string[] = [];
  const paragraphs = paragraphsOf();
  for (const { instrument, expects } of plantedEffects) {
    for (const { question, part, contrast, within, direction, recalled } of expects) {
      const found = leadingOf().find(
        ({ instrument: own, part: result, comparison }) =>
          own === instrument &&
          result.question === question &&
          result.part === (part ?? null) &&
          comparison.contrast === contrast &&
          (comparison.design === 'recalled') === (recalled ?? false) &&
          comparison.within.city === within?.city &&
          comparison.within.wave === within?.wave,
      )!;
      const what = [instrument, question, part, contrast, JSON.stringify(within)].join(' ');
      const isTold = mayBeTold(found) ? wayOf(found.comparison) : 0;
      if (isTold !== direction) wrong.push(`${what}: ${isTold} for ${direction}`);
      // The page speaks of the latest wave when it compares cities.
      if (within?.wave === 'before') continue;
      for (const language of languages) {
        const own = paragraphs.filter(
          ({ items, language: in_ }) =>
            in_ === language && items.some(({ comparison }) => comparison === found.comparison),
        );
        if (own.length !== 1) wrong.push(`${what}: ${own.length} paragraphs`);
        else if (direction !== 0 && found.items.length === 1 && faultsIn(found, language, own[0]!.text).length > 0)
          wrong.push(own[0]!.text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('where nothing was planted, no more is claimed than chance makes one expect', () => {
  const touched = (instrument: string, item: string): boolean => {
    const rules = rulesOf(instrument);
    const model = rules[item] ?? rules[`${item.split('.')[0]}.*`];
    const trait = model !== undefined && 'trait' in model ? model.trait : undefined;
    return plantedEffects.some(
      (effect) =>
        effect.instrument === instrument &&
        effect.pushes.some((push) => push.item === item || (push.trait !== undefined && push.trait === trait)),
    );
  };
  const untouched = leadingOf().filter(({ instrument, part, comparison }) => {
    const items = part.items?.map((one) => `${one.question}${one.part === null ? '' : `.${one.part}`}`) ?? [
      `${part.question}${part.part === null ? '' : `.${part.part}`}`,
    ];
    return (
      !comparison.notes.includes('census') &&
      comparison.p !== null &&
      !part.background &&
      !items.some((item) => touched(instrument, item))
    );
  });
  const claimed = untouched.filter((one) => mayBeTold(one)).map((one) => `${one.key} ${sayOf(one, 'en')}`);
  expect(untouched.length).toBeGreaterThan(150);
  expect(claimed.length / untouched.length).toBeLessThanOrEqual(0.05);
});

test('the indicators say of each group and city what their rows say, and an altered one is found out', () => {
  const rows = [...envelopes.values()].flatMap((envelope) =>
    forestRows(envelope, ({ indicator, kind }) => indicator !== null || kind === 'scale'),
  );
  const aims = study.aims.map(({ key }) => key);
  let altered = 0;
  for (const { rows: own } of byAim(rows, aims)) {
    for (const language of languages) {
      const cities = new Map(study.cities.map(({ key, name }) => [key, name[language]]));
      const groups = new Map(study.groups.map(({ key, name }) => [key, name[language]]));
      const cityName = (city: string | null) =>
        city === null ? { pl: 'miasta razem', en: 'cities together' }[language] : cities.get(city)!;
      const before = study.waves.find(({ key }) => key === study.compare.before)!.name[language];
      const texts = tellForest(own, cityName, (instrument) => groups.get(instrument)!, before, language);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect([text, forestFaults(text, own, language, { cities, groups })]).toEqual([text, []]);
        for (const [true_, lie] of [
          [/(\d) of (\d) people/, '9 of $2 people'],
          [/higher than/, 'lower than'],
          [/by \d/, 'by 7'],
          [/(\d+) of (\d+) items/, '5$1 of $2 items'],
        ] as const) {
          if (!true_.test(text)) continue;
          altered++;
          expect([
            lie,
            text,
            forestFaults(text.replace(true_, lie), own, language, { cities, groups }).length > 0,
          ]).toEqual([lie, text, true]);
        }
      }
    }
  }
  expect(altered).toBeGreaterThan(20);
});
