/** `user add`, `user list`. */
import { randomUUID } from 'node:crypto';
import { newUserSchema } from '../http/contract.ts';
import { passwordHash } from '../http/session.ts';
import { readStudy } from '../instruments/read-study.ts';
import { CommandError, type Command } from './admin.ts';

async function fromStdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, '');
}

/** Adds a user; the password comes on standard input, never as an argument. */
export async function addUser({ config, store, words, options }: Command): Promise<void> {
  if (words.length !== 1 || options.get('password-stdin') !== true) {
    throw new CommandError('user add NAME --role ROLE [--city CITY] --password-stdin');
  }
  const city = options.get('city');
  const parsed = newUserSchema.safeParse({
    name: words[0],
    role: options.get('role'),
    cities: typeof city === 'string' ? city.split(',') : [],
    password: await fromStdin(),
  });
  if (!parsed.success) {
    throw new CommandError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const { name, role, cities, password } = parsed.data;
  const known = readStudy(config.surveysDir).cities.map(({ key }) => key);
  const unknown = cities.filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw new CommandError(`--city: no ${unknown.join(', ')} in study.json (${known.join(', ')})`);
  await store.audit.record('command', 'user.create', name, { role, cities });
  const user = {
    _id: randomUUID(),
    name,
    role,
    cities,
    passwordHash: await passwordHash(password),
    active: true,
    epoch: 0,
  };
  if (!(await store.users.insert(user))) throw new CommandError(`user ${name}: already there`);
  console.log(`Added ${name} (${role}${cities.length > 0 ? `, ${cities.join(', ')}` : ''})`);
}

/** Lists users, one a line. */
export async function listUsers({ store }: Command): Promise<void> {
  for (const { name, role, cities, active } of await store.users.all()) {
    console.log([name, role, cities.join(',') || '*', active ? 'active' : 'deactivated'].join('\t'));
  }
}
