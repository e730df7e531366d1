/** What is looked at, in words, for paper: there the choices above the results are not to be seen. */
import { cityName, waveName, type Telling } from '../../../../analysis/charts/telling.ts';
import type { FilterOffer } from '../../../../analysis/compare/result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { questionTexts } from './texts.ts';
import { filterOf } from './view.ts';

interface ViewInWordsProps {
  query: Record<string, string>;
  telling: Telling;
  offers: readonly FilterOffer[];
}

export function ViewInWords({ query, telling, offers }: ViewInWordsProps) {
  const { say, locale } = useSpeech();
  const t = questionTexts[locale];
  const { city, wave } = query;
  const filter = filterOf(query);
  const offer = offers.find(({ name }) => name === filter);
  const value = filter === undefined ? '' : query[filter];
  const label = offer?.values.find((one) => one.value === value)?.label;
  const said = [
    ...(city === undefined ? [] : [`${t.city}: ${cityName(telling, city)}`]),
    ...(wave === undefined ? [] : [`${t.wave}: ${waveName(telling, wave)}`]),
    ...(filter === undefined
      ? []
      : [
          `${t.filter}: ${offer === undefined ? filter : say(offer.title)} – ${label === undefined ? value : say(label)}`,
        ]),
  ];
  return said.length === 0 ? null : <p className="on-paper">{said.join(' · ')}</p>;
}
