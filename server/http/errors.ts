/** The one place that writes errors. */
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { Problem } from './problem.ts';

/** Errors of the body parser and the router, as Problems; null for anything unknown. */
function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof URIError) return new Problem('not_found');
  // The body parser blames the request by a 4xx: broken JSON or compression, an unknown encoding, too much, an early end.
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) {
    const { limit } = error as { limit?: number };
    return new Problem('too_large', limit === undefined ? {} : { limit });
  }
  return typeof status === 'number' && status >= 400 && status < 500 ? new Problem('malformed_json') : null;
}

/** Writes `application/problem+json`; what nobody expected is logged and shows only a request id. */
export function errorWriter(log: Logger) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    let problem = asProblem(error);
    if (!problem) {
      log.error({ err: error, requestId: request.id }, 'unexpected error');
      problem = new Problem('unexpected', { requestId: request.id });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfter } = problem.details;
    if (typeof retryAfter === 'number') response.set('Retry-After', String(retryAfter));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem.document()));
  };
}
