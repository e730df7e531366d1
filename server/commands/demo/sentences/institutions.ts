/** What people from institutions write in their own words. */
import { inTurn } from './in-turn.ts';

/** What institutions note of new solutions. */
export const solutionsNote = inTurn(0.7, [
  'Pracownica raz w tygodniu ma dyżur na podwórku zamiast w pokoju. Od października. Widać to po liczbie spraw, z którymi ludzie przychodzą wcześniej.',
  'Wspólny zespół trzech instytucji spotyka się co dwa tygodnie. Skończyło się odsyłanie od drzwi do drzwi.',
  'Przed zmianą rozkładu zajęć pytamy mieszkańców. Pierwszy raz w listopadzie.',
  'Mamy w zakresie obowiązków jednej osoby kontakt z organizatorkami. Działa od września.',
  'Sala jest otwarta dla grup sąsiedzkich w soboty, bez pisma. Korzystają trzy grupy.',
  'Rozmowy o potrzebach notujemy według jednego wzoru i omawiamy co miesiąc.',
  'Mieszkańcy sami wybrali, na co pójdzie część pieniędzy z pikniku.',
  'Na razie próbujemy wychodzić w teren. Jeszcze nie ma tego w żadnym dokumencie.',
  'Nowe osoby w zespole idą najpierw na obchód z organizatorem.',
  'Wspólna lista spraw z osiedla, którą widzą wszystkie instytucje. Od stycznia.',
  'Pytamy „kto jeszcze może pomóc”, zanim damy zasiłek.',
  'Zaczęliśmy od jednej ulicy. Na razie trudno powiedzieć, co zostanie.',
]);

/** What institutions gained. */
export const benefit = inTurn(0.8, [
  'Trafiamy do osób, które same by nie przyszły.',
  'Mniej pism, więcej rozmów.',
  'Mieszkańcy zobaczyli, że urząd to też ludzie.',
  'Wiemy wcześniej, co się dzieje na osiedlu.',
  'Sąsiedzi załatwiają między sobą to, z czym kiedyś przychodzili do nas.',
  'Instytucje zaczęły się znać z imienia, a nie z nagłówka.',
  'Pojawili się ludzie, z którymi można coś planować.',
  'Spadła liczba skarg z jednej ulicy, a wzrosła liczba propozycji.',
  'Pracownicy mówią, że znowu widzą sens.',
  'Samotne osoby mają kogoś obok.',
  'Łatwiej zebrać grupę na warsztaty.',
  'Nauczyliśmy się słuchać, zanim coś zaproponujemy.',
  'Młodzież ma swój udział, a nie tylko program dla młodzieży.',
  'Największa korzyść to zaufanie, choć trudno je zmierzyć.',
]);

/** What institutions want of the package. */
export const packageNeeds = inTurn(0.7, [
  'Opis pierwszych trzech miesięcy, krok po kroku.',
  'Wzór zakresu obowiązków i porozumienia między instytucjami.',
  'Krótki film, który można pokazać kierownictwu.',
  'Ile to kosztuje i skąd wziąć pieniądze.',
  'Przykłady, które się nie udały, i dlaczego.',
  'Kontakt do kogoś, kto już to zrobił.',
  'Karta rozmowy i prosty sposób notowania.',
  'Szkolenie dla osób, które pracują z ludźmi, a nie tylko dla dyrekcji.',
  'Wzór uchwały albo zarządzenia.',
  'Jak mierzyć efekty bez zasypywania ludzi ankietami.',
  'Zasady bezpieczeństwa i ochrony danych na jednej stronie.',
  'Jak rozmawiać z radnymi.',
  'Lista rzeczy, których nie wolno obiecywać.',
]);
