/** Who may do what. Checked on the server for every call. */

export const roles = ['admin', 'researcher', 'analyst'] as const;
export type Role = (typeof roles)[number];

/** The signed-in person, as far as permissions are concerned. */
export interface Person {
  name: string;
  role: Role;
  /** Empty: not limited to cities. */
  cities: string[];
}

const allowed = {
  seeCollectors: ['admin', 'researcher', 'analyst'],
  manageCollectors: ['admin'],
  manageInvitations: ['admin'],
  enterResponses: ['admin', 'researcher'],
  seeFieldwork: ['admin', 'researcher', 'analyst'],
  seeAims: ['admin', 'researcher', 'analyst'],
  keepAims: ['admin', 'researcher'],
  seeInstruments: ['admin', 'researcher', 'analyst'],
  seeResults: ['admin', 'researcher', 'analyst'],
  export: ['admin', 'analyst'],
  manageUsers: ['admin'],
  withdrawForOthers: ['admin'],
  seeAudit: ['admin'],
  goLive: ['admin'],
  purge: ['admin'],
  readNotes: ['admin', 'researcher'],
  code: ['admin', 'researcher'],
  editCodebook: ['admin', 'researcher'],
  seeCodebook: ['admin', 'researcher', 'analyst'],
  seeThemes: ['admin', 'researcher', 'analyst'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;

/** What concerns the whole study: not for somebody who is limited to cities. */
const wholeStudy: readonly Permission[] = ['seeAudit', 'goLive', 'purge'];

/** True when the role has the permission. */
export function may(person: Person, permission: Permission): boolean {
  if (wholeStudy.includes(permission) && person.cities.length > 0) return false;
  return (allowed[permission] as readonly Role[]).includes(person.role);
}

/** True when the person's work includes the city. */
export function worksIn(person: Person, city: string): boolean {
  return person.cities.length === 0 || person.cities.includes(city);
}

/** True when the person may give these cities to somebody: nobody hands out more than they have. */
export function mayGrant(person: Pick<Person, 'cities'>, cities: readonly string[]): boolean {
  if (person.cities.length === 0) return true;
  return cities.length > 0 && cities.every((city) => person.cities.includes(city));
}

/** True when somebody is left who may do everything everywhere. */
export function leavesAdmin(users: readonly (Omit<Person, 'name'> & { active: boolean })[]): boolean {
  return users.some(({ role, cities, active }) => active && role === 'admin' && cities.length === 0);
}

/**
 * The cities a person's reading is confined to, given the one they asked for.
 * @returns `null` for no confinement, a list of cities, or 'not_allowed'
 */
export function confinedTo(person: Person, asked: string | undefined): string[] | null | 'not_allowed' {
  if (asked !== undefined) return worksIn(person, asked) ? [asked] : 'not_allowed';
  return person.cities.length === 0 ? null : person.cities;
}
