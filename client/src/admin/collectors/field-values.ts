/** From a form to what the server takes, and back. */
import type { CollectorReply } from '../../../../server/http/contract.ts';

export interface CollectorValues {
  instrument: string;
  city: string;
  area: string | null;
  wave: string;
  mode: string;
  source: string | null;
  target: number | null;
  kiosk: boolean;
  opens: string | null;
  closes: string | null;
}

/** A moment as a field of type datetime-local shows it, to the minute; "" for none. */
export function localMinute(moment: string | null): string {
  if (moment === null) return '';
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What the fields hold; disabled fields keep what stands in `before`. */
export function valuesOf(form: FormData, before: CollectorReply | null): CollectorValues {
  const text = (name: string, standing: string | null | undefined): string =>
    form.has(name) ? String(form.get(name)).trim() : (standing ?? '');
  // A moment that was not touched keeps its seconds.
  const moment = (name: 'opens' | 'closes'): string | null => {
    const field = text(name, '');
    if (field === '') return null;
    const standing = before?.[name] ?? null;
    return field === localMinute(standing) ? standing : new Date(field).toISOString();
  };
  const target = text('target', null);
  return {
    instrument: text('instrument', before?.instrument),
    city: text('city', before?.city),
    area: text('area', before?.area) || null,
    wave: text('wave', before?.wave),
    mode: text('mode', before?.mode),
    source: text('source', null) || null,
    target: target === '' ? null : Number(target),
    kiosk: form.has('kiosk'),
    opens: moment('opens'),
    closes: moment('closes'),
  };
}

/** The fields that differ from what stands: a change says no more than it changes. */
export function changesOf(values: CollectorValues, before: CollectorReply): Partial<CollectorValues> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== before[name as keyof CollectorValues]),
  );
}

/** A free end of the address for a new collector: city, questionnaire and wave, with a number when that is taken. */
export function suggestSlug(
  about: { city: string; instrument: string; wave: string },
  taken: readonly string[],
): string {
  const plain = [about.city, about.instrument, about.wave].join('-').replace(/_/g, '-').slice(0, 58);
  if (!taken.includes(plain)) return plain;
  let number = 2;
  while (taken.includes(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}
