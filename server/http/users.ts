/** Users: for administrators, who never hand out more than they have and never lock everybody out. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { leavesAdmin, mayGrant, type Person } from '../domain/permission.ts';
import type { User } from '../store/users.ts';
import { list, type Call } from './call.ts';
import type { Context } from './context.ts';
import { newUserSchema, userPatchSchema, userReply, type UserReply } from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { passwordHash } from './session.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const userCalls: Call[] = [
  { method: 'get', path: '/api/users', summary: 'Users', who: 'admin', replies: { 200: list('users', userReply) } },
  {
    method: 'post',
    path: '/api/users',
    summary: 'Create a user',
    who: 'admin',
    body: newUserSchema,
    replies: { 201: userReply },
  },
  {
    method: 'patch',
    path: '/api/users/{id}',
    summary: 'Change, reset or deactivate a user',
    who: 'admin',
    body: userPatchSchema,
    replies: { 200: userReply },
  },
];

const shown = ({ _id, name, role, cities, active }: User): UserReply => ({ id: _id, name, role, cities, active });

/** Routes under `/api`: `/users`. */
export function usersRouter(context: Context): Router {
  const router = Router();
  const { store, study } = context;

  /** The cities must be the study's, and the person's own to give. @throws Problem `invalid`, `not_allowed` */
  function checkCities(person: Person, cities: string[]): void {
    const unknown = cities.filter((city) => !study.cities.some(({ key }) => key === city));
    if (unknown.length > 0) {
      throw invalid({
        question: 'cities',
        code: 'not_offered',
        message: `Nie ma takiego miasta: ${unknown.join(', ')}`,
      });
    }
    if (!mayGrant(person, cities)) throw new Problem('not_allowed');
  }

  router.get('/users', async (request, response) => {
    const person = permit(request, 'manageUsers');
    const users = (await store.users.all()).filter(({ _id, cities }) => _id === person.id || mayGrant(person, cities));
    response.json({ users: users.map(shown) });
  });

  router.post('/users', async (request, response) => {
    const person = permit(request, 'manageUsers');
    const { name, role, cities, password } = body(newUserSchema, request);
    checkCities(person, cities);
    const taken = () => invalid({ question: 'name', code: 'taken', message: 'Ta nazwa jest już zajęta.' });
    if (await store.users.byName(name)) throw taken();
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
    if (!(await store.users.insert(user))) throw taken();
    response.status(201).json(shown(user));
  });

  router.patch('/users/:id', async (request, response) => {
    const person = permit(request, 'manageUsers');
    const user = await store.users.byId(param(request, 'id'));
    if (!user) throw new Problem('not_found');
    const { password, ...change } = body(userPatchSchema, request);
    if (user._id === person.id) {
      throw invalid({
        question: Object.keys(change)[0] ?? 'password',
        code: 'own_account',
        message: 'Własnego konta nie zmienia się tutaj: hasło na stronie „Hasło”, resztę zmieni inna osoba.',
      });
    }
    if (!mayGrant(person, user.cities)) throw new Problem('not_allowed');
    checkCities(person, change.cities ?? user.cities);
    await store.audit.record(person.name, 'user.update', user.name, {
      ...change,
      ...(password !== undefined ? { password: 'reset' } : {}),
    });
    const fields = { ...change, ...(password !== undefined ? { passwordHash: await passwordHash(password) } : {}) };
    const endSessions = password !== undefined || change.active === false;
    const changed = (await store.users.update(user._id, fields, endSessions))!;
    if (!leavesAdmin(await store.users.all())) {
      // Two administrators have just deactivated each other: nobody would be left, so this one is taken back.
      const { role, cities, active } = user;
      await store.users.update(user._id, { role, cities, active }, false);
      throw invalid({
        question: 'role',
        code: 'last_admin',
        message: 'To ostatnia osoba administrująca całym badaniem: najpierw powierz to komuś jeszcze.',
      });
    }
    response.json(shown(changed));
  });

  return router;
}
