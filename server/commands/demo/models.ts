/** How answers to an item come about: the words in which the rules of the demo are written. */
import type { Answer } from '../../domain/response.ts';
import type { Draw } from './draws.ts';
import type { Bearing } from './latent.ts';
import type { Occasion } from './people.ts';

/** Somebody's answer to a question or an item of it. */
export type Model = (
  | (Bearing & { kind: 'level'; shares: readonly number[] })
  | (Bearing & { kind: 'share'; share: number })
  | (Bearing & { kind: 'amount'; mean: number; sd: number })
  | { kind: 'names'; weights: Readonly<Record<string, number>> }
  | { kind: 'words'; write: (occasion: Occasion, draw: Draw) => string }
  | { kind: 'known'; answer: (occasion: Occasion) => Answer }
) & {
  /** Share of people who leave it out, before the carelessness of the person. */
  skips: number;
  /** Share of people who declare that they do not know or do not want to say, where that is offered. */
  unsure: number;
};

/** Models by item: `question`, `question.row`, `question.option`, or `question.*` for all rows or options. */
export type Rules = Readonly<Record<string, Model>>;

type More = Partial<Bearing & { skips: number; unsure: number }>;
const usual = { loading: 0.75, skips: 0.02, unsure: 0.04 };

/**
 * One of ordered answers.
 * @param shares of the levels, from the lowest; of another number of levels than the question has, they are not used
 */
export const level = (shares: readonly number[], more: More = {}): Model => ({
  ...{ kind: 'level', shares },
  ...usual,
  ...more,
});

/** An option of a multiple choice, or "yes" to a question. */
export const share = (part: number, more: More = {}): Model & { kind: 'share' } => ({
  ...({ kind: 'share', share: part } as const),
  ...usual,
  ...{ loading: 0.4 },
  ...more,
});

/** A number, rounded and kept within the question's limits. */
export const amount = (mean: number, sd: number, more: More = {}): Model => ({
  ...{ kind: 'amount', mean, sd },
  ...usual,
  ...{ loading: 0.5 },
  ...more,
});

/** One of several names, in these proportions; names that are not offered fall away. */
export const names = (weights: Readonly<Record<string, number>>, more: More = {}): Model => ({
  ...{ kind: 'names', weights },
  ...usual,
  ...more,
});

/** Open answers; `answered` is the share of people who write one. */
export const words = (answered: number, write: (occasion: Occasion, draw: Draw) => string): Model => ({
  ...{ kind: 'words', write },
  ...{ skips: 1 - answered, unsure: 0 },
});

/** What is certain of a person or an occasion; null: left out. */
export const known = (answer: (occasion: Occasion) => Answer): Model => ({
  ...{ kind: 'known', answer },
  ...{ skips: 0, unsure: 0 },
});

/** The person's fact of this name. */
export const fact = (name: string, more: More = {}): Model => ({
  ...known(({ person }) => person.facts[name] ?? null),
  ...{ skips: 0.02, unsure: 0.02 },
  ...more,
});
