/** The one kind of error that a call answers with (RFC 9457), and the list of all of them. */

/** Every problem code with its status and its sentence for people, Polish first. */
export const problems = {
  malformed_json: [400, 'Treść nie jest poprawnym JSON-em.', 'The body is not valid JSON.'],
  not_signed_in: [401, 'Trzeba się zalogować.', 'Please sign in.'],
  wrong_credentials: [401, 'Nazwa lub hasło się nie zgadza.', 'The name or the password is wrong.'],
  not_open: [403, 'Ta ankieta nie jest teraz otwarta.', 'This survey is not open now.'],
  not_allowed: [403, 'Brak uprawnień.', 'You are not allowed to do this.'],
  csrf: [403, 'Brak ważnego znacznika x-csrf-token.', 'A valid x-csrf-token is missing.'],
  not_found: [404, 'Nie znaleziono.', 'Not found.'],
  id_used: [409, 'Ten identyfikator ma już inną treść.', 'This id already has other content.'],
  token_used: [409, 'Z tego zaproszenia już skorzystano.', 'This invitation has already been used.'],
  approved: [
    409,
    'To już zatwierdzone i nie można tego zmieniać.',
    'This has been approved and can no longer be changed.',
  ],
  stale: [409, 'Ktoś zmienił to w międzyczasie.', 'Somebody has changed this meanwhile.'],
  too_large: [413, 'Treść jest za duża.', 'The body is too large.'],
  invalid: [422, 'Coś się nie zgadza.', 'Something is not right.'],
  filter_not_offered: [422, 'Tego filtra nie ma.', 'This filter is not offered.'],
  too_many: [429, 'Za dużo prób. Spróbuj za chwilę.', 'Too many attempts. Try again in a while.'],
  unexpected: [500, 'Nieoczekiwany błąd.', 'An unexpected error.'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof problems;

/** What is wrong with one answer or field. */
export interface FieldError {
  question: string;
  code: string;
  message: string;
}

/** Thrown by handlers, written by the error writer as `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: Record<string, unknown>;

  /** @param details members added to the problem document, e.g. `errors`, `retryAfter` */
  constructor(code: ProblemCode, details: Record<string, unknown> = {}) {
    super(problems[code][2]);
    this.code = code;
    this.status = problems[code][0];
    this.details = details;
  }

  /** The document of RFC 9457. */
  document(): Record<string, unknown> {
    return {
      type: 'about:blank',
      title: problems[this.code][1],
      titleEn: problems[this.code][2],
      status: this.status,
      code: this.code,
      ...this.details,
    };
  }
}

/** An `invalid` problem about a value that is none of those that may be asked for. */
export function notOffered(field: string, value: string): Problem {
  return invalid({ question: field, code: 'not_offered', message: `Nie ma takiej wartości: ${value}.` });
}

/** An `invalid` problem about single fields. */
export function invalid(...errors: FieldError[]): Problem {
  return new Problem('invalid', { errors });
}
