/** What the project reaches: its aims against their targets, and the organisers' months. */
import type { SessionReply } from '../../../server/http/contract.ts';
import { useSpeech } from '../ui/locale.ts';
import { Aims } from './aims.tsx';
import './monitoring.css';
import { Sheets } from './sheets.tsx';
import { monitoringTexts } from './texts.ts';

export default function MonitoringPage({ session }: { session: SessionReply }) {
  const { locale } = useSpeech();
  const t = monitoringTexts[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <nav aria-label={t.jump} className="jump">
        <a href="#aims">{t.aims}</a>
        <a href="#monitoring">{t.monitoring}</a>
      </nav>
      <Aims session={session} />
      <Sheets />
    </>
  );
}
