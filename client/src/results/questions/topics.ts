/** The questionnaire's pages as topics, and the search among its questions. */
import { levelsOf, type Block } from '../../../../analysis/charts/blocks.ts';
import type { Locale } from '../../i18n/index.ts';

export interface Topic {
  /** `null` when the questionnaire gives no title. */
  title: string | null;
  blocks: Block[];
}

interface Element {
  name?: string;
  type?: string;
  inputType?: string;
  showOtherItem?: boolean;
  showCommentArea?: boolean;
  title?: unknown;
  elements?: Element[];
  templateElements?: Element[];
}

/** A definition as far as topics need it. */
export interface PagedDefinition {
  pages?: Element[];
}

function textOf(text: unknown, locale: Locale): string | null {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return null;
  const said = text as Record<string, string>;
  return said[locale] ?? said['default'] ?? said['pl'] ?? null;
}

const namesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ name, elements: own }) => [...(name === undefined ? [] : [name]), ...namesIn(own ?? [])]);

/**
 * Blocks under the titles of their pages, in the questionnaire's order; what stands on no page (scales, questions of an older
 * version) comes last.
 */
export function topicsOf(
  definition: PagedDefinition | undefined,
  blocks: readonly Block[],
  locale: Locale,
  scales: string,
): Topic[] {
  const left = new Set(blocks);
  const topics = (definition?.pages ?? []).map((page): Topic => {
    const names = new Set(namesIn(page.elements ?? []));
    const own = blocks.filter((block) => left.has(block) && !block.isScale && names.has(block.question));
    own.forEach((block) => left.delete(block));
    return { title: textOf(page.title, locale), blocks: own };
  });
  const rest = [...left].filter(({ isScale }) => !isScale);
  const scale = [...left].filter(({ isScale }) => isScale);
  return [...topics, { title: null, blocks: rest }, { title: scales, blocks: scale }].filter(
    ({ blocks: own }) => own.length > 0,
  );
}

/** As much of the topics as holds so many blocks. */
export function beginningOf(topics: readonly Topic[], most: number): Topic[] {
  let left = most;
  return topics.flatMap(({ title, blocks }) => {
    const own = blocks.slice(0, left);
    left -= own.length;
    return own.length === 0 ? [] : [{ title, blocks: own }];
  });
}

/** Letters without their marks, so that "krosno" finds "Krośnie" half-way. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/gi, 'l')
    .toLowerCase();

/** Whether a block has all words of a search in its texts: title, statements, answers. */
export function isFound(block: Block, find: string, locale: Locale): boolean {
  const words = plain(find)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const answers = levelsOf(block.parts.flatMap(({ cells }) => cells)).map(({ label }) => label[locale]);
  const parts = block.parts.map(({ partTitle }) => partTitle?.[locale] ?? '');
  const text = plain([block.title[locale], ...parts, ...answers].join(' '));
  return words.every((word) => text.includes(word));
}
