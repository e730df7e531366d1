/** From a request to typed input: schema problems become one `invalid`. */
import type { Request } from 'express';
import type { z } from 'zod';
import { Problem, invalid } from './problem.ts';

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(
    ...result.error.issues.map((issue) => ({
      question: issue.path.join('.'),
      code: issue.code,
      message: issue.message,
    })),
  );
}

/** The body, checked. @throws Problem `invalid` naming each field */
export function body<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  return parsed(schema, request.body ?? {});
}

/** The query, checked. @throws Problem `invalid` naming each parameter */
export function query<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  return parsed(schema, { ...request.query });
}

/** A path parameter. */
export function param(request: Request, name: string): string {
  const value = request.params[name];
  if (typeof value !== 'string') throw new Problem('not_found');
  return value;
}
