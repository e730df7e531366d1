/** Passages of codes, told as far as a reader may know them. */
import type { ToldPassage } from '../../domain/desk/told-passage.ts';
import type { Person } from '../../domain/permission.ts';
import type { CodingDocument } from '../../store/desk/codings.ts';
import type { Store } from '../../store/store.ts';
import { isQuotable, seenBy, sourceOf, type Choosing, type Found, type PassageFilter } from './choose-passages.ts';
import type { DeskState } from './desk-index.ts';

/** As much of a text is shown around a passage, in UTF-16 units. */
const surroundings = 160;

/** What the reader may know of a passage, without what stands around it. */
function tellPassage(coding: CodingDocument, { spoken, whole, city }: Found, state: DeskState): ToldPassage {
  const { source, anchor } = coding;
  return {
    id: coding._id,
    code: state.standing.get(coding.code) ?? coding.code,
    text: coding.text,
    before: null,
    after: null,
    city,
    wave: spoken.wave,
    group: spoken.group,
    cleared: coding.cleared,
    quotable: isQuotable(coding, state),
    lost: coding.lost,
    memo: whole ? coding.memo : null,
    by: whole ? coding.by : null,
    respondent: whole ? respondentOf(coding, state.interviews) : null,
    source: {
      interview: whole ? source.interview : null,
      response: whole ? source.response : null,
      question: whole ? source.question : null,
      instrument: coding.instrument,
    },
    revision: whole ? anchor.revision : null,
    start: whole ? anchor.start : null,
    end: whole ? anchor.end : null,
  };
}

/**
 * Reads and tells passages in their order. One that was changed since it was found is looked at again: what its reader may no
 * longer see is left out.
 * @param context whether what stands around those seen whole is told, too
 */
export async function tellPassages(
  store: Store,
  choosing: Choosing,
  person: Person,
  filter: PassageFilter,
  found: readonly Found[],
  context: boolean,
): Promise<ToldPassage[]> {
  const read = await store.codings.byIds(found.map(({ id }) => id));
  const codings = new Map(read.map((coding) => [coding._id, coding]));
  const seen = found.flatMap(({ id }) => {
    const coding = codings.get(id);
    const one = coding && coding.text !== '' ? seenBy(person, coding, filter, choosing) : null;
    return coding && one ? [{ coding, one }] : [];
  });
  const around = seen.filter(({ coding, one }) => context && one.whole && !coding.lost);
  const texts = await textsOf(
    store,
    around.map(({ coding }) => coding),
  );
  return seen.map(({ coding, one }): ToldPassage => {
    const { source, anchor, lost } = coding;
    const passage = tellPassage(coding, one, choosing.state);
    const text = one.whole && !lost ? texts.get(sourceOf(coding))?.[source.question] : undefined;
    if (text === undefined) return passage;
    return {
      ...passage,
      before: text.slice(Math.max(0, anchor.start - surroundings), anchor.start),
      after: text.slice(anchor.end, anchor.end + surroundings),
    };
  });
}

function respondentOf(coding: CodingDocument, interviews: DeskState['interviews']): string | null {
  const { interview } = coding.source;
  if (interview === null) return coding.person?.respondentCode ?? null;
  return coding.speaker ?? interviews.get(interview)?.respondentCode ?? null;
}

/** Texts by question of every source that these codings are on. */
async function textsOf(
  store: Store,
  codings: readonly CodingDocument[],
): Promise<Map<string, Readonly<Record<string, string>>>> {
  const texts = new Map<string, Readonly<Record<string, string>>>();
  for (const { source } of codings) {
    const id = (source.interview ?? source.response)!;
    if (texts.has(id)) continue;
    if (source.interview !== null) texts.set(id, (await store.interviews.byId(id))?.notes.texts ?? {});
    else {
      const answers = (await store.responses.byId(id))?.answers ?? {};
      texts.set(
        id,
        Object.fromEntries(
          Object.entries(answers).filter((one): one is [string, string] => typeof one[1] === 'string'),
        ),
      );
    }
  }
  return texts;
}
