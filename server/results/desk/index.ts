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
import { tellPassages } from './passages.ts';
import { pooledGroups, spokenCodes } from './people.ts';
import { findPassages, type Choosing, type PassageFilter } from './choose-passages.ts';
import { themesOf, themeTables, type Themes, type ThemesQuery } from './themes.ts';

/** Which part of a list: how many to leave out, how many to give. */
export interface Page {
  offset: number;
  limit: number;
}

/** Passages of an export that are read at a time. */
const readAtOnce = 500;

/** What is counted of one state of the data, once and when it is asked for. */
class Counted {
  readonly state: DeskState;
  private readonly study: Study;
  private readonly met = new Map<string | null, Meeting[]>();
  private table: ReturnType<typeof themeTables> | null = null;
  private pooled: ReadonlySet<string> | null = null;

  constructor(state: DeskState, study: Study) {
    this.state = state;
    this.study = study;
  }

  tables(): ReturnType<typeof themeTables> {
    return (this.table ??= themeTables(this.state, this.study));
  }

  meetings(city: string | null): Meeting[] {
    const known = this.met.get(city) ?? cooccurrence(this.state, this.study, city);
    this.met.set(city, known);
    return known;
  }

  choosing(): Choosing {
    this.pooled ??= pooledGroups(spokenCodes(this.state), this.study);
    return { state: this.state, pooled: this.pooled, study: this.study };
  }
}

/** Reading of the desk. */
export interface Desk {
  state(): Promise<DeskState>;
  themes(query: ThemesQuery): Promise<Themes>;
  /** Codes that meet; `city` null: everywhere. */
  cooccurrence(city: string | null): Promise<{ pairs: Meeting[]; threshold: number }>;
  /** `total` of those that this person may see. */
  passages(person: Person, filter: PassageFilter, page: Page): Promise<{ total: number; passages: ToldPassage[] }>;
  /** Every passage that a person may see, without what stands around it, read as they are taken: for the export. */
  allPassages(person: Person): Promise<{ total: number; passages: AsyncGenerator<ToldPassage> }>;
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
  let known: Counted | null = null;
  /** What was counted of the present state. */
  const counted = async (): Promise<Counted> => {
    const state = await index.current();
    if (known?.state.state !== state.state) known = new Counted(state, study);
    return known;
  };
  return {
    state: () => index.current(),
    async themes(query) {
      return themesOf((await counted()).tables(), query, study);
    },
    async cooccurrence(city) {
      const threshold = Math.max(5, ...study.groups.map((group) => group.threshold));
      return { pairs: (await counted()).meetings(city), threshold };
    },
    async passages(person, filter, page) {
      await settleAll(store, new Date());
      const choosing = (await counted()).choosing();
      const found = findPassages(choosing, person, filter);
      const shown = found.slice(page.offset, page.offset + page.limit);
      return { total: found.length, passages: await tellPassages(store, choosing, person, filter, shown, true) };
    },
    async allPassages(person) {
      await settleAll(store, new Date());
      const choosing = (await counted()).choosing();
      const filter = { codes: choosing.state.codebook.codes.map(({ key }) => key) };
      const found = findPassages(choosing, person, filter);
      const read = (from: number): Promise<ToldPassage[]> => {
        const told = tellPassages(store, choosing, person, filter, found.slice(from, from + readAtOnce), false);
        // Whoever stops reading does not wait for it; whoever goes on is told.
        told.catch(() => undefined);
        return told;
      };
      async function* passages(): AsyncGenerator<ToldPassage> {
        let next = read(0);
        for (let i = 0; i < found.length; i += readAtOnce) {
          const now = await next;
          // The database looks for the next ones while these are written.
          next = read(i + readAtOnce);
          yield* now;
        }
      }
      return { total: found.length, passages: passages() };
    },
    search: (...asked) => search.find(...asked),
    async openAnswers(person, where, page) {
      const found = await search.openAnswers(person, where);
      const shown = found.slice(page.offset, page.offset + page.limit);
      return { total: found.length, answers: await openAnswers(store, shown) };
    },
  };
}
