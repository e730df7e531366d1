/** `/team/collectors/:slug/invitations`: personal links of one collector, and how far each of them got. */
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import {
  againFor,
  useCollectors,
  useInstruments,
  useStudy,
  type InstrumentInfo,
  type StudyInfo,
} from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useCollectorWords } from '../collectors/words.ts';
import { FreshLinks } from './fresh-links.tsx';
import { InvitationDialog, type Task } from './invitation-dialogs.tsx';
import { InvitationList } from './invitation-list.tsx';
import './invitations.css';
import { NewInvitations } from './new-invitations.tsx';
import { useFreshLinks, useInvitations, type InvitationInfo } from './queries.ts';
import { invitationTexts } from './texts.ts';

interface BodyProps {
  collector: CollectorReply;
  collectors: CollectorReply[];
  study: StudyInfo;
  instruments: InstrumentInfo[];
}

function Body({ collector, collectors, study, instruments }: BodyProps) {
  const { locale, t: speak } = useSpeech();
  const t = invitationTexts[locale];
  const { slug, state, city, group } = collector;
  const wordsOf = useCollectorWords(study, instruments);
  const invitations = useInvitations(slug);
  const fresh = useFreshLinks(slug);
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState('');
  const done = (text: string, changed: InvitationInfo[]): void => {
    setTask(null);
    setSaid(text);
    fresh.add(changed.flatMap(({ id, code, link }) => (link === undefined ? [] : [{ id, code, link }])));
  };
  const others = collectors.filter(
    (one) => one.mode === 'invitation' && one.slug !== slug && one.city === city && one.group === group,
  );
  const words = wordsOf(collector);
  const survey = instruments.find(({ key }) => key === collector.instrument)?.title ?? { pl: slug, en: slug };
  return (
    <>
      <h1>{t.title}</h1>
      <p className="quiet">{[words.title, words.wave, slug].join(' · ')}</p>
      <p>
        {t.lead} {t.rate}
      </p>
      {state !== 'open' && <p className="panel status">{t.notOpen[state]}</p>}
      <p role="status">{said !== '' && <strong className="said">{said}</strong>}</p>
      {fresh.links.length > 0 && (
        <FreshLinks
          invitations={fresh.links}
          study={study}
          collector={collector}
          survey={survey}
          onHide={() => {
            fresh.clear();
            // The button is gone with the links.
            document.getElementById('content')?.focus({ preventScroll: true });
          }}
          onSent={() => setTask({ kind: 'note', invitations: fresh.links, outcome: 'sent' })}
        />
      )}
      <ProblemNote error={invitations.error} retry={() => void invitations.refetch()} />
      {invitations.isPending && <p role="status">{speak('loading')}</p>}
      {invitations.data !== undefined &&
        (invitations.data.length === 0 ? (
          <p className="lead">{t.none}</p>
        ) : (
          <InvitationList invitations={invitations.data} onTask={setTask} />
        ))}
      {invitations.data !== undefined && (
        <NewInvitations
          slug={slug}
          taken={new Set(invitations.data.map(({ code }) => code))}
          others={others}
          nameOf={(one) => [wordsOf(one).title, wordsOf(one).wave, one.slug].join(' · ')}
          onMade={(made) => {
            setSaid('');
            fresh.add(made);
          }}
        />
      )}
      {task !== null && <InvitationDialog slug={slug} task={task} onDone={done} onClose={() => setTask(null)} />}
    </>
  );
}

export default function InvitationsPage() {
  const { t: speak, locale } = useSpeech();
  const t = invitationTexts[locale];
  const { slug = '' } = useParams();
  const study = useStudy();
  const instruments = useInstruments();
  const collectors = useCollectors();
  const queries = [study, instruments, collectors];
  const failed = queries.find(({ error }) => error !== null)?.error ?? null;
  const loaded = study.data !== undefined && instruments.data !== undefined && collectors.data !== undefined;
  const collector = collectors.data?.find((one) => one.slug === slug);
  return (
    <>
      <p className="back">
        <Link to={`/team/collectors/${slug}`}>{t.back}</Link>
      </p>
      <ProblemNote error={failed} retry={againFor(...queries)} />
      {!loaded && failed === null && <p role="status">{speak('loading')}</p>}
      {loaded && collector === undefined && (
        <>
          <h1>{slug}</h1>
          <ProblemNote error={new CallProblem('not_found')} />
        </>
      )}
      {loaded && collector?.mode === 'open' && (
        <>
          <h1>{t.title}</h1>
          <p className="lead">{t.openMode}</p>
        </>
      )}
      {loaded && collector?.mode === 'invitation' && (
        <Body
          key={slug}
          collector={collector}
          collectors={collectors.data}
          study={study.data}
          instruments={instruments.data}
        />
      )}
    </>
  );
}
