/** The way back to the table of themes. */
import { Link } from 'react-router';
import { useSpeech } from '../../ui/locale.ts';
import { readingTexts } from './texts.ts';

export function BackToThemes() {
  const { locale } = useSpeech();
  return (
    <p className="back">
      <Link to="/team/themes">{readingTexts[locale].back}</Link>
    </p>
  );
}
