/** `/team/admin/users`: who has access, and to what. */
import { useState } from 'react';
import type { SessionReply, UserReply } from '../../../../server/http/contract.ts';
import { useStudy, type StudyInfo } from '../../api/queries.ts';
import { FilterBar, FilterOutcome, optionsOf, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { matches } from '../../ui/search-text.ts';
import { BackToAdministration } from '../administration/administration.tsx';
import { useUsers } from './queries.ts';
import { userTexts } from './texts.ts';
import { NewUserDialog, UserDialog, type UserTask } from './user-dialogs.tsx';
import './users.css';

const names = ['search', 'role', 'city', 'state', 'sort'] as const;

interface RowProps {
  user: UserReply;
  study: StudyInfo;
  own: boolean;
  onTask: (task: UserTask) => void;
}

function UserRow({ user, study, own, onTask }: RowProps) {
  const { locale, say } = useSpeech();
  const t = userTexts[locale];
  const cities = user.cities.map((key) => {
    const name = study.cities.find((city) => city.key === key)?.name;
    return name === undefined ? key : say(name);
  });
  const tasks: [UserTask, string][] = [
    ['edit', t.edit],
    ['reset', t.reset],
    ['switch', user.active ? t.deactivate : t.reactivate],
  ];
  return (
    <li className={user.active ? 'user' : 'user user-off'}>
      <div>
        <h2>{user.name}</h2>
        <p className="quiet">
          {[t.roles[user.role], cities.length === 0 ? t.allCities : cities.join(', '), own ? t.you : '']
            .filter((part) => part !== '')
            .join(' · ')}
          {!user.active && <span className="state">{t.inactive}</span>}
        </p>
        {own && <p className="quiet">{t.own}</p>}
      </div>
      {!own && (
        <div className="actions">
          {tasks.map(([task, label]) => (
            <button
              key={task}
              type="button"
              className="small"
              aria-label={`${label}: ${user.name}`}
              onClick={() => onTask(task)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

export default function UsersPage({ session }: { session: SessionReply }) {
  const { locale, say, number, t: speak } = useSpeech();
  const t = userTexts[locale];
  const study = useStudy();
  const users = useUsers();
  const { values, set, clear, any } = useFilters(names);
  const [task, setTask] = useState<{ user: UserReply; task: UserTask } | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const done = (text: string): void => {
    setTask(null);
    setSaid(text);
  };
  const close = (): void => setTask(null);
  const all = users.data ?? [];
  const fits = (user: UserReply): boolean =>
    matches(values['search'] ?? '', [user.name]) &&
    (values['role'] === '' || user.role === values['role']) &&
    (values['city'] === '' || user.cities.length === 0 || user.cities.includes(values['city'] ?? '')) &&
    (values['state'] === '' || user.active === (values['state'] === 'active'));
  const key = (user: UserReply): string =>
    values['sort'] === 'role' ? `${t.roles[user.role]} ${user.name}` : user.name;
  const shown = all.filter(fits).sort((a, b) => key(a).localeCompare(key(b), locale));
  const common = study.data && { study: study.data, mine: session.cities, onDone: done, onClose: close };
  return (
    <>
      <BackToAdministration />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <p>
        <button type="button" disabled={study.data === undefined} onClick={() => setTask('new')}>
          {t.add}
        </button>
      </p>
      <p role="status">{said !== '' && <strong className="said">{said}</strong>}</p>
      <FilterBar
        label={t.narrow}
        values={values}
        set={set}
        filters={[
          { name: 'search', label: t.search },
          { name: 'role', label: t.role, options: [['', t.all], ...Object.entries(t.roles)] },
          {
            name: 'city',
            label: t.city,
            options: optionsOf(t.all, study.data?.cities ?? [], say),
          },
          {
            name: 'state',
            label: t.state,
            options: [
              ['', t.all],
              ['active', t.active],
              ['inactive', t.inactive],
            ],
          },
          {
            name: 'sort',
            label: t.sort,
            options: [
              ['', t.byName],
              ['role', t.byRole],
            ],
          },
        ]}
      />
      <ProblemNote
        error={users.error ?? study.error}
        retry={() => void Promise.all([users.refetch(), study.refetch()])}
      />
      {(users.isPending || study.isPending) && <p role="status">{speak('loading')}</p>}
      {users.isSuccess && study.data !== undefined && (
        <>
          <FilterOutcome
            text={shown.length === 0 ? t.none : t.shown(number(shown.length), number(all.length))}
            label={t.clear}
            clear={any ? clear : null}
          />
          <ul className="rows">
            {shown.map((user) => (
              <UserRow
                key={user.id}
                user={user}
                study={study.data}
                own={user.name === session.name}
                onTask={(wanted) => setTask({ user, task: wanted })}
              />
            ))}
          </ul>
        </>
      )}
      {common && task === 'new' && <NewUserDialog {...common} />}
      {common && task !== null && task !== 'new' && <UserDialog {...common} {...task} />}
    </>
  );
}
