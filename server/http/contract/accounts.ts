/** Accounts of staff: names, passwords, roles; users as administrators see them. */
import { z } from 'zod';
import { key } from './key.ts';

export const roleSchema = z.enum(['admin', 'researcher', 'analyst']);

/** A password somebody chooses. */
export const passwordSchema = z.string().min(10, 'at least 10 characters').max(256);

/** The name somebody signs in with. */
export const accountName = z.string().regex(/^[\p{L}\p{N}._@-]{2,64}$/u, '2 to 64 letters, digits, . _ @ -');

export const newUserSchema = z.strictObject({
  name: accountName,
  role: roleSchema,
  cities: z.array(key).max(100).default([]),
  password: passwordSchema,
});
export const userPatchSchema = z
  .strictObject({ role: roleSchema, cities: z.array(key).max(100), password: passwordSchema, active: z.boolean() })
  .partial();

export const userReply = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  /** Empty: not limited to cities. */
  cities: z.array(z.string()),
  active: z.boolean(),
});
export type UserReply = z.infer<typeof userReply>;
