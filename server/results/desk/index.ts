/** What is read of the desk: themes, meetings of codes, passages, search. Counts are made once for each state of the data. */
import type { Person } from '../../domain/permission.ts';
import type { Study } from '../../domain/study.ts';
import type { Store } from '../../store/store.ts';
import { cooccurrence, type Meeting } from './cooccurrence.ts';
import { DeskIndex, type DeskState } from './desk-index.ts';
import { NotesSearch } from './notes-search.ts';
import { passagesOf, type PassageFilter } from './passages.ts';
import { themesOf, themeTables, type Themes, type ThemesQuery } from './themes.ts';

/** Reading of the desk. */
export interface Desk {
  state(): Promise<DeskState>;
  themes(query: ThemesQuery): Promise<Themes>;
  /** Codes that meet; `city` null: everywhere. */
  cooccurrence(city: string | null): Promise<Meeting[]>;
  passages(
    person: Person,
    filter: PassageFilter,
    page: { offset: number; limit: number },
  ): ReturnType<typeof passagesOf>;
  search: NotesSearch['find'];
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
      return cooccurrence(await index.current(), study, city);
    },
    async passages(person, filter, page) {
      return passagesOf(store, await index.current(), study, person, filter, page);
    },
    search: (...asked) => search.find(...asked),
  };
}
