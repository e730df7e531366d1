/** Ways into the preview from the collectors. */
import { Link } from 'react-router';
import { useSpeech } from '../../ui/locale.ts';
import { previewTexts } from './texts.ts';

/** To one instrument, beginning with a wave and a city. */
export function PreviewLink({ instrument, wave, city }: { instrument: string; wave: string; city: string }) {
  const { locale } = useSpeech();
  const query = new URLSearchParams({ wave, city }).toString();
  return (
    <p>
      <Link to={`/team/preview/${instrument}?${query}`}>{previewTexts[locale].link}</Link>
    </p>
  );
}

/** To the list of all instruments. */
export function PreviewListLink() {
  const { locale } = useSpeech();
  return (
    <p>
      <Link to="/team/preview">{previewTexts[locale].listTitle}</Link>
    </p>
  );
}
