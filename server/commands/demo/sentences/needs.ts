/** What residents say their neighbourhood needs: a need, and often why; some name two. */
import type { Draw } from '../draws.ts';

interface Topic {
  needs: readonly string[];
  reasons: readonly string[];
}

const topics: readonly Topic[] = [
  {
    needs: [
      'Ławki przed blokami.',
      'Kilka ławek po drodze do sklepu.',
      'Miejsce, żeby usiąść w cieniu.',
      'Ławki i stolik na podwórku.',
    ],
    reasons: [
      'Starsi ludzie nie mają gdzie odpocząć.',
      'Mama wychodzi z domu tylko wtedy, gdy wie, że po drodze usiądzie.',
      'Teraz stoimy z siatkami na klatce i tak rozmawiamy.',
    ],
  },
  {
    needs: [
      'Światło na skwerze i przy schodach.',
      'Lepsze oświetlenie między kamienicami.',
      'Latarnie, bo wieczorem jest tu ciemno.',
    ],
    reasons: [
      'Po siedemnastej strach przejść.',
      'Dzieci wracają z treningu po ciemku.',
      'Zgłaszaliśmy to już dwa razy i nic.',
    ],
  },
  {
    needs: [
      'Równe chodniki.',
      'Naprawić chodnik od przystanku.',
      'Podjazd dla wózków przy wejściu.',
      'Obniżyć krawężniki, bo z wózkiem nie da się przejść.',
    ],
    reasons: [
      'W zimie to jest tor przeszkód.',
      'Z chodzikiem nie ma szans.',
      'Łatwo się tu przewrócić.',
      'Łatają co roku to samo miejsce.',
    ],
  },
  {
    needs: [
      'Miejsce, gdzie można się po prostu spotkać.',
      'Świetlica, która jest otwarta też wieczorem.',
      'Jakaś sala, w której nie trzeba płacić za każdą godzinę.',
      'Dom sąsiedzki z prawdziwego zdarzenia.',
    ],
    reasons: [
      'Spotykamy się w sklepie albo na przystanku.',
      'Ludzie mają pomysły, tylko nie mają gdzie usiąść.',
      'Było kiedyś kółko przy szkole i wszyscy przychodzili.',
    ],
  },
  {
    needs: [
      'Coś dla młodzieży poza boiskiem.',
      'Zajęcia dla dzieci po szkole, bezpłatne.',
      'Plac zabaw, który nie pamięta lat osiemdziesiątych.',
      'Miejsce dla nastolatków, żeby nie stali pod klatką.',
    ],
    reasons: [
      'Wszystko ciekawe jest po drugiej stronie miasta.',
      'Nie każdego rodzica stać na kluby.',
      'Same dzieci mówią, że się nudzą.',
    ],
  },
  {
    needs: [
      'Żeby ktoś zaglądał do samotnych.',
      'Pomoc starszym w zakupach i w urzędzie.',
      'Telefon, pod który starsza osoba może zadzwonić i ktoś odbierze.',
    ],
    reasons: [
      'Na naszym piętrze mieszkają trzy osoby same.',
      'Rodziny wyjechały za granicę.',
      'Nie chodzi o pieniądze, tylko o człowieka.',
    ],
  },
  {
    needs: [
      'Porządek przy śmietnikach.',
      'Częstszy wywóz śmieci.',
      'Kosze na psie odchody i ktoś, kto je opróżnia.',
      'Zrobić coś z podrzucaniem gratów.',
    ],
    reasons: [
      'Cały blok płaci, a brudzi kilka osób.',
      'Latem okna nie da się otworzyć.',
      'Sami posprzątaliśmy wiosną i trochę się poprawiło.',
    ],
  },
  {
    needs: [
      'Więcej zieleni, a mniej betonu.',
      'Drzewa i krzewy na podwórku.',
      'Ogródek, który uprawiamy razem.',
      'Żeby nie wycinać tego, co jeszcze rośnie.',
    ],
    reasons: [
      'W lipcu nie ma gdzie się schować przed słońcem.',
      'Chętni do sadzenia są, potrzebna tylko zgoda.',
      'Od razu milej się wychodzi z domu.',
    ],
  },
  {
    needs: [
      'Praca na miejscu.',
      'Porządna praca, żeby młodzi nie wyjeżdżali.',
      'Kursy, po których naprawdę jest praca.',
      'Ktoś, kto pomoże napisać podanie i poszukać pracy.',
    ],
    reasons: [
      'Połowa mojej klasy jest za granicą.',
      'Szkolenia są, tylko potem nic z nich nie ma.',
      'Po pięćdziesiątce nikt nie oddzwania.',
    ],
  },
  {
    needs: [
      'Żeby urząd odpowiadał na pisma.',
      'Dyżur urzędnika na osiedlu raz w miesiącu.',
      'Jedno miejsce, gdzie można zgłosić sprawę i ktoś oddzwoni.',
    ],
    reasons: [
      'Człowiek pisze i nie wie, czy ktoś to czyta.',
      'Odsyłają od pokoju do pokoju.',
      'Radnego widać przed wyborami.',
    ],
  },
  {
    needs: [
      'Informacja, co się dzieje w okolicy.',
      'Tablica ogłoszeń, która nie jest sprzed roku.',
      'Kartka w skrzynce o spotkaniach, bo nie wszyscy mają internet.',
    ],
    reasons: [
      'O spotkaniu było wiadomo dopiero po fakcie.',
      'Wszyscy mówią „było na Facebooku”.',
      'Kto nie pyta, ten nic nie wie.',
    ],
  },
  {
    needs: [
      'Mniej aut na podwórku.',
      'Zrobić porządek z parkowaniem.',
      'Próg zwalniający przy szkole.',
      'Przejście dla pieszych przy przystanku.',
    ],
    reasons: ['Karetka nie ma jak wjechać.', 'Kierowcy skracają sobie tędy drogę.', 'Dzieci biegną prosto na ulicę.'],
  },
  {
    needs: [
      'Remont klatek i dachu.',
      'Ocieplić budynek.',
      'Żeby wreszcie coś zrobić z pustą kamienicą.',
      'Wymienić piece, bo zimą nie ma czym oddychać.',
    ],
    reasons: [
      'Od lat słyszymy, że nie ma pieniędzy.',
      'Właściciel nieznany, a tynk leci na głowę.',
      'Zaczęli sąsiednią ulicę, a nas pominęli.',
    ],
  },
  {
    needs: [
      'Więcej takich spotkań jak to jesienne.',
      'Wspólne święto ulicy.',
      'Żeby ludzie zaczęli ze sobą rozmawiać.',
      'Ktoś, kto zbierze ludzi i pomoże zacząć.',
    ],
    reasons: [
      'Okazuje się, że chcemy tego samego.',
      'Sami się nie zbierzemy, każdy czeka na kogoś.',
      'Znamy się z widzenia, a to za mało.',
      'Raz się udało i dzieci pytają, kiedy znowu.',
    ],
  },
  {
    needs: ['Bezpieczeństwo wieczorem.', 'Częstsze patrole.', 'Spokój w nocy.', 'Coś zrobić z piciem w bramach.'],
    reasons: [
      'Przechodzę na drugą stronę ulicy.',
      'Nie chodzi o straszenie, tylko żeby ktoś z tymi ludźmi rozmawiał.',
      'Zgłaszamy, przyjadą i za godzinę to samo.',
    ],
  },
  {
    needs: [
      'Przychodnia albo chociaż punkt pielęgniarki.',
      'Sklep, do którego da się dojść pieszo.',
      'Autobus także w niedzielę.',
      'Częstszy autobus do szpitala.',
    ],
    reasons: ['Bez auta człowiek jest uziemiony.', 'Ostatni jedzie o siedemnastej.', 'Starsi tracą na to pół dnia.'],
  },
];

const closing = ['I tyle.', 'Reszta przyjdzie sama.', 'Od tego trzeba zacząć.', 'Dziękuję, że ktoś pyta.'];
const nothing = [
  'Nic, jest dobrze.',
  'Wszystko jest w porządku.',
  'Trudno powiedzieć.',
  'Nie wiem, rzadko ktoś o to pyta.',
];

/** One answer to "What does this neighbourhood need most now?". */
export function aNeed(draw: Draw): string {
  if (draw.chance(0.05)) return draw.pick(nothing);
  const [first, second] = draw.shuffled(topics) as [Topic, Topic];
  const parts = [draw.pick(first.needs)];
  if (draw.chance(0.55)) parts.push(draw.pick(first.reasons));
  if (draw.chance(0.25)) parts.push(draw.pick(second.needs));
  if (draw.chance(0.08)) parts.push(draw.pick(closing));
  return parts.join(' ');
}
