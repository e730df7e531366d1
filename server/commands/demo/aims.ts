/** What the team of the demo has noted of the aims of the study, with a correction and an entry that no longer counts. */
import type { AimEntry, AimFields } from '../../domain/aim-entry.ts';
import type { Study } from '../../domain/study.ts';
import type { Store } from '../../store/store.ts';
import { momentOf } from './calendar.ts';
import { uuidOf } from './draws.ts';

interface Noted extends Omit<AimFields, 'city' | 'note'> {
  aim: string;
  /** Place of the city in the study; none: the whole project. */
  town?: number;
  note?: string;
  /** What was entered at first. */
  corrects?: Partial<AimFields>;
  retired?: true;
}

const noted: readonly Noted[] = [
  { aim: 'organisers', town: 0, value: 6, date: '2019-12-18', source: 'Protokół zakończenia testowania, Krosno' },
  { aim: 'organisers', town: 1, value: 6, date: '2019-12-19', source: 'Protokół zakończenia testowania, Przemyśl' },
  {
    ...{ aim: 'institutions', town: 0, value: 3, date: '2020-02-14', source: 'Pisma instytucji, teczka 4/2020' },
    corrects: { value: 2, source: 'Pisma instytucji' },
    note: 'Trzecie pismo doszło później.',
  },
  { aim: 'institutions', town: 1, value: 2, date: '2020-03-02', source: 'Zarządzenie i uchwała, teczka 5/2020' },
  {
    ...{ aim: 'institutions', town: 1, value: 1, date: '2020-03-05', source: 'Notatka ze spotkania zespołu' },
    ...{ note: 'Zapowiedź, jeszcze nie wdrożenie.', retired: true },
  },
  { aim: 'initiatives', town: 0, value: 3, date: '2019-12-20', source: 'Karty monitoringu: k_01, k_02, k_03' },
  { aim: 'initiatives', town: 1, value: 2, date: '2019-12-20', source: 'Karty monitoringu: p_01, p_03' },
  {
    aim: 'city_plans',
    town: 0,
    value: 1,
    date: '2020-04-27',
    source: 'Plan działań na lata 2020–2022, wersja przyjęta',
  },
];

/** Enters them as the pages would: logged first; a correction keeps what was said. Aims and cities that the study lacks are left out. */
export async function addAims(store: Store, seed: number, study: Study, by: string): Promise<void> {
  for (const { aim, town, corrects, note = null, retired = false, value, date, source } of noted) {
    const city = town === undefined ? null : study.cities[town]?.key;
    if (city === undefined || !study.aims.some(({ key }) => key === aim)) continue;
    const fields: AimFields = { value, date, source, city, note };
    const first: AimFields = { ...fields, ...corrects };
    const id = uuidOf(seed, 'aim', aim, String(town), source);
    const at = momentOf(date, 0);
    const logged = { id, value: first.value, date: first.date, city };
    await store.audit.record(by, 'aim.create', aim, logged);
    const entry: AimEntry = {
      ...{ _id: id, aim, ...first, retired: false, by, at, revision: 0, revisions: [] },
    };
    await store.aims.insert(entry);
    if (!corrects && !retired) continue;
    await store.audit.record(by, retired ? 'aim.retire' : 'aim.correct', aim, { id, value, date, city });
    await store.aims.change(entry, { ...fields, retired }, by, momentOf(date, 3_600_000));
  }
}
