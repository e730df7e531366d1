/** The data as files: layout, values and dialect chosen before the download. */
import { useState } from 'react';
import { SelectField } from '../ui/field.tsx';
import { useSpeech } from '../ui/locale.ts';

export function Downloads({ instrument }: { instrument: string }) {
  const { t, locale } = useSpeech();
  const [layout, setLayout] = useState('wide');
  const [values, setValues] = useState('codes');
  const [dialect, setDialect] = useState('rfc4180');
  const base = `/api/instruments/${instrument}`;
  return (
    <details className="panel notice on-screen">
      <summary>{t('results.download')}</summary>
      <div className="narrowing">
        <SelectField label={t('results.layout')} value={layout} onChange={(event) => setLayout(event.target.value)}>
          <option value="wide">{t('results.layouts.wide')}</option>
          <option value="long">{t('results.layouts.long')}</option>
        </SelectField>
        <SelectField label={t('results.values')} value={values} onChange={(event) => setValues(event.target.value)}>
          <option value="codes">{t('results.valueKinds.codes')}</option>
          <option value="labels">{t('results.valueKinds.labels')}</option>
        </SelectField>
        <SelectField label={t('results.dialect')} value={dialect} onChange={(event) => setDialect(event.target.value)}>
          <option value="rfc4180">{t('results.dialects.rfc4180')}</option>
          <option value="excel-pl">{t('results.dialects.excel-pl')}</option>
        </SelectField>
      </div>
      <a
        className="button"
        download
        href={`${base}/responses.csv?layout=${layout}&values=${values}&dialect=${dialect}&locale=${locale}`}
      >
        {t('results.get')}
      </a>
      <a className="button" download href={`${base}/codebook.csv?dialect=${dialect}&locale=${locale}`}>
        {t('results.codebook')}
      </a>
    </details>
  );
}
