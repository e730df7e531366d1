/** The yardstick of the phone bench: forty questions as SurveyJS's own first-steps guide shows them, nothing added. */
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import { Survey } from 'survey-react-ui';

const scale = ['Never', 'Seldom', 'Sometimes', 'Often', 'Always'];
const kinds = [
  { type: 'radiogroup', choices: scale },
  { type: 'checkbox', choices: scale },
  { type: 'matrix', columns: scale, rows: ['The city', 'The office', 'Neighbours'] },
  { type: 'rating' },
  { type: 'text' },
];

const question = (number: number) => ({
  name: `question${number}`,
  title: `What do you say about topic ${number}?`,
  ...kinds[number % kinds.length],
});

const pages = Array.from({ length: 8 }, (_, page) => ({
  name: `page${page}`,
  elements: Array.from({ length: 5 }, (_, i) => question(page * 5 + i)),
}));

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Survey model={new Model({ pages })} />);
