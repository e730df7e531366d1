/** The letters alone, with three invitations, for the browser test. */
import { createRoot } from 'react-dom/client';
import { Letters } from '../../../client/src/admin/letters/letters.tsx';

const token = 'Qm7fT2wZ9xLr4bVn8sKd3hYc6pJg1uEa5oXi0tRvWq4';
const invitations = ['K-01', 'K-02', 'K-03'].map((code) => ({
  id: code,
  code,
  link: `https://ankiety.spolecznie-zorganizowani.pl/i/${code}${token}`,
}));
const study = {
  title: { pl: 'Społecznie Zorganizowani – ewaluacja', en: 'Socially Organised – evaluation' },
  cities: [
    {
      key: 'krosno',
      name: { pl: 'Krosno', en: 'Krosno' },
      inName: { pl: 'w Krośnie', en: 'in Krosno' },
      areas: [],
    },
  ],
  purpose: { pl: 'Sprawdzamy, co się zmieniło.', en: 'We want to learn what has changed.' },
  groups: [
    {
      key: 'institution',
      name: { pl: 'instytucje', en: 'institutions' },
      sampling: 'census' as const,
      small: true,
      threshold: 5,
      call: null,
      sharedCode: { pl: 'Kod instytucji', en: 'Code of the institution' },
    },
  ],
  trial: true,
  synthetic: false,
};
const survey = { pl: 'Ankieta dla organizatorek i organizatorów', en: 'Questionnaire for community organisers' };

createRoot(document.getElementById('team')!).render(
  <main>
    <h1>Around the letters</h1>
    <Letters
      invitations={invitations}
      study={study}
      survey={survey}
      collector={{ slug: 'krosno-organizatorzy', city: 'krosno', group: 'institution' }}
    />
  </main>,
);
