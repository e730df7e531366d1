/** The way back to the list of interviews. */
import { Link } from 'react-router';
import { useSpeech } from '../ui/locale.ts';
import { deskWords } from './words.ts';

export function BackToDesk() {
  const { locale } = useSpeech();
  return (
    <p className="back">
      <Link to="/team/desk">{deskWords[locale].back}</Link>
    </p>
  );
}
