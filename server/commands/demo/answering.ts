/** Answers to questions of every type, by the rules of an instrument; what has no rule is answered in a plausible way. */
import type { Answer } from '../../domain/response.ts';
import { share, type Model, type Rules } from './models.ts';
import { anySentence } from './sentences/any.ts';
import type { Asked, Value } from './sheet.ts';
import { cutOf, Turn } from './turn.ts';

type Entry = [name: string, value: Answer];
/** What a person answers; null: left out. */
type Answering = (turn: Turn) => Answer;

const types: Record<string, Answering> = {
  ...{ radiogroup: oneOf, dropdown: oneOf, buttongroup: oneOf },
  ...{ checkbox: several, tagbox: several, ranking: ranked },
  ...{ rating: rated, slider: (turn: Turn) => turn.answer(null, []), boolean: yesOrNo, matrix },
  ...{ text: written, comment: written },
};

/** Answers one question; an empty list leaves it out. Types that the demo does not know are left out. */
export function answerBy(rules: Rules): (asked: Asked) => Entry[] {
  return (asked) => {
    const turn = new Turn(asked, rules);
    const answer = types[asked.question.type]?.(turn) ?? null;
    if (answer === null) return [];
    const { name } = asked.question;
    const other = answer === 'other' || (Array.isArray(answer) && answer.includes('other'));
    return other
      ? [
          [name, answer],
          [`${name}-Comment`, otherWords(turn) ?? ''],
        ]
      : [[name, answer]];
  };
}

/** What stands beside "other"; null where no rule writes it. */
function otherWords(turn: Turn): string | null {
  const model = turn.modelOf('other');
  const { person } = turn.asked.occasion;
  if (person.locale !== 'pl' || model?.kind !== 'words') return null;
  return model.write(turn.asked.occasion, turn.draw('other words'));
}

/** Somebody who answers "something else" in their own words. */
function answersOther(turn: Turn): boolean {
  return turn.asked.question.showOtherItem === true && otherWords(turn) !== null && turn.draw('other').chance(0.04);
}

function oneOf(turn: Turn): Answer {
  const answer = turn.answer(null, turn.asked.choices);
  return answer !== null && answersOther(turn) ? 'other' : answer;
}

const plain = share(0.3);

/** How much an option is wanted: above 0 it is chosen; how far above decides where only so many may be. */
function wishFor(turn: Turn, choice: Value, whole: Model): number {
  const own = turn.modelOf(choice);
  const model = own?.kind === 'share' ? own : whole.kind === 'share' ? whole : plain;
  return turn.latent(choice, model) - cutOf(model.share);
}

/** The choices with how much they are wanted, the most wanted first. */
function byWish(turn: Turn, whole: Model): { choice: Value; wish: number }[] {
  const wishes = turn.asked.choices.map((choice) => ({ choice, wish: wishFor(turn, choice, whole) }));
  return wishes.sort((a, b) => b.wish - a.wish);
}

function several(turn: Turn): Answer {
  const { question, choices, declared } = turn.asked;
  const most = Number(question['maxSelectedChoices'] ?? 0) || choices.length;
  const least = Number(question['minSelectedChoices'] ?? 0);
  const whole = turn.modelOf(null) ?? plain;
  if (turn.leaves(null, whole)) return null;
  if (whole.kind === 'known') return whole.answer(turn.asked.occasion);
  if (declared.length > 0 && turn.draw('unsure').chance(whole.unsure)) return [declared[0]!];
  const chosen = new Set(
    byWish(turn, whole)
      .filter((one, place) => place < least || (one.wish > 0 && place < most))
      .map(({ choice }) => choice),
  );
  const other = answersOther(turn) && chosen.size < most;
  const list: Answer[] = [...choices.filter((choice) => chosen.has(choice)), ...(other ? ['other'] : [])];
  if (list.length > 0) return list;
  return question.showNoneItem === true ? ['none'] : null;
}

function ranked(turn: Turn): Answer {
  const { question, choices } = turn.asked;
  const whole = turn.modelOf(null) ?? plain;
  if (turn.leaves(null, whole)) return null;
  const some =
    question['selectToRankEnabled'] === true ? Number(question['maxSelectedChoices'] ?? 0) || 3 : choices.length;
  return byWish(turn, whole)
    .slice(0, some)
    .map(({ choice }) => choice);
}

function rated(turn: Turn): Answer {
  const { rateValues, rateMin = 1, rateMax = 5, missing = [] } = turn.asked.question;
  const values: Value[] = rateValues
    ? rateValues.map((item) => (typeof item === 'object' ? item.value : item))
    : Array.from({ length: rateMax - rateMin + 1 }, (_, step) => rateMin + step);
  return turn.answer(
    null,
    values.filter((value) => !missing.includes(value as never)),
  );
}

function yesOrNo(turn: Turn): Answer {
  const { valueTrue = true, valueFalse = false } = turn.asked.question as { valueTrue?: Value; valueFalse?: Value };
  return turn.answer(null, [valueTrue, valueFalse]);
}

function matrix(turn: Turn): Answer {
  const { question, rows, columns } = turn.asked;
  if (turn.leaves('whole', { kind: 'level', skips: 0.01 })) return null;
  const cells = rows.flatMap((row): Entry[] => {
    const answer = turn.answer(row, columns);
    if (answer === null) return [];
    return [[String(row), question['cellType'] === 'checkbox' ? [answer] : answer]];
  });
  return cells.length === 0 ? null : Object.fromEntries(cells);
}

function written(turn: Turn): Answer {
  const { question, occasion } = turn.asked;
  if (question.inputType === 'number' || question.inputType === 'range') return turn.answer(null, []);
  if (question.inputType !== undefined && question.inputType !== 'text') return null;
  const model = turn.modelOf(null) ?? anySentence;
  if (model.kind !== 'words' || occasion.person.locale !== 'pl' || turn.leaves(null, model)) return null;
  const text = model.write(occasion, turn.draw('words'));
  return text.length <= (question.maxLength ?? 500) ? text : null;
}
