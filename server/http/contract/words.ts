/** Texts that people write. */
import { z } from 'zod';

/** A text without halves of letters, which no database keeps. */
export const wellFormed = z.string().refine((text) => !/\p{Surrogate}/u.test(text), { message: 'whole characters' });
