/** What can be crossed: questions by themselves, and the parts of those that are made of parts. */
import { blocksOf } from '../../../../analysis/charts/blocks.ts';
import type { FilterOffer, Result } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';

export interface Offer {
  key: string;
  label: string;
}

/** Offers under one heading; `null` for questions that stand by themselves. */
export interface OfferGroup {
  heading: string | null;
  offers: Offer[];
}

/** Everything that can be crossed, in the questionnaire's order; open answers cannot. */
export function offersOf(results: readonly Result[], filters: readonly FilterOffer[], locale: Locale): OfferGroup[] {
  const groups: OfferGroup[] = [];
  for (const block of blocksOf(results, filters)) {
    if (block.kind === 'open') continue;
    const title = block.title[locale];
    if (block.parts.length > 1 || block.parts[0]!.part !== null) {
      const offers = block.parts.map(({ question, part, partTitle }) => ({
        key: `${question}.${part ?? ''}`,
        label: partTitle?.[locale] ?? title,
      }));
      groups.push({ heading: title, offers });
      continue;
    }
    const offer = { key: block.question, label: title };
    const last = groups.at(-1);
    if (last !== undefined && last.heading === null) last.offers.push(offer);
    else groups.push({ heading: null, offers: [offer] });
  }
  return groups;
}

/** Two questions to begin with: what describes people, and a statement that is rated. */
export function firstPairs(
  results: readonly Result[],
  filters: readonly FilterOffer[],
  locale: Locale,
): { rows: Offer; columns: Offer }[] {
  const blocks = blocksOf(results, filters);
  const about = new Set(filters.map(({ name }) => name));
  const offer = ({ question, part, partTitle, title }: Result): Offer => ({
    key: part === null ? question : `${question}.${part}`,
    label: (partTitle ?? title)[locale],
  });
  const describing = blocks.filter(({ question, kind }) => about.has(question) && kind === 'choice').reverse();
  const rated = blocks.filter(({ kind, isScale }) => kind === 'agreement' && !isScale);
  return describing.slice(0, 2).flatMap((rows, at) => {
    const columns = rated[at] ?? rated[0];
    return columns === undefined ? [] : [{ rows: offer(rows.parts[0]!), columns: offer(columns.parts[0]!) }];
  });
}
