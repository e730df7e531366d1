/** How a call of the API is described; each router lists its own beside its routes. */
import { z } from 'zod';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One call: what OpenAPI says of it. */
export interface Call {
  method: Method;
  path: string;
  summary: string;
  /** Who may call it: everybody, whoever holds the link, or signed-in staff. */
  who: 'all' | 'holder' | 'staff' | 'admin' | 'analyst or admin' | 'researcher or admin';
  body?: z.ZodType;
  query?: z.ZodObject;
  replies: Record<number, z.ZodType | string>;
}

/** A list as it is answered: `{plural: [...]}`. */
export const list = (name: string, item: z.ZodType) => z.object({ [name]: z.array(item) });

/** A reply that is described no further. */
export const record = z.record(z.string(), z.unknown());
