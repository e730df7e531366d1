/** One invitation in the list: its code, state and contacts, and what may be done with it. */
import type { InvitationInfo } from './queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import type { Task } from './invitation-dialogs.tsx';
import { lastContact } from './sorted.ts';
import { invitationTexts } from './texts.ts';

interface RowProps {
  invitation: InvitationInfo;
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onTask: (task: Task) => void;
}

function Contacts({ invitation, onTask }: Pick<RowProps, 'invitation' | 'onTask'>) {
  const { locale, day, number } = useSpeech();
  const t = invitationTexts[locale];
  return (
    <details>
      <summary>{t.contacts(number(invitation.contacts.length))}</summary>
      <ul className="contacts">
        {invitation.contacts.map((contact, place) => (
          <li key={place}>
            {day(contact.at)} · {t.channels[contact.channel]} · {t.outcomes[contact.outcome]}{' '}
            <button
              type="button"
              className="plain"
              aria-label={`${t.takeBack}: ${invitation.code}, ${day(contact.at)}, ${t.outcomes[contact.outcome]}`}
              onClick={() => onTask({ kind: 'takeBack', invitation, contact })}
            >
              {t.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function InvitationRow({ invitation, selected, onSelect, onTask }: RowProps) {
  const { locale, day } = useSpeech();
  const t = invitationTexts[locale];
  const { code, state, contacts } = invitation;
  const last = lastContact(invitation);
  const tasks: [Exclude<Task['kind'], 'takeBack' | 'note'>, string][] =
    state === 'answered'
      ? []
      : state === 'revoked'
        ? [['reissue', t.reissue]]
        : [
            ['reissue', t.reissue],
            ['revoke', t.revoke],
            ['correct', t.correct],
          ];
  return (
    <li className="invitation">
      <div className="tick">
        <input
          type="checkbox"
          aria-label={t.select(code)}
          checked={selected}
          onChange={({ target }) => onSelect(target.checked)}
        />
      </div>
      <div>
        <h2>{code}</h2>
        <p>
          <span className={`state invitation-${state}`}>{t.states[state]}</span>{' '}
          <span className="quiet">{last === '' ? t.noContact : t.last(day(last))}</span>
        </p>
        {contacts.length > 0 && <Contacts invitation={invitation} onTask={onTask} />}
      </div>
      <div className="actions">
        <button
          type="button"
          className="small"
          aria-label={`${t.note}: ${code}`}
          onClick={() => onTask({ kind: 'note', invitations: [invitation] })}
        >
          {t.note}
        </button>
        {tasks.map(([kind, label]) => (
          <button
            key={kind}
            type="button"
            className="plain"
            aria-label={`${label}: ${code}`}
            onClick={() => onTask({ kind, invitation })}
          >
            {label}
          </button>
        ))}
      </div>
    </li>
  );
}
