/** Invitations searched, narrowed and sorted; several may be selected, to note one contact for all of them. */
import { useState } from 'react';
import { invitationStates } from '../../../../server/domain/invitation.ts';
import { Tick } from '../../ui/field.tsx';
import { FilterBar, FilterOutcome, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { matches } from '../../ui/search-text.ts';
import type { Task } from './invitation-dialogs.tsx';
import { InvitationRow } from './invitation-row.tsx';
import type { InvitationInfo } from './queries.ts';
import { sortedInvitations } from './sorted.ts';
import { invitationTexts } from './texts.ts';

const names = ['search', 'state', 'sort'] as const;

export function InvitationList({
  invitations,
  onTask,
}: {
  invitations: InvitationInfo[];
  onTask: (task: Task) => void;
}) {
  const { locale, number } = useSpeech();
  const t = invitationTexts[locale];
  const { values, set, clear, any } = useFilters(names);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const fits = ({ code, state }: InvitationInfo): boolean =>
    matches(values['search'] ?? '', [code]) && (values['state'] === '' || state === values['state']);
  const shown = sortedInvitations(invitations.filter(fits), values['sort'] ?? '');
  // What is out of sight is not acted on.
  const chosen = shown.filter(({ id }) => selected.has(id));
  const used = invitationStates.filter((state) => invitations.some((one) => one.state === state));
  const counts = used.map(
    (state) => `${t.states[state]} ${number(invitations.filter((one) => one.state === state).length)}`,
  );
  const select = (ids: string[], wanted: boolean): void => {
    const next = new Set(selected);
    for (const id of ids)
      if (wanted) next.add(id);
      else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <p>
        {t.count(number(invitations.length))} <span className="quiet">({counts.join(', ')})</span>
      </p>
      <FilterBar
        label={t.narrow}
        values={values}
        set={set}
        filters={[
          { name: 'search', label: t.search },
          {
            name: 'state',
            label: t.stateLabel,
            options: [['', t.all], ...used.map((state): [string, string] => [state, t.states[state]])],
          },
          { name: 'sort', label: t.sort, options: Object.entries(t.sorts) },
        ]}
      />
      <FilterOutcome
        text={shown.length === 0 ? t.nothing : t.shown(number(shown.length), number(invitations.length))}
        label={t.clear}
        clear={any ? clear : null}
      />
      {shown.length > 0 && (
        <div className="actions selecting">
          <Tick
            label={t.selectShown(number(shown.length))}
            checked={chosen.length === shown.length}
            onChange={({ target }) =>
              select(
                shown.map(({ id }) => id),
                target.checked,
              )
            }
          />
          <button
            type="button"
            className="small"
            disabled={chosen.length === 0}
            onClick={() => onTask({ kind: 'note', invitations: chosen })}
          >
            {t.noteFor(number(chosen.length))}
          </button>
        </div>
      )}
      <ul className="rows">
        {shown.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            selected={selected.has(invitation.id)}
            onSelect={(wanted) => select([invitation.id], wanted)}
            onTask={onTask}
          />
        ))}
      </ul>
    </>
  );
}
