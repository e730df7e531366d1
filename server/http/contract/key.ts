/** Keys and moments, as every resource spells them. */
import { z } from 'zod';

/** A key of study.json, or a slug. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'small letters, digits, - and _ only');

/** A moment, or the beginning of a day; null for none. */
export const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text))
  .nullable();
