/** Who signs in to the demo: one of each role, one limited to a city, one who has left. */
import type { Role } from '../../domain/permission.ts';
import type { Study, Texts } from '../../domain/study.ts';
import { uuidOf } from './draws.ts';

/** The same for everybody: nothing in a demo is worth protecting. */
export const demoPassword = 'pokaz-demo-2020';

/** Somebody who signs in to the demo. */
export interface DemoAccount {
  id: string;
  name: string;
  role: Role;
  cities: string[];
  active: boolean;
  /** What the account shows, for the list of sign-ins. */
  says: Texts;
}

/** The accounts; the limited one belongs to the study's first city. */
export function accountsFor(seed: number, study: Study): DemoAccount[] {
  const city = study.cities[0]!;
  const account = (name: string, role: Role, says: Texts, more: Partial<DemoAccount> = {}): DemoAccount => ({
    ...{ id: uuidOf(seed, 'account', name), name, role, cities: [], active: true, says },
    ...more,
  });
  return [
    account('demo-admin', 'admin', { pl: 'administracja, wszystkie miasta', en: 'administrator, all cities' }),
    account('demo-badania', 'researcher', { pl: 'badania, wszystkie miasta', en: 'researcher, all cities' }),
    account('demo-analiza', 'analyst', { pl: 'analiza, wszystkie miasta', en: 'analyst, all cities' }),
    account(
      `demo-${city.key}`,
      'researcher',
      { pl: `badania, tylko ${city.name.pl}`, en: `researcher, ${city.name.en} only` },
      { cities: [city.key] },
    ),
    account('demo-dawne', 'researcher', { pl: 'konto wyłączone', en: 'deactivated' }, { active: false }),
  ];
}

/** Who works at the desk in all cities. */
export function researcherOfAll(accounts: readonly DemoAccount[]): string {
  return accounts.find(({ role, active, cities }) => role === 'researcher' && active && cities.length === 0)!.name;
}

/** Who types in what did not come by web: the account of the city, else the one of all cities. */
export function typistIn(accounts: readonly DemoAccount[]): (city: string) => string {
  const typists = accounts.filter(({ role, active }) => role === 'researcher' && active);
  return (city) => {
    const own =
      typists.find(({ cities }) => cities.includes(city)) ?? typists.find(({ cities }) => cities.length === 0);
    return own!.name;
  };
}
