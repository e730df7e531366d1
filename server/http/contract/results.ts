/** Results as they are asked for. What they answer are the types of `analysis/compare/result.ts`. */
import { z } from 'zod';
import { key } from './key.ts';

/** Weights on or off, where the study has margins to weight by. */
const weighted = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();

/** A column: a question, or `question.part` for an option, a matrix row or an item of a ranking. */
const column = z.string().min(1).max(200);

/** Two questions crossed; the crosstab is the one filter, so that anything else is refused. */
export const crosstabQuery = z
  .object({ rows: column, columns: column, city: key.optional(), wave: key.optional(), weighted })
  .catchall(z.string());

/** City, wave and weights; anything else is the one filter. */
export const resultsQuery = z.object({ city: key.optional(), wave: key.optional(), weighted }).catchall(z.string());
