/** What each input type of a text question accepts; browsers check some of this, survey-core none of it. */

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

function isDay(value: string): boolean {
  const parts = day.exec(value);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const read = new Date(Date.UTC(year, month - 1, date));
  return year >= 1000 && read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
}

function isMoment(value: string): boolean {
  const [date, clock, ...rest] = value.split('T');
  return rest.length === 0 && isDay(date ?? '') && time.test(clock ?? '');
}

function isUrl(value: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** The expression of survey-core's email validator; texts over 254 characters never reach it. */
const email =
  /^(([^<>()[\].,;:\s@"]+(\.[^<>()[\].,;:\s@"]+)*)|(".+"))@(([^<>()=[\].,;:\s@"]+\.)+[^<>()=[\].,;:\s@"]{2,})$/i;

/** True when a text is an e-mail address. */
export function isEmail(value: string): boolean {
  return value.length <= 254 && email.test(value);
}

const textual: Record<string, (value: string) => boolean> = {
  text: () => true,
  password: () => true,
  email: isEmail,
  url: isUrl,
  tel: (value) => /^[\d\s+()./-]{3,40}$/.test(value),
  color: (value) => /^#[0-9a-f]{6}$/i.test(value),
  date: isDay,
  'datetime-local': isMoment,
  time: (value) => time.test(value),
  month: (value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  week: (value) => /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(value),
};

/** True for the types whose answer is a number. */
export function isNumeric(inputType: string): boolean {
  return inputType === 'number' || inputType === 'range';
}

/** The rule for the texts of an input type; undefined for numbers and unknown types. */
export function textRule(inputType: string): ((value: string) => boolean) | undefined {
  return Object.hasOwn(textual, inputType) ? textual[inputType] : undefined;
}
