/** Signing in and out, the first administrator, and one's own password. */
import { randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Router, type Request } from 'express';
import type { User } from '../store/users.ts';
import type { Context } from './context.ts';
import { credentialsSchema, passwordChangeSchema, setupSchema, type SessionReply } from './contract.ts';
import { perAddress } from './limits.ts';
import { body } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { sameSecret, signedIn } from './staff.ts';

/** A real hash of nothing anybody can type: an unknown name costs as long as a wrong password. */
const nobody = hash(randomBytes(16).toString('hex'));

/** The argon2id hash of a password (19 MiB, two passes: the OWASP minimum; the library's defaults). */
export function passwordHash(password: string): Promise<string> {
  return hash(password);
}

async function start(request: Request, user: User): Promise<SessionReply> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  const csrfToken = randomBytes(24).toString('base64url');
  Object.assign(request.session, { userId: user._id, epoch: user.epoch, csrfToken });
  await new Promise<void>((resolve, reject) => {
    request.session.save((error) => (error ? reject(error) : resolve()));
  });
  return { name: user.name, role: user.role, cities: user.cities, csrfToken };
}

/** Routes under `/api`: session, setup. */
export function sessionRouter(context: Context): Router {
  const router = Router();
  const { store, setupToken } = context;
  const attempts = perAddress(20, 5 * 60, true);

  router.post('/session', attempts, async (request, response) => {
    const { name, password } = body(credentialsSchema, request);
    const user = await store.users.byName(name);
    const right = await verify(user?.passwordHash ?? (await nobody), password);
    if (!user || !right || !user.active) throw new Problem('wrong_credentials');
    response.json(await start(request, user));
  });

  router.get('/session', (request, response) => {
    const { name, role, cities } = signedIn(request);
    response.json({ name, role, cities, csrfToken: request.session.csrfToken } satisfies Partial<SessionReply>);
  });

  router.delete('/session', async (request, response) => {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error) => (error ? reject(error) : resolve()));
    });
    response.clearCookie('session').status(204).end();
  });

  router.post('/session/password', attempts, async (request, response) => {
    const person = signedIn(request);
    const { current, next } = body(passwordChangeSchema, request);
    const user = await store.users.byId(person.id);
    if (!user || !(await verify(user.passwordHash, current))) throw new Problem('wrong_credentials');
    await store.audit.record(person.name, 'password.change', person.name);
    const changed = await store.users.update(user._id, { passwordHash: await passwordHash(next) }, true);
    response.json(await start(request, changed!));
  });

  router.post('/setup', attempts, async (request, response) => {
    const { token, name, password } = body(setupSchema, request);
    if (setupToken.value === null || !sameSecret(token, setupToken.value)) throw new Problem('wrong_credentials');
    if (await store.users.any()) throw new Problem('not_allowed');
    const user: User = {
      _id: randomUUID(),
      name,
      role: 'admin',
      cities: [],
      passwordHash: await passwordHash(password),
      active: true,
      epoch: 0,
    };
    await store.audit.record(name, 'user.create', name, { role: 'admin', first: true });
    if (!(await store.users.insert(user))) {
      throw invalid({ question: 'name', code: 'taken', message: 'Ta nazwa jest już zajęta.' });
    }
    setupToken.value = null;
    response.status(201).json(await start(request, user));
  });

  return router;
}
