/** Sessions of staff: who is signed in, what they may do, and that a change comes from our own page. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import session from 'express-session';
import type { Config } from '../config.ts';
import { may, type Permission, type Person } from '../domain/permission.ts';
import { sessionSeconds } from '../store/sessions.ts';
import type { Store } from '../store/store.ts';
import { Problem } from './problem.ts';

declare module 'express-session' {
  interface SessionData {
    userId: string;
    epoch: number;
    csrfToken: string;
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Who is signed in; set by `staffSessions`. */
    person?: Person & { id: string };
  }
}

/** Equal in constant time, whatever the lengths. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Middlewares: reads the session, finds its user, and refuses a change without the CSRF token. */
export function staffSessions(store: Store, config: Config) {
  const sessions = session({
    name: 'session',
    secret: config.sessionSecret,
    store: store.sessions(),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      httpOnly: true,
      sameSite: 'strict',
      secure: config.publicUrl.startsWith('https:'),
      maxAge: sessionSeconds * 1000,
    },
  });

  async function identify(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const { userId, epoch } = request.session;
    if (userId !== undefined) {
      const user = await store.users.byId(userId);
      if (user && user.active && user.epoch === epoch) {
        request.person = { id: user._id, name: user.name, role: user.role, cities: user.cities };
      }
    }
    next();
  }

  function guard(request: Request, _response: Response, next: NextFunction): void {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changes && request.person) {
      const given = request.get('x-csrf-token');
      if (given === undefined || !sameSecret(given, request.session.csrfToken ?? '')) throw new Problem('csrf');
    }
    next();
  }

  return [sessions, identify, guard];
}

/** The signed-in person. @throws Problem `not_signed_in` */
export function signedIn(request: Request): Person & { id: string } {
  if (!request.person) throw new Problem('not_signed_in');
  return request.person;
}

/** The signed-in person, if allowed. @throws Problem `not_signed_in`, `not_allowed` */
export function permit(request: Request, permission: Permission): Person & { id: string } {
  const person = signedIn(request);
  if (!may(person, permission)) throw new Problem('not_allowed');
  return person;
}
