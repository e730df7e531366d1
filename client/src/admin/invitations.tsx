/** Personal links of one collector: made from codes, shown once, saved as CSV for mail merge. */
import { saveFile } from '../ui/save-file.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { useChangeInvitation, useInvitations, useInvite, type InvitationInfo } from '../api/queries.ts';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';

/** Codes from a text, one per line, commas and blanks allowed, each once. */
export function codesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))];
}

/** Links as CSV with a byte order mark, as spreadsheets expect. */
export function linksCsv(invitations: InvitationInfo[]): string {
  const rows = invitations.map(({ code, link }) => `${code},${link ?? ''}`);
  return `\ufeffcode,link\r\n${rows.join('\r\n')}\r\n`;
}

function FreshLinks({ slug, links }: { slug: string; links: InvitationInfo[] }) {
  const { t } = useSpeech();
  return (
    <section className="panel status" role="status">
      <p>
        <strong>{t('invitations.once')}</strong>
      </p>
      <button type="button" className="primary" onClick={() => saveFile(`${slug}-linki.csv`, linksCsv(links))}>
        {t('invitations.download')}
      </button>
      <ul className="links">
        {links.map((one) => (
          <li key={one.id}>
            <strong>{one.code}</strong> <code>{one.link}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Invitations() {
  const { t } = useSpeech();
  const { slug = '' } = useParams();
  const invitations = useInvitations(slug);
  const invite = useInvite(slug);
  const change = useChangeInvitation(slug);
  const [links, setLinks] = useState<InvitationInfo[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    invite.mutate(codesOf(String(new FormData(form).get('codes') ?? '')), {
      onSuccess: (made) => {
        setLinks((before) => [...before, ...made]);
        form.reset();
      },
    });
  };
  const reissue = (id: string): void =>
    change.mutate(
      { id, reissue: true },
      { onSuccess: (made) => setLinks((before) => [...before.filter((one) => one.id !== id), made]) },
    );
  return (
    <>
      <h1>{t('invitations.title', { slug })}</h1>
      <ProblemNote error={invitations.error ?? change.error} />
      {links.length > 0 && <FreshLinks slug={slug} links={links} />}
      <form className="panel narrow" onSubmit={submit}>
        <ProblemNote error={invite.error} />
        <label className="field" htmlFor="codes">
          {t('invitations.codes')}
        </label>
        <p className="hint" id="codes-hint">
          {t('invitations.codesHint')}
        </p>
        <textarea
          id="codes"
          name="codes"
          rows={6}
          required
          aria-describedby="codes-hint"
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit" className="primary" disabled={invite.isPending}>
          {t('invitations.create')}
        </button>
      </form>
      {invitations.data !== undefined &&
        (invitations.data.length === 0 ? (
          <p>{t('invitations.none')}</p>
        ) : (
          <ScrollRegion label={t('collectors.invitations')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('invitations.code')}</th>
                  <th scope="col">{t('invitations.stateLabel')}</th>
                  <th scope="col">{t('invitations.actions')}</th>
                </tr>
              </thead>
              <tbody>
                {invitations.data.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{one.code}</th>
                    <td>{t(`invitations.state.${one.state}`)}</td>
                    <td>
                      {one.state !== 'answered' && (
                        <>
                          {one.state === 'prepared' && (
                            <button
                              type="button"
                              className="plain"
                              onClick={() => change.mutate({ id: one.id, state: 'sent' })}
                            >
                              {t('invitations.sent')}
                            </button>
                          )}
                          <button type="button" className="plain" onClick={() => reissue(one.id)}>
                            {t('invitations.reissue')}
                          </button>
                          {one.state !== 'revoked' && (
                            <button
                              type="button"
                              className="plain"
                              onClick={() => change.mutate({ id: one.id, state: 'revoked' })}
                            >
                              {t('invitations.revoke')}
                            </button>
                          )}
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        ))}
    </>
  );
}
