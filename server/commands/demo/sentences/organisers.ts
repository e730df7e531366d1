/** What organisers write in their own words. */
import { inTurn } from './in-turn.ts';

/** What the trainings lacked. */
export const trainingLack = inTurn(0.75, [
  'Ćwiczeń w terenie. Na sali wszystko wychodzi.',
  'Rozmowy o tym, co robić, gdy ktoś zamyka drzwi przed nosem.',
  'Przykładów z polskich miast, a nie tylko z brytyjskich.',
  'Więcej o urzędzie: kto za co odpowiada i jak pisać pisma.',
  'Czasu na pytania po wizycie. Wróciliśmy pełni wrażeń i od razu do pracy.',
  'Tłumacza na wszystkich spotkaniach w Wielkiej Brytanii.',
  'Jak nie brać na siebie wszystkich spraw.',
  'Zajęć o konflikcie w grupie, bo pierwszy przyszedł po miesiącu.',
  'Spotkania z kimś, kto robił to w małym mieście.',
  'Prostych materiałów, które można zostawić ludziom.',
  'Ćwiczenia, jak prowadzić zebranie, na którym jedna osoba mówi cały czas.',
  'Czegoś o pieniądzach: skąd wziąć na herbatę i plakaty.',
  'Niczego nie brakowało, tylko tempo było za szybkie.',
  'Wspólnego treningu z ludźmi z drugiego miasta.',
  'Rozmowy o granicach: kiedy skończyć i iść do domu.',
  'Powtórki po dwóch miesiącach, kiedy już wiadomo, o co pytać.',
  'Nauki słuchania ludzi, którzy są zdenerwowani.',
  'Wiedzy o tym, jak rozmawiać z młodzieżą.',
]);

/** Support that organisers need. */
export const supportNeeded = inTurn(0.8, [
  'Stałego miejsca, choćby jednego pokoju dwa razy w tygodniu.',
  'Osoby w urzędzie, która odbiera telefon.',
  'Rozmowy raz w tygodniu z kimś z zewnątrz.',
  'Małego budżetu na materiały, bez trzech ofert.',
  'Żeby instytucje mówiły o nas tak samo, a nie każda po swojemu.',
  'Drugiej osoby na tym samym terenie.',
  'Zaświadczenia albo identyfikatora, bo ludzie pytają, od kogo jesteśmy.',
  'Wsparcia, kiedy grupa się kłóci.',
  'Informacji, co miasto planuje na naszej ulicy.',
  'Jasnej odpowiedzi, co będzie po grudniu.',
  'Kontaktu z dzielnicowym i z ośrodkiem bez pośredników.',
  'Kogoś, kto pomoże z regulaminem i wnioskiem.',
  'Sali, w której starsi nie muszą wchodzić po schodach.',
  'Uznania, że rozmowa to też praca.',
  'Pomocy w dotarciu do rodzin z dziećmi.',
  'Czasu. Reszta się znajdzie.',
]);

/** What changed in their plans. */
export const planChanges = inTurn(0.85, [
  'Spotkania przeszły z popołudnia na sobotę, bo ludzie pracują na zmiany.',
  'Zamiast ankiety były rozmowy na ławce. Papier odstraszał.',
  'Plan zakładał trzy ulice, zostało jedno podwórko. I dobrze.',
  'Warsztaty wypadły, bo mieszkańcy woleli od razu coś zrobić.',
  'Ogródek trzeba było przenieść, bo nie było zgody zarządcy.',
  'Termin święta ulicy zmieniła pogoda.',
  'Liderka wyjechała do pracy, więc zadania rozłożyły się na trzy osoby.',
  'Dwie inicjatywy połączyły się w jedną, bo chodziło o to samo.',
  'Mniej punktów, więcej czasu na każdy.',
  'Zaczęliśmy od instytucji, a trzeba było od ludzi. Odwróciliśmy kolejność.',
  'Doszła sprawa oświetlenia, której nikt nie przewidział.',
  'Wypadły zajęcia dla młodzieży, bo znalazł się ktoś, kto już je prowadzi.',
]);

/** The best change they saw. */
export const bestChange = inTurn(0.95, [
  'Ludzie dzwonią do siebie, a nie do mnie.',
  'Na ostatnie spotkanie przyszły osoby, których nikt nie zapraszał.',
  'Pani z parteru, która nie wychodziła z domu, prowadzi teraz listę dyżurów.',
  'Na podwórku stoją trzy ławki i nikt ich nie niszczy.',
  'Urząd odpisał w tydzień i przysłał człowieka na miejsce.',
  'Młodzi sami wymyślili i zrobili turniej.',
  'Sąsiedzi, którzy się nie odzywali, razem malowali bramę.',
  'Przestali pytać „kto to zrobi”, zaczęli „kiedy robimy”.',
  'Grupa napisała pismo beze mnie.',
  'Mam odwagę wstać i powiedzieć coś na sesji rady.',
  'Ośrodek pomocy zaprasza nas do rozmowy, zanim coś postanowi.',
  'Jest ogródek, a przy nim codziennie ktoś siedzi.',
]);

/** What they would do otherwise. */
export const wouldDoOtherwise = inTurn(0.8, [
  'Najpierw miesiąc samych rozmów, bez żadnego działania.',
  'Mniej terenu, więcej powrotów do tych samych ludzi.',
  'Od początku we dwoje.',
  'Szybciej oddawać zadania, nawet jeśli wyjdą gorzej.',
  'Umówić się z urzędem na jedną osobę do kontaktu.',
  'Zapisywać na bieżąco, kto co obiecał.',
  'Nie zaczynać w sierpniu, kiedy wszyscy są na urlopach.',
  'Częściej świętować małe rzeczy.',
  'Zrobić przerwę, zanim przyjdzie zmęczenie.',
  'Nie obiecywać terminów, na które nie ma się wpływu.',
  'Zaprosić instytucje na podwórko, a nie chodzić do nich.',
  'Zacząć od sprawy, którą da się załatwić w dwa tygodnie.',
]);
