/** Tells somebody who has sheets on this device that have not reached the server, and where to go. */
import { Link } from 'react-router';
import { useSpeech } from '../../ui/locale.ts';
import { enterTexts } from './texts.ts';
import { useOpenOutbox } from './use-outbox.ts';

export function WaitingSheets({ user }: { user: string }) {
  const { locale, number } = useSpeech();
  const t = enterTexts[locale];
  const queued = useOpenOutbox(user)?.queued() ?? [];
  if (queued.length === 0) return null;
  return (
    <div className="panel status">
      <p>{t.waitHere(number(queued.length))}</p>
      <ul>
        {[...new Set(queued.map(({ slug }) => slug))].map((slug) => (
          <li key={slug}>
            <Link to={`/team/enter/${slug}`}>
              {t.title}: {slug}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
