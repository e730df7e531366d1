/** Codes of people, checked before they are sent. */
import { looksLikeName } from '../../../../server/domain/respondent-code.ts';
import type { Facts } from '../keeping/kept-notes.ts';

/** What is wrong with the codes of people: a name instead of a code, or one twice. Null for nothing. */
export function codeProblem({ respondentCode, speakers }: Facts): 'looks_like_name' | 'duplicate' | null {
  const codes = [respondentCode ?? '', ...speakers.map(({ code }) => code)];
  if (codes.some(looksLikeName)) return 'looks_like_name';
  const known = speakers.map(({ code }) => code.toLowerCase());
  return new Set(known).size < known.length ? 'duplicate' : null;
}

/** Codes are 2 to 32 letters, digits, - and _. */
export const codePattern = '[A-Za-z0-9][\\-A-Za-z0-9_]{1,31}';
