/** The team of the demo has coded part of the surveys' open answers too: the same words always carry the same codes. */
import type { CodingDocument } from '../../../store/desk/codings.ts';
import type { ResponseDocument } from '../../../store/responses.ts';
import { daysFrom, momentOf } from '../calendar.ts';
import { drawOf, uuidOf } from '../draws.ts';
import type { DeskFilling } from './add-interviews.ts';
import { codedWords } from './coded-words.ts';

/** So many answers are read and coded of each questionnaire in each city and wave; small groups are read whole. */
const readOfEach = 70;
/** Part of the passages that may be published, of those whose writer agreed. */
const clearing = 0.4;

/** Keeps the first answers of each place, while the demo is filled; one response in memory for each that is coded. */
export class AnswerCoder {
  private readonly filling: DeskFilling;
  private readonly read = new Map<string, number>();
  private readonly kept: CodingDocument[] = [];

  constructor(filling: DeskFilling) {
    this.filling = filling;
  }

  /** Takes in responses that stay: withdrawn ones have no codings. */
  take(responses: readonly ResponseDocument[]): void {
    for (const response of responses) {
      const words = codedWords[response.instrument];
      if (!words || response.state !== 'complete') continue;
      const place = `${response.instrument}|${response.city}|${response.wave}`;
      const count = this.read.get(place) ?? 0;
      if (count >= readOfEach) continue;
      const codings = Object.entries(words).flatMap(([question, known]) => this.codingsOf(response, question, known));
      if (codings.length > 0) this.read.set(place, count + 1);
      this.kept.push(...codings);
    }
  }

  /** Stores the codings, logged first. */
  async store(): Promise<void> {
    const { store } = this.filling;
    await store.audit.recordAll(
      this.kept.map(({ _id, code, by, source }) => {
        return { user: by, action: 'coding.create', subject: source.response!, details: { key: code, coding: _id } };
      }),
    );
    await store.codings.insertAll(this.kept);
  }

  private codingsOf(
    response: ResponseDocument,
    question: string,
    known: readonly (readonly [words: string, ...codes: string[]])[],
  ): CodingDocument[] {
    const { seed, codes, researcher } = this.filling;
    const answer = response.answers[question];
    if (typeof answer !== 'string') return [];
    const { city, wave, group, respondentCode, consent } = response;
    const person = { city, wave, group, respondentCode, quoting: consent.quoting, cityLevel: consent.cityLevel };
    const at = momentOf(daysFrom(response.completedOn, 10), 0);
    return known.flatMap(([words, ...own]) => {
      const start = answer.indexOf(words);
      if (start < 0) return [];
      const cleared = consent.quoting === true && drawOf(seed, 'cleared', response._id, words).chance(clearing);
      return own
        .filter((code) => codes.has(code))
        .map((code): CodingDocument => ({
          ...{ _id: uuidOf(seed, 'coding', response._id, question, code, start) },
          source: { interview: null, response: response._id, question },
          ...{ instrument: response.instrument, person, madeOn: 1 },
          anchor: { revision: 1, start, end: start + words.length },
          ...{ text: words, lost: false, seen: 1, redactions: [], speaker: null, code, memo: null, cleared },
          ...{ by: researcher, madeAt: at, removed: false, changedAt: at },
        }));
    });
  }
}
