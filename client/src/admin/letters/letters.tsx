/** Letters of invitation: one A4 page each with a QR code, and the same links as CSV for mail merge. */
import { useId, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import type { Texts } from '../../../../server/domain/study.ts';
import type { Locale } from '../../i18n/index.ts';
import { useSpeech } from '../../ui/locale.ts';
import { bindShortWords } from '../../respond/short-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import './letters.css';
import { mailMergeCsv, type LetterInvitation } from './mail-merge.ts';
import { QrPicture, type Encode } from './qr-picture.tsx';
import { useEncoder } from './use-encoder.ts';
import { letterTexts } from './texts.ts';

export interface LettersProps {
  invitations: LetterInvitation[];
  study: Pick<StudyInfo, 'title' | 'purpose' | 'cities' | 'groups' | 'trial' | 'synthetic'>;
  collector: Pick<CollectorReply, 'slug' | 'city' | 'group'>;
  /** The questionnaire's title, as people know it. */
  survey: Texts;
  /** Called when the links were printed or saved. */
  onTaken?: () => void;
}

interface LetterProps extends Omit<LettersProps, 'invitations' | 'onTaken'> {
  invitation: LetterInvitation;
  locale: Locale;
  encode: Encode;
}

function Letter({ invitation, study, collector, survey, locale, encode }: LetterProps) {
  const t = letterTexts[locale];
  const link = locale === 'en' ? `${invitation.link}?lang=en` : invitation.link;
  const modules = useMemo(() => encode(link), [encode, link]);
  const inCity = study.cities.find((one) => one.key === collector.city)?.inName[locale] ?? '';
  const said = (text: string): string => (locale === 'pl' ? bindShortWords(text) : text);
  const sharedCode = study.groups.find((one) => one.key === collector.group)?.sharedCode;
  return (
    <article className="letter" lang={locale}>
      {(study.trial || study.synthetic) && <p className="letter-trial">{study.synthetic ? t.synthetic : t.trial}</p>}
      <p className="letter-project">{study.title[locale]}</p>
      <p>{t.greeting}</p>
      <p>{said(t.invitation(survey[locale], inCity.replaceAll(' ', '\u00a0')))}</p>
      <p>
        {said(study.purpose?.[locale] ?? '')} {said(t.needed)}
      </p>
      <div className="letter-way-in">
        <QrPicture modules={modules} label={t.qr(invitation.code)} />
        <div>
          <p className="letter-how">{said(t.how)}</p>
          <p className="letter-code">{t.code(invitation.code)}</p>
          <p>{said(t.codeMeans)}</p>
        </div>
      </div>
      <p>{said(t.orType)}</p>
      <p className="letter-link">{invitation.link.replace(/^https?:\/\//, '')}</p>
      {sharedCode != null && <p>{said(t.sharedCode(sharedCode[locale]))} __________</p>}
      <p>{said(t.personal)}</p>
      <ul>
        {t.promises.map((promise) => (
          <li key={promise}>{said(promise)}</li>
        ))}
      </ul>
      <p className="letter-closing">{said(t.closing)}</p>
      <p>{t.signature(study.title[locale])}</p>
    </article>
  );
}

/**
 * The panel shown after invitations were made. The letters hang under `<body>` and are seen in print alone, where they
 * take the place of everything else.
 */
export function Letters({ invitations, study, collector, survey, onTaken }: LettersProps) {
  const { locale: current } = useSpeech();
  const [locale, setLocale] = useState<Locale>('pl');
  const { encode, failed } = useEncoder();
  const select = useId();
  const t = letterTexts[current].panel;
  return (
    <section className="panel">
      <h2>{t.title}</h2>
      <p>{t.ready(invitations.length)}</p>
      <p className="quiet">{t.once}</p>
      <label className="field" htmlFor={select}>
        {t.language}
      </label>
      <select id={select} value={locale} onChange={(event) => setLocale(event.target.value === 'en' ? 'en' : 'pl')}>
        <option value="pl">Polski</option>
        <option value="en">English</option>
      </select>
      <p>
        <button
          type="button"
          className="primary"
          disabled={encode === null || invitations.length === 0}
          onClick={() => {
            window.print();
            onTaken?.();
          }}
        >
          {t.print}
        </button>{' '}
        <button
          type="button"
          disabled={invitations.length === 0}
          onClick={() => {
            saveFile(`${collector.slug}-listy.csv`, mailMergeCsv(invitations));
            onTaken?.();
          }}
        >
          {t.csv}
        </button>
      </p>
      <p role="status">{failed ? t.failed : encode === null ? t.preparing : ''}</p>
      {encode !== null &&
        createPortal(
          <div className="letters">
            {invitations.map((invitation) => (
              <Letter
                key={invitation.id}
                invitation={invitation}
                study={study}
                collector={collector}
                survey={survey}
                locale={locale}
                encode={encode}
              />
            ))}
          </div>,
          document.body,
        )}
    </section>
  );
}
