/** What people write beside "something else". */
import { words } from '../models.ts';

const oneOf = (...sentences: string[]) => words(1, (_occasion, draw) => draw.pick(sentences));

export const otherActivity = oneOf(
  'Pilnowanie dzieci sąsiadów',
  'Odśnieżanie chodnika całej klatce',
  'Dyżur w bibliotece sąsiedzkiej',
  'Zbiórka dla rodziny po pożarze',
  'Karmienie bezdomnych kotów razem z sąsiadkami',
  'Rada rodziców w szkole',
);

export const otherBarrier = oneOf(
  'Praca na zmiany',
  'Schody, bez windy rzadko wychodzę',
  'Wszystko odbywa się, kiedy jestem w pracy',
  'Mieszkam tu od niedawna i nie znam ludzi',
  'Zawsze decydują ci sami',
  'Wyjazdy za granicę do pracy',
);

export const otherReason = oneOf(
  'Nowi sąsiedzi się wprowadzili',
  'Remont ulicy, wszyscy mieli ten sam kłopot',
  'Otwarto sklep i jest gdzie się spotkać',
  'Dyrektorka szkoły zachęcała',
  'Zmiana zarządu wspólnoty',
);

export const otherObstacle = oneOf(
  'Trudno umówić wszystkich na jedną godzinę',
  'Ludzie wyjeżdżają do pracy za granicę',
  'Remont zablokował podwórko',
  'Plotki o tym, kto mi za to płaci',
);

export const otherNeed = oneOf(
  'Umowa dłuższa niż pół roku',
  'Ktoś, z kim można się naradzić po trudnym spotkaniu',
  'Jasne zasady, co wolno obiecać w imieniu miasta',
);

export const otherJointWork = oneOf(
  'Wspólny dyżur na osiedlu',
  'Spacer badawczy z mieszkańcami',
  'Ulotka o pomocy sąsiedzkiej',
);

export const otherEvidence = oneOf('Mieszkańcy sami do nas dzwonią', 'Jest wpis w harmonogramie zespołu');

export const otherSolution = oneOf('Wspólne dyżury z biblioteką', 'Karta kontaktów do liderek osiedla');

export const otherRisk = oneOf('Epidemia i zakaz spotkań', 'Wszystko opiera się na dwóch osobach');

export const otherPartner = oneOf('Sklep na rogu', 'Ochotnicza straż pożarna', 'Rada osiedla', 'Klub seniora');
