/** What is read of the desk: themes, meetings of codes, passages, search. Counts are made once for each state of the data. */
import type { ToldPassage } from '../../domain/desk/told-passage.ts';
import type { Person } from '../../domain/permission.ts';
import type { Study } from '../../domain/study.ts';
import { settleAll } from '../../store/desk/settle.ts';
import type { Store } from '../../store/store.ts';
import { cooccurrence, type Meeting } from './cooccurrence.ts';
import { DeskIndex, type DeskState } from './desk-index.ts';
import { NotesSearch } from './notes-search.ts';
import { openAnswers, type OpenAnswer } from './open-answers.ts';
import { findPassages, tellPassage, tellWithContext, type PassageFilter } from './passages.ts';
import { themesOf, themeTables, type Themes, type ThemesQuery } from './themes.ts';

/** Which part of a list: how many to leave out, how many to give. */
export interface Page {
  offset: number;
  limit: number;
}

/** Reading of the desk. */
export interface Desk {
  state(): Promise<DeskState>;
  themes(query: ThemesQuery): Promise<Themes>;
  /** Codes that meet; `city` null: everywhere. */
  cooccurrence(city: string | null): Promise<{ pairs: Meeting[]; threshold: number }>;
  /** `total` of those that this person may see. */
  passages(person: Person, filter: PassageFilter, page: Page): Promise<{ total: number; passages: ToldPassage[] }>;
  /** Every passage that a person may see, without what stands around it: for the export. */
  allPassages(person: Person): AsyncGenerator<ToldPassage>;
  search: NotesSearch['find'];
  openAnswers(
    person: Person,
    where: Parameters<NotesSearch['openAnswers']>[1],
    page: Page,
  ): Promise<{ total: number; answers: OpenAnswer[] }>;
}

/** Follows the store from the first question on. */
export function followDesk(store: Store, study: Study): Desk {
  const index = new DeskIndex(store);
  const search = new NotesSearch(store);
  let counted: { state: number; tables: ReturnType<typeof themeTables> } | null = null;
  return {
    state: () => index.current(),
    async themes(query) {
      const state = await index.current();
      if (counted?.state !== state.state) counted = { state: state.state, tables: themeTables(state, study) };
      return themesOf(counted.tables, query, study);
    },
    async cooccurrence(city) {
      const threshold = Math.max(5, ...study.groups.map((group) => group.threshold));
      return { pairs: cooccurrence(await index.current(), study, city), threshold };
    },
    async passages(person, filter, page) {
      await settleAll(store, new Date());
      const state = await index.current();
      const found = await findPassages(store, state, study, person, filter);
      const shown = found.slice(page.offset, page.offset + page.limit);
      return { total: found.length, passages: await tellWithContext(store, state, shown) };
    },
    async *allPassages(person) {
      await settleAll(store, new Date());
      const state = await index.current();
      const filter = { codes: state.codebook.codes.map(({ key }) => key) };
      for (const one of await findPassages(store, state, study, person, filter)) yield tellPassage(one, state);
    },
    search: (...asked) => search.find(...asked),
    async openAnswers(person, where, page) {
      const found = await search.openAnswers(person, where);
      const shown = found.slice(page.offset, page.offset + page.limit);
      return { total: found.length, answers: await openAnswers(store, shown) };
    },
  };
}
