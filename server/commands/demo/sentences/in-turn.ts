/** Sentences for small groups: nobody repeats what another person or the same person earlier has written. */
import { drawOf } from '../draws.ts';
import { words, type Model } from '../models.ts';
import type { Occasion } from '../people.ts';

/** People of a small group between one wave's sentences and the next. */
const turnOfWave: Readonly<Record<string, number>> = { before: 0, after: 13 };

function placeOf({ person, phase, wave }: Occasion): number {
  const round = Number(/\d+$/.exec(wave)?.[0] ?? 0);
  return Number(person.facts['number'] ?? 0) + (phase === null ? round * 12 : (turnOfWave[phase] ?? 0));
}

/** @param answered share of people who write; they take the sentences in turn, in an order of the seed's. */
export function inTurn(answered: number, sentences: readonly string[]): Model {
  return words(answered, (occasion) => {
    const order = drawOf(occasion.seed, 'order', sentences[0]!).shuffled(sentences);
    return order[placeOf(occasion) % order.length]!;
  });
}
