/** Brings the interviews of the demo into the store as the desk would: saved, coded, changed, redacted, approved, sealed; logged first. */
import { createHash } from 'node:crypto';
import type { AuditAction } from '../../../domain/audit/action.ts';
import { guideQuestions, freeNotes, type InterviewFacts, type Notes } from '../../../domain/desk/interview.ts';
import { speakerAt } from '../../../domain/desk/speakers.ts';
import type { Definition } from '../../../domain/instrument.ts';
import type { Study } from '../../../domain/study.ts';
import { canonicalJson } from '../../../domain/submission.ts';
import type { CodingDocument } from '../../../store/desk/codings.ts';
import type { InterviewDocument } from '../../../store/desk/interviews.ts';
import { redactNotes } from '../../../store/desk/redact-notes.ts';
import { saveNotes } from '../../../store/desk/save-notes.ts';
import type { Store } from '../../../store/store.ts';
import { daysFrom, momentOf } from '../calendar.ts';
import { drawOf, uuidOf } from '../draws.ts';
import { allInterviews } from './all-interviews.ts';
import { readMarked, type MarkedText } from './marked-text.ts';
import type { MarkedNotes, NotedInterview } from './noted-interview.ts';

/** What the desk of the demo is filled for. */
export interface DeskFilling {
  store: Store;
  seed: number;
  study: Study;
  /** The newest versions of all instruments. */
  definitions: readonly Definition[];
  /** Keys of the codebook: passages with other codes stay without them. */
  codes: ReadonlySet<string>;
  /** Names of who works: the administrator, and who takes notes of all cities or of a city. */
  admin: string;
  researcher: string;
  researcherIn: (city: string) => string;
}

/** Days after the talk on which things happen to its notes. */
const later = { saved: 1, coded: 6, changed: 12, redacted: 16, approved: 20 };

/** Adds every interview whose guide the study has. */
export async function addInterviews(filling: DeskFilling): Promise<void> {
  for (const noted of allInterviews) {
    const guide = filling.definitions.find(({ key }) => key === noted.guide);
    const city = noted.town === null ? null : filling.study.cities[noted.town]?.key;
    if (guide && city !== undefined) await new Told(filling, noted, guide, city).add();
  }
}

/** One interview on its way into the store. */
class Told {
  private readonly filling: DeskFilling;
  private readonly noted: NotedInterview;
  private readonly guide: Definition;
  private readonly facts: InterviewFacts;
  private readonly id: string;
  private readonly author: string;
  /** Question and code of what is coded already: its coding follows the text. */
  private readonly coded = new Set<string>();

  constructor(filling: DeskFilling, noted: NotedInterview, guide: Definition, city: string | null) {
    this.filling = filling;
    this.noted = noted;
    this.guide = guide;
    this.id = uuidOf(filling.seed, 'interview', noted.key);
    this.author = noted.by === 'city' && city !== null ? filling.researcherIn(city) : filling.researcher;
    const { after } = filling.study.compare;
    this.facts = {
      ...{ guide: guide.key, version: guide.version, city, group: guide.group },
      wave: guide.waves.includes(after) ? after : guide.waves[0]!,
      ...{ respondentCode: noted.code, date: noted.date, place: noted.place, form: noted.form },
      ...{ consents: noted.consents, recording: noted.recording ?? null, speakers: [...(noted.speakers ?? [])] },
    };
  }

  async add(): Promise<void> {
    const { noted, filling } = this;
    const { store } = filling;
    const [first, ...rest] = [...(noted.former ?? []), {}].map((one): MarkedNotes => ({ ...noted.notes, ...one }));
    let interview = await this.insert(first!);
    for (const notes of rest) interview = await this.change(interview, notes);
    if (noted.redacted) interview = await this.redact(interview, noted.redacted);
    if (noted.state !== 'approved') return;
    await this.log(this.approver(), 'interview.step', { to: 'approved' });
    const changedAt = this.on(later.approved);
    await store.interviews.change(interview, { state: 'approved', changedAt });
  }

  private on(days: number): Date {
    return momentOf(daysFrom(this.noted.date, days), 0);
  }

  private log(user: string, action: AuditAction, details: Record<string, unknown>): Promise<void> {
    return this.filling.store.audit.record(user, action, this.id, details);
  }

  /** Whoever approves did not take the notes. */
  private approver(): string {
    const { admin, researcher } = this.filling;
    return this.author === researcher ? admin : researcher;
  }

  private async insert(written: MarkedNotes): Promise<InterviewDocument> {
    const { facts, noted, author, id } = this;
    const { guide, city, group, wave } = facts;
    const complete = noted.state !== 'draft';
    await this.log(author, 'interview.create', { guide, city, group, wave });
    if (complete) await this.log(author, 'interview.step', { to: 'complete' });
    if (noted.sealed) await this.log(author, 'interview.seal', { sealed: true });
    const texts = this.read(written);
    const saved = this.on(later.saved);
    const interview: InterviewDocument = {
      ...{ _id: id, ...facts, author, state: complete ? 'complete' : 'draft', sealed: noted.sealed ?? false },
      revision: drawOf(this.filling.seed, 'saves', noted.key).whole(12, 40),
      ...{ notes: this.notesOf(texts), savedBy: author, savedAt: saved, createdAt: this.on(0) },
      createdHash: createHash('sha256').update(canonicalJson(facts)).digest('base64url'),
      ...{ redactions: [], settle: false, changedAt: saved },
    };
    await this.filling.store.interviews.insert(interview);
    if (complete) await this.code(interview, texts, later.coded);
    return interview;
  }

  private async change(before: InterviewDocument, written: MarkedNotes): Promise<InterviewDocument> {
    const { store } = this.filling;
    const { revision } = before;
    const texts = this.read(written);
    await this.log(this.author, 'interview.save', { revision });
    const saving = { revision, notes: this.notesOf(texts), facts: this.facts, by: this.author };
    const days = later.changed + (before.savedAt >= this.on(later.changed) ? 1 : 0);
    const outcome = await saveNotes(store, before, saving, this.on(days));
    const interview = outcome.kind === 'saved' ? outcome.interview : before;
    await this.code(interview, texts, days);
    return interview;
  }

  private async redact(
    interview: InterviewDocument,
    { question, words }: NonNullable<NotedInterview['redacted']>,
  ): Promise<InterviewDocument> {
    const start = interview.notes.texts[question]?.indexOf(words) ?? -1;
    if (start < 0) return interview;
    await this.log(this.author, 'interview.redact', { passages: 1 });
    const passages = [{ start, end: start + words.length }];
    const redaction = { id: uuidOf(this.filling.seed, 'redaction', this.noted.key), question, passages };
    const { store } = this.filling;
    return (
      (await redactNotes(store, interview, { ...redaction, by: this.author }, this.on(later.redacted))) ?? interview
    );
  }

  /** Notes to questions that the guide does not have go to the free ones. */
  private read(written: MarkedNotes): Map<string, MarkedText> {
    const known = new Set(guideQuestions(this.guide).map(({ name }) => name));
    const lost = Object.entries(written).filter(([name]) => !known.has(name));
    const kept = Object.entries(written).filter(([name]) => known.has(name));
    const free = lost.map(([, text]) => text.trim()).join('\n\n');
    return new Map([...kept, ...(free === '' ? [] : [[freeNotes, free] as const])].map(([name, text]) => [name, readMarked(text)])); // prettier-ignore
  }

  private notesOf(texts: ReadonlyMap<string, MarkedText>): Notes {
    const draw = drawOf(this.filling.seed, 'probes', this.noted.key);
    const codes = this.facts.speakers.map(({ code }) => code);
    return {
      texts: Object.fromEntries([...texts].map(([name, { text }]) => [name, text])),
      ticked: guideQuestions(this.guide)
        .filter(({ name }) => texts.has(name))
        .flatMap(({ name, probes }) => [
          name,
          ...Array.from({ length: probes }, (_, probe) => `${name}.${probe}`).filter(() => draw.chance(0.75)),
        ]),
      quotes: [...texts].flatMap(([question, { text, quotes }]) =>
        quotes.map((quote) => ({ question, ...quote, speaker: speakerAt(text, quote.start, codes) })),
      ),
    };
  }

  /** Puts codes on what has none yet. */
  private async code(
    interview: InterviewDocument,
    texts: ReadonlyMap<string, MarkedText>,
    days: number,
  ): Promise<void> {
    const { store, seed, codes } = this.filling;
    const { revision } = interview;
    const speakers = this.facts.speakers.map(({ code }) => code);
    const madeAt = this.on(days);
    const before = new Set(this.coded);
    const codings = [...texts].flatMap(([question, { text, codings: marked }]) =>
      marked.flatMap(({ code, start, end, cleared, memo }): CodingDocument[] => {
        if (!codes.has(code) || before.has(`${question}|${code}`)) return [];
        this.coded.add(`${question}|${code}`);
        const source = { interview: this.id, response: null, question };
        return [
          {
            ...{ _id: uuidOf(seed, 'coding', this.noted.key, question, code, start, revision), source },
            ...{ instrument: this.guide.key, person: null, madeOn: revision, anchor: { revision, start, end } },
            ...{ text: text.slice(start, end), lost: false, seen: revision, redactions: [] },
            ...{ speaker: speakers.length === 0 ? null : speakerAt(text, start, speakers), code, memo, cleared },
            ...{ by: this.filling.researcher, madeAt, removed: false, changedAt: madeAt },
          },
        ];
      }),
    );
    await store.audit.recordAll(
      codings.map(({ _id, code, by }) => {
        return { user: by, action: 'coding.create', subject: this.id, details: { key: code, coding: _id } };
      }),
    );
    await store.codings.insertAll(codings);
  }
}
