/** Users and the audit log: for administrators. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { User } from '../store/users.ts';
import type { Context } from './context.ts';
import { auditQuery, newUserSchema, userPatchSchema } from './contract.ts';
import { body, param, query } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { passwordHash } from './session.ts';
import { permit } from './staff.ts';

const shown = ({ _id, name, role, cities, active }: User) => ({ id: _id, name, role, cities, active });

/** Routes under `/api`: `/users`, `/audit`. */
export function usersRouter(context: Context): Router {
  const router = Router();
  const { store, study } = context;

  function checkCities(cities: string[] | undefined): void {
    const unknown = (cities ?? []).filter((city) => !study.cities.some(({ key }) => key === city));
    if (unknown.length > 0) {
      throw invalid({
        question: 'cities',
        code: 'not_offered',
        message: `Nie ma takiego miasta: ${unknown.join(', ')}`,
      });
    }
  }

  router.get('/users', async (request, response) => {
    permit(request, 'manageUsers');
    response.json({ users: (await store.users.all()).map(shown) });
  });

  router.post('/users', async (request, response) => {
    const person = permit(request, 'manageUsers');
    const { name, role, cities, password } = body(newUserSchema, request);
    checkCities(cities);
    await store.audit.record(person.name, 'user.create', name, { role, cities });
    const user: User = {
      _id: randomUUID(),
      name,
      role,
      cities,
      passwordHash: await passwordHash(password),
      active: true,
      epoch: 0,
    };
    if (!(await store.users.insert(user))) {
      throw invalid({ question: 'name', code: 'taken', message: 'Ta nazwa jest już zajęta.' });
    }
    response.status(201).json(shown(user));
  });

  router.patch('/users/:id', async (request, response) => {
    const person = permit(request, 'manageUsers');
    const user = await store.users.byId(param(request, 'id'));
    if (!user) throw new Problem('not_found');
    const { password, ...change } = body(userPatchSchema, request);
    checkCities(change.cities);
    const demoted = change.active === false || (change.role !== undefined && change.role !== 'admin');
    if (demoted && user._id === person.id) {
      throw invalid({ question: 'role', code: 'own_account', message: 'Nie można odebrać uprawnień sobie.' });
    }
    await store.audit.record(person.name, 'user.update', user.name, {
      ...change,
      ...(password !== undefined ? { password: 'reset' } : {}),
    });
    const fields = { ...change, ...(password !== undefined ? { passwordHash: await passwordHash(password) } : {}) };
    const endSessions = password !== undefined || change.active === false;
    response.json(shown((await store.users.update(user._id, fields, endSessions))!));
  });

  router.get('/audit', async (request, response) => {
    permit(request, 'seeAudit');
    const { before, limit, user, action } = query(auditQuery, request);
    const entries = await store.audit.list({
      limit,
      ...(user !== undefined ? { user } : {}),
      ...(action !== undefined ? { action } : {}),
      ...(before !== undefined ? { before: new Date(before) } : {}),
    });
    response.json({ entries: entries.map(({ _id, ...entry }) => ({ id: _id, ...entry })) });
  });

  return router;
}
