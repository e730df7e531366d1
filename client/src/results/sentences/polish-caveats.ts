/** What a sample cannot show, in Polish. */
import type { Caveat } from './reading.ts';
import { capital, type Names } from './speaker.ts';

/** A reservation in a sentence. */
export function polishCaveat(caveat: Caveat, { number }: Names): string {
  switch (caveat.kind) {
    case 'census':
      return 'Pytano całą grupę, a nie próbę: to opis osób, które odpowiedziały, i niczego nie uogólnia.';
    case 'convenience':
      return 'To wyniki osób, które same zdecydowały się odpowiedzieć; o pozostałych niczego nie mówią.';
    case 'different_people':
      return 'Odpowiedzi z obu etapów nie są połączone w pary, więc nie widać tu, jak zmieniła się ta sama osoba.';
    case 'few_pairs':
      return 'Porównano wszystkie odpowiedzi z obu etapów, także osób, które odpowiedziały tylko raz; nie widać tu, jak zmieniła się ta sama osoba.';
    case 'recalled':
      return 'Stan „przed” oceniono dopiero po fakcie, a pamięć bywa zawodna.';
    case 'two_cities':
      return 'Dwa miasta to za mało, by wskazać przyczynę.';
    case 'small_sample':
      return 'To mała grupa: tylko duże różnice da się w niej odróżnić od przypadku.';
    case 'some_small':
      return 'Część porównań dotyczy mniej niż 20 osób: tam tylko duże różnice da się odróżnić od przypadku.';
    case 'floor_p': {
      const where = caveat.alone ? '' : 'w najmniejszej z porównywanych grup ';
      return capital(
        caveat.p > 0.05
          ? `${where}zmieniło się coś u tak niewielu osób, że nawet największej różnicy nie dałoby się odróżnić od przypadku.`
          : `${where}p nie może być mniejsze niż ${number(caveat.p, 3)}.`,
      );
    }
    case 'some_asked':
      return 'To pytanie zadano tylko części osób, a w każdym etapie i mieście mogła to być inna część.';
    case 'duplicates':
      return 'Osoby, których kod wpisano dwa razy w jednym etapie, pominięto w parach.';
    case 'levels_joined':
      return 'Odpowiedzi, które wybrało tylko kilka osób, połączono z innymi, żeby nikogo nie dało się rozpoznać.';
  }
}
