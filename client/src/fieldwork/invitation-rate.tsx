/** Invitations of a collector: states, contacts, and the response rate with its formula. */
import type { FieldworkCollector } from '../../../server/http/contract.ts';
import { useSpeech } from '../ui/locale.ts';
import { fieldworkTexts } from './texts.ts';

/** Under so many people shares are not given as percentages. */
export const fewestForPercent = 20;

export function InvitationRate({ invitations }: { invitations: NonNullable<FieldworkCollector['invitations']> }) {
  const { locale, number } = useSpeech();
  const t = fieldworkTexts[locale];
  const { issued, states, contacts, contacted, answered, of, rate } = invitations;
  const fraction = t.of(number(answered), number(of));
  const result = rate === null ? '–' : of < fewestForPercent ? fraction : `${number(rate * 100, 1)}% (${fraction})`;
  return (
    <section>
      <h4>{t.invitations}</h4>
      <dl className="facts">
        <div>
          <dt>{t.issued}</dt>
          <dd>{number(issued)}</dd>
        </div>
        {Object.entries(states).map(([state, count]) => (
          <div key={state}>
            <dt>{t.states[state] ?? state}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.contacts}</dt>
          <dd>{t.contactsOf(number(contacts), number(contacted))}</dd>
        </div>
      </dl>
      <p>
        <strong>{t.rate}</strong> = {t.formula} ={' '}
        {t.rateIs(number(answered), number(issued), number(states['revoked'] ?? 0), result)}
      </p>
      <p className="hint">{t.rateHint}</p>
    </section>
  );
}
