/** What stands on top of a sheet: its number, how and when it was filled in, the consents. */
import type { Entry, EntryFormReply } from '../../../../server/http/contract.ts';
import type { Locale } from '../../i18n/index.ts';
import { today } from '../../ui/today.ts';

export type EntryChannel = Entry['channel'];

export interface SheetHead {
  channel: EntryChannel;
  sheet: string;
  completedOn: string;
  /** Language of the sheet. */
  locale: Locale;
  code: string;
  /** Consent to taking part, to results for the city, to quoting. */
  part: boolean;
  cityLevel: boolean;
  quoting: boolean;
}

export const newHead = (): SheetHead => ({
  channel: 'paper',
  sheet: '',
  completedOn: today(),
  locale: 'pl',
  code: '',
  part: false,
  cityLevel: false,
  quoting: false,
});

/** The number after this one; "" where it does not end in digits. */
export function numberAfter(sheet: string): string {
  const found = /^(.*?)(\d+)$/.exec(sheet.trim());
  if (found === null) return '';
  const [, start = '', digits = ''] = found;
  return start + String(Number(digits) + 1).padStart(digits.length, '0');
}

/** The next sheet of a pile: the same in all but what is a person's own. */
export const nextHead = (head: SheetHead): SheetHead => ({
  ...head,
  sheet: numberAfter(head.sheet),
  code: '',
  part: false,
  cityLevel: false,
  quoting: false,
});

export type HeadProblem = 'sheet_required' | 'sheet_format' | 'sheet_taken' | 'code_required' | 'part' | 'day';

/** What is wrong, by field. `taken` are the numbers that are in, or wait on this device. */
export function headProblems(
  head: SheetHead,
  form: Pick<EntryFormReply, 'mode'>,
  taken: ReadonlySet<string>,
): Partial<Record<keyof SheetHead, HeadProblem>> {
  const sheet = head.sheet.trim();
  const problems: Partial<Record<keyof SheetHead, HeadProblem>> = {};
  if (sheet === '') {
    // On paper the number is what an answer is withdrawn by.
    if (head.channel === 'paper') problems.sheet = 'sheet_required';
  } else if (!/^[A-Za-z0-9/-]{1,16}$/.test(sheet)) problems.sheet = 'sheet_format';
  else if (taken.has(sheet)) problems.sheet = 'sheet_taken';
  if (form.mode === 'invitation' && head.code.trim() === '') problems.code = 'code_required';
  if (head.completedOn === '' || head.completedOn > today()) problems.completedOn = 'day';
  if (!head.part) problems.part = 'part';
  return problems;
}

/** A sheet as the server takes it. */
export function entryOf(
  form: Pick<EntryFormReply, 'version' | 'notice' | 'asksCityLevel' | 'asksQuoting'>,
  { id, startedAt, head }: { id: string; startedAt: string; head: SheetHead },
  answers: Record<string, unknown>,
): Entry {
  return {
    id,
    version: form.version,
    locale: head.locale,
    startedAt,
    finishedAt: new Date().toISOString(),
    consent: {
      notice: form.notice.version,
      cityLevel: form.asksCityLevel ? head.cityLevel : null,
      quoting: form.asksQuoting ? head.quoting : null,
    },
    answers,
    channel: head.channel,
    sheet: head.sheet.trim() || null,
    code: head.code.trim() || null,
    completedOn: head.completedOn,
  };
}
