/** Limits per address: enough for a crowd behind one router, too little for guessing. */
import { rateLimit, ipKeyGenerator } from 'express-rate-limit';
import { Problem } from './problem.ts';

/**
 * At most `limit` calls a window and address; 0 = no limit.
 * @param failuresOnly counts only calls that ended in an error
 */
export function perAddress(limit: number, windowSeconds: number, failuresOnly = false) {
  return rateLimit({
    windowMs: windowSeconds * 1000,
    limit,
    skip: () => limit === 0,
    skipSuccessfulRequests: failuresOnly,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (request, _response, next) => {
      const reset = (request as { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime;
      const seconds = reset ? Math.max(1, Math.ceil((reset.getTime() - Date.now()) / 1000)) : windowSeconds;
      next(new Problem('too_many', { retryAfter: seconds }));
    },
  });
}
