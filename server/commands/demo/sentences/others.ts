/** What people write beside "something else". */
import { words } from '../models.ts';

const oneOf = (...sentences: string[]) => words(1, (_occasion, draw) => draw.pick(sentences));

/** What somebody writes beside “something else”. */
export const otherActivity = oneOf(
  'Pilnowanie dzieci sąsiadów',
  'Odśnieżanie chodnika całej klatce',
  'Dyżur w bibliotece sąsiedzkiej',
  'Zbiórka dla rodziny po pożarze',
  'Karmienie bezdomnych kotów razem z sąsiadkami',
  'Rada rodziców w szkole',
);

/** What somebody writes beside “something else”. */
export const otherBarrier = oneOf(
  'Praca na zmiany',
  'Schody, bez windy rzadko wychodzę',
  'Wszystko odbywa się, kiedy jestem w pracy',
  'Mieszkam tu od niedawna i nie znam ludzi',
  'Zawsze decydują ci sami',
  'Wyjazdy za granicę do pracy',
);

/** What somebody writes beside “something else”. */
export const otherReason = oneOf(
  'Nowi sąsiedzi się wprowadzili',
  'Remont ulicy, wszyscy mieli ten sam kłopot',
  'Otwarto sklep i jest gdzie się spotkać',
  'Dyrektorka szkoły zachęcała',
  'Zmiana zarządu wspólnoty',
);

/** What somebody writes beside “something else”. */
export const otherObstacle = oneOf(
  'Trudno umówić wszystkich na jedną godzinę',
  'Ludzie wyjeżdżają do pracy za granicę',
  'Remont zablokował podwórko',
  'Plotki o tym, kto mi za to płaci',
);

/** What somebody writes beside “something else”. */
export const otherNeed = oneOf(
  'Umowa dłuższa niż pół roku',
  'Ktoś, z kim można się naradzić po trudnym spotkaniu',
  'Jasne zasady, co wolno obiecać w imieniu miasta',
);

/** What somebody writes beside “something else”. */
export const otherJointWork = oneOf(
  'Wspólny dyżur na osiedlu',
  'Spacer badawczy z mieszkańcami',
  'Ulotka o pomocy sąsiedzkiej',
);

/** What somebody writes beside “something else”. */
export const otherEvidence = oneOf('Mieszkańcy sami do nas dzwonią', 'Jest wpis w harmonogramie zespołu');

/** What somebody writes beside “something else”. */
export const otherSolution = oneOf('Wspólne dyżury z biblioteką', 'Karta kontaktów do liderek osiedla');

/** What somebody writes beside “something else”. */
export const otherRisk = oneOf('Epidemia i zakaz spotkań', 'Wszystko opiera się na dwóch osobach');

/** What somebody writes beside “something else”. */
export const otherPartner = oneOf('Sklep na rogu', 'Ochotnicza straż pożarna', 'Rada osiedla', 'Klub seniora');
