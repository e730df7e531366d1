/** Full-text search over notes and open answers, by stems of Polish words, kept in memory and never older than the data. */
import { mayRead } from '../../domain/desk/interview-rights.ts';
import { polishStems } from '../../domain/desk/polish-stems.ts';
import { worksIn, type Person } from '../../domain/permission.ts';
import type { Store } from '../../store/store.ts';
import { Freshness } from '../freshness.ts';
import { SharedRun } from '../shared-run.ts';
import { openQuestions } from '../../domain/open-questions.ts';
import { snippetOf } from './snippet.ts';

/** Where something was found, with the words around it. */
export interface Hit {
  source: { interview: string | null; response: string | null; question: string; instrument: string };
  city: string | null;
  wave: string;
  group: string;
  /** The day of the interview or answer. */
  date: string;
  snippet: string;
  /** The found words within the snippet: start and end. */
  marks: [number, number][];
}

/** A text as the search knows it. */
interface Known {
  id: string;
  kind: 'interview' | 'response';
  instrument: string;
  question: string;
  city: string | null;
  wave: string;
  group: string;
  date: string;
  author: string | null;
  sealed: boolean;
  stems: Set<string>;
}

const isThere = (
  text: Known,
  { city, wave, group }: { city?: string | undefined; wave?: string | undefined; group?: string | undefined },
): boolean =>
  (city === undefined || text.city === city) &&
  (wave === undefined || text.wave === wave) &&
  (group === undefined || text.group === group);

/** The stems of each word of a query. */
const stemsWanted = (query: string): string[][] =>
  (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => polishStems(word));

const hasAll = (text: Known, wanted: readonly string[][]): boolean =>
  wanted.every((stems) => stems.some((stem) => text.stems.has(stem)));

const newestFirst = (a: Known, b: Known): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1;

/** Follows the store. The first search reads everything, later ones what changed. */
export class NotesSearch {
  private readonly store: Store;
  private readonly refresh = new SharedRun(() => this.read());
  private epoch: string | null = null;
  private known = new Map<string, Known[]>();
  private fresh = new Map<string, Freshness>();
  /** Stems by word: a language has fewer words than its texts. */
  private readonly stems = new Map<string, string[]>();

  constructor(store: Store) {
    this.store = store;
  }

  /**
   * Finds texts that hold every word of the query, in any form.
   * @param where narrows by place
   */
  async find(
    person: Person,
    query: string,
    where: { city?: string | undefined; wave?: string | undefined; group?: string | undefined },
    page: { offset: number; limit: number },
  ): Promise<{ total: number; hits: Hit[] }> {
    await this.refresh.run();
    const wanted = stemsWanted(query);
    if (wanted.length === 0) return { total: 0, hits: [] };
    const found = this.readable(person)
      .filter((text) => isThere(text, where))
      .filter((text) => hasAll(text, wanted))
      .sort(newestFirst);
    const hits: Hit[] = [];
    for (const one of found.slice(page.offset, page.offset + page.limit)) {
      const text = await this.textOf(one);
      if (text === null) continue;
      const { city, wave, group, date, question, instrument } = one;
      const source = {
        interview: one.kind === 'interview' ? one.id : null,
        response: one.kind === 'response' ? one.id : null,
        ...{ question, instrument },
      };
      hits.push({ source, city, wave, group, date, ...snippetOf(text, new Set(wanted.flat())) });
    }
    return { total: found.length, hits };
  }

  /** Open answers of a questionnaire that a person may read, newest first. */
  async openAnswers(
    person: Person,
    where: {
      instrument: string;
      question?: string | undefined;
      city?: string | undefined;
      wave?: string | undefined;
      /** Words that an answer must have, in any form. */
      q?: string | undefined;
    },
  ): Promise<{ response: string; question: string }[]> {
    await this.refresh.run();
    const wanted = stemsWanted(where.q ?? '');
    return this.readable(person)
      .filter(({ kind, instrument }) => kind === 'response' && instrument === where.instrument)
      .filter((text) => (where.question === undefined || text.question === where.question) && isThere(text, where))
      .filter((text) => hasAll(text, wanted))
      .sort(newestFirst)
      .map(({ id, question }) => ({ response: id, question }));
  }

  private readable(person: Person): Known[] {
    return [...this.known.values()]
      .flat()
      .filter((text) =>
        text.kind === 'interview' ? mayRead(person, { ...text, author: text.author! }) : worksIn(person, text.city!),
      );
  }

  private async textOf({ kind, id, question }: Known): Promise<string | null> {
    if (kind === 'interview') return (await this.store.interviews.byId(id))?.notes.texts[question] ?? null;
    const answer = (await this.store.responses.byId(id))?.answers[question];
    return typeof answer === 'string' ? answer : null;
  }

  private async read(): Promise<void> {
    const epoch = await this.store.epoch.current();
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.known = new Map();
      this.fresh = new Map();
    }
    await this.follow('interviews', async function* (this: NotesSearch, since: Date | null) {
      for await (const one of this.store.interviews.changedWhole(since)) {
        const { city, wave, group, date, author, sealed, guide: instrument } = one;
        const shared = { id: one._id, kind: 'interview' as const, instrument, city, wave, group, date, author, sealed };
        const texts = one.state === 'withdrawn' ? {} : one.notes.texts;
        this.known.set(
          one._id,
          Object.entries(texts).map(([question, text]) => ({ ...shared, question, stems: this.stemsOf(text) })),
        );
        yield one.changedAt;
      }
    });
    for (const [instrument, questions] of await this.instruments()) {
      await this.follow(instrument, async function* (this: NotesSearch, since: Date | null) {
        for await (const one of this.store.responses.changedSince(instrument, since)) {
          const { city, wave, group, answers } = one;
          const shared = {
            id: one._id,
            kind: 'response' as const,
            instrument,
            city,
            wave,
            group,
            date: one.completedOn,
          };
          const texts = questions.flatMap((question): Known[] => {
            const text = one.state === 'complete' ? answers[question] : null;
            if (typeof text !== 'string' || text.trim() === '') return [];
            return [{ ...shared, question, author: null, sealed: false, stems: this.stemsOf(text) }];
          });
          if (texts.length > 0 || this.known.has(one._id)) this.known.set(one._id, texts);
          yield one.changedAt;
        }
      });
    }
  }

  private async follow(
    name: string,
    changes: (this: NotesSearch, since: Date | null) => AsyncGenerator<Date>,
  ): Promise<void> {
    const fresh = this.fresh.get(name) ?? new Freshness();
    this.fresh.set(name, fresh);
    for await (const changedAt of changes.call(this, fresh.begin(Date.now()))) fresh.saw(changedAt.getTime());
    fresh.end();
  }

  /** Questionnaires with their open questions. */
  private async instruments(): Promise<Map<string, string[]>> {
    const all = await this.store.instruments.all();
    const keys = [...new Set(all.map(({ key }) => key))];
    return new Map(
      keys.flatMap((key): [string, string[]][] => {
        const open = openQuestions(all.filter((one) => one.key === key).map(({ definition }) => definition));
        return open.length === 0 ? [] : [[key, open.map(({ name }) => name)]];
      }),
    );
  }

  private stemsOf(text: string): Set<string> {
    const stems = new Set<string>();
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      let known = this.stems.get(word);
      if (!known) {
        known = polishStems(word);
        this.stems.set(word, known);
      }
      for (const stem of known) stems.add(stem);
    }
    return stems;
  }
}
