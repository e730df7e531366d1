/** What charts of change say. */
import type { ChartLocale } from './chart.ts';

/** What a change is measured in; a chart has one. */
export type ChangeUnit = 'steps' | 'order' | 'points' | 'net' | 'percent';

const pl = {
  moved: 'te same osoby: ile wyżej, ile tak samo, ile niżej',
  changed: 'o ile zmieniły się odpowiedzi',
  difference: 'czy odpowiedzi w miastach zmieniły się inaczej',
  levels: ['niżej niż przed', 'tak samo', 'wyżej niż przed'],
  places: ['bliżej pierwszego miejsca', 'tak samo', 'dalej od pierwszego miejsca'],
  ends: ['niżej niż przed', 'wyżej niż przed'],
  placeEnds: ['bliżej pierwszego miejsca', 'dalej od pierwszego miejsca'],
  shareEnds: ['rzadziej niż przed', 'częściej niż przed'],
  differenceEnds: (first: string, second: string) => [`wyżej: ${first}`, `wyżej: ${second}`],
  minus: (first: string, second: string) => `${second} − ${first}`,
  units: {
    steps: 'typowe przesunięcie w stopniach skali',
    order: 'przesunięcie odpowiedzi, od −1 do 1',
    points: 'różnica średnich',
    net: 'różnica wskaźników poleceń',
    percent: 'różnica w punktach procentowych',
  } satisfies Record<ChangeUnit, string>,
};

export type ChangeTexts = typeof pl;

const en: ChangeTexts = {
  moved: 'the same people: how many higher, the same, lower',
  changed: 'by how much the answers changed',
  difference: 'whether the cities’ answers changed differently',
  levels: ['lower than before', 'the same', 'higher than before'],
  places: ['closer to first place', 'the same', 'further from first place'],
  ends: ['lower than before', 'higher than before'],
  placeEnds: ['closer to first place', 'further from first place'],
  shareEnds: ['less often than before', 'more often than before'],
  differenceEnds: (first: string, second: string) => [`higher: ${first}`, `higher: ${second}`],
  minus: (first: string, second: string) => `${second} − ${first}`,
  units: {
    steps: 'typical shift in steps of the scale',
    order: 'shift of the answers, from −1 to 1',
    points: 'difference of means',
    net: 'difference of net scores',
    percent: 'difference in percentage points',
  },
};

export const changeTexts: Record<ChartLocale, ChangeTexts> = { pl, en };
