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
  seeInstruments: ['admin', 'researcher', 'analyst'],
  seeResults: ['admin', 'researcher', 'analyst'],
  export: ['admin', 'analyst'],
  manageUsers: ['admin'],
  seeAudit: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;

/** True when the role has the permission. */
export function may(person: Person, permission: Permission): boolean {
  return (allowed[permission] as readonly Role[]).includes(person.role);
}

/** True when the person's work includes the city. */
export function worksIn(person: Person, city: string): boolean {
  return person.cities.length === 0 || person.cities.includes(city);
}

/**
 * The cities a person's reading is confined to, given the one they asked for.
 * @returns `null` for no confinement, a list of cities, or 'not_allowed'
 */
export function confinedTo(person: Person, asked: string | undefined): string[] | null | 'not_allowed' {
  if (asked !== undefined) return worksIn(person, asked) ? [asked] : 'not_allowed';
  return person.cities.length === 0 ? null : person.cities;
}
