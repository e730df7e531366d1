/** How people reach a survey: the address to copy, the QR code, poster and paper form to print, the shared device. */
import { useMemo, useState, type FormEvent } from 'react';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { saveFile } from '../../ui/save-file.ts';
import { QrPicture, type QrModules } from '../letters/qr-picture.tsx';
import { useEncoder } from '../letters/use-encoder.ts';
import { withoutScheme } from './collector-card.tsx';
import { qrPng, qrSvg } from './qr-files.ts';
import { isSheetList } from './sheet-list.ts';
import { collectorTexts, type CollectorTexts } from './texts.ts';

function QrCode({ url, slug, t }: { url: string; slug: string; t: CollectorTexts }) {
  const { encode, failed } = useEncoder();
  const [notSaved, setNotSaved] = useState(false);
  const modules = useMemo((): QrModules | null => (encode === null ? null : encode(url)), [encode, url]);
  if (failed || notSaved) return <p className="error">{t.qrFailed}</p>;
  if (modules === null) return <div className="qr-place" />;
  const png = (): void =>
    void qrPng(modules).then(
      (blob) => saveFile(`${slug}-qr.png`, blob),
      () => setNotSaved(true),
    );
  return (
    <div className="share-qr">
      <QrPicture modules={modules} label={t.qr} />
      <p>
        <button
          type="button"
          className="small"
          onClick={() => saveFile(`${slug}-qr.svg`, qrSvg(modules), 'image/svg+xml')}
        >
          {t.qrSvg}
        </button>
        <button type="button" className="small" onClick={png}>
          {t.qrPng}
        </button>
      </p>
    </div>
  );
}

function Poster({ slug, t }: { slug: string; t: CollectorTexts }) {
  return (
    <>
      <h3>{t.poster}</h3>
      <p className="actions">
        {(['pl', 'en'] as const).map((locale) => (
          <a
            key={locale}
            href={`/api/collectors/${slug}/poster?lang=${locale}`}
            target="_blank"
            rel="noreferrer"
            title={t.newWindow}
          >
            {t.poster} {t.language[locale]}
          </a>
        ))}
      </p>
    </>
  );
}

function PaperForm({ slug, t }: { slug: string; t: CollectorTexts }) {
  const [wrong, setWrong] = useState(false);
  const check = (event: FormEvent<HTMLFormElement>): void => {
    const fits = isSheetList(String(new FormData(event.currentTarget).get('sheets') ?? ''));
    setWrong(!fits);
    if (!fits) event.preventDefault();
  };
  return (
    <>
      <h3>{t.paper}</h3>
      <form
        className="paper-form"
        method="get"
        action={`/api/collectors/${slug}/paper-form`}
        target="_blank"
        onSubmit={check}
      >
        <TextField
          label={t.sheets}
          hint={t.sheetsHint}
          error={wrong ? t.sheetsWrong : undefined}
          name="sheets"
          autoComplete="off"
        />
        <SelectField label={t.paperLanguage} name="lang">
          <option value="pl">{t.language.pl}</option>
          <option value="en">{t.language.en}</option>
        </SelectField>
        <button type="submit" title={t.newWindow}>
          {t.print}
        </button>
      </form>
    </>
  );
}

export function Share({ collector, publicUrl }: { collector: CollectorReply; publicUrl: string }) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const { slug, mode, kiosk } = collector;
  const url = `${publicUrl}/s/${slug}`;
  return (
    <section className="panel">
      <h2>{t.share}</h2>
      {mode === 'invitation' ? (
        <p>{t.invitedMeans}</p>
      ) : (
        <>
          <p className="collector-link">
            <a href={`/s/${slug}`}>{withoutScheme(url)}</a> <CopyButton text={url}>{t.copy}</CopyButton>
          </p>
          {kiosk && (
            <>
              <h3>{t.kioskTitle}</h3>
              <p>{t.kioskMeans}</p>
              <p>
                <a className="button small" href={`/s/${slug}`}>
                  {t.kioskOpen}
                </a>
              </p>
            </>
          )}
          <QrCode url={url} slug={slug} t={t} />
          <Poster slug={slug} t={t} />
        </>
      )}
      <PaperForm slug={slug} t={t} />
    </section>
  );
}
