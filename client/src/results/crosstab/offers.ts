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

/** Pairs to begin with, the most telling first: what describes people by statements that are rated, then two statements. */
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
  const rated = blocks
    .filter(({ kind, isScale }) => kind === 'agreement' && !isScale)
    .map(({ parts }) => offer(parts[0]!))
    .slice(0, 3);
  const pairs = describing.slice(0, 2).flatMap(({ parts }) => {
    return rated.map((columns) => ({ rows: offer(parts[0]!), columns }));
  });
  const statements = rated.slice(1).map((columns) => ({ rows: rated[0]!, columns }));
  return [...pairs, ...statements];
}
