/** Collectors whose sheets can be typed in on this device without network: those that were opened here before. */
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { EntryFormReply, SessionReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { device } from '../keeping/device.ts';
import { formPath } from './queries.ts';
import { enterTexts } from './texts.ts';
import { WaitingSheets } from './waiting-sheets.tsx';

type Form = Pick<EntryFormReply, 'slug' | 'city' | 'title' | 'state'>;

/** What the device remembers of sheets, by address. */
async function formsHere(): Promise<Form[]> {
  const place = await device();
  const [before, after] = formPath('\n').split('\n') as [string, string];
  const paths = (await place.remembered()).filter((path) => path.startsWith(before) && path.endsWith(after));
  const forms = await Promise.all(paths.map((path) => place.recall<Form>(path)));
  return forms.filter((form): form is Form => form !== null).sort((a, b) => a.slug.localeCompare(b.slug));
}

export function SheetsHere({ session }: { session: Pick<SessionReply, 'name' | 'cities'> }) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const [forms, setForms] = useState<Form[]>([]);
  useEffect(() => {
    let wanted = true;
    void formsHere().then((found) => wanted && setForms(found));
    return () => {
      wanted = false;
    };
  }, []);
  const own = forms.filter(({ city }) => session.cities.length === 0 || session.cities.includes(city));
  return (
    <>
      <WaitingSheets user={session.name} />
      {own.length > 0 && (
        <p>
          {t.here}{' '}
          {own.map(({ slug, title }, at) => (
            <span key={slug}>
              {at > 0 && ', '}
              <Link to={`/team/enter/${slug}`}>
                {title[locale]} ({slug})
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
