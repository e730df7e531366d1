/** Results as they are asked for. What they answer are the types of `analysis/compare/result.ts`. */
import { z } from 'zod';
import { key } from './key.ts';

/** Weights on or off, where the study has margins to weight by. */
const weighted = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();

/** City, wave and weights; anything else is the one filter. */
export const resultsQuery = z.object({ city: key.optional(), wave: key.optional(), weighted }).catchall(z.string());
