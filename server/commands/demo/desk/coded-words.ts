/** Which words of the open answers carry which codes, as the team of the demo reads them. */

type CodedWords = readonly (readonly [words: string, ...codes: string[]])[];

const needs: CodedWords = [
  ['Ławki przed blokami.', 'needs'],
  ['Kilka ławek po drodze do sklepu.', 'needs'],
  ['Miejsce, żeby usiąść w cieniu.', 'needs'],
  ['Ławki i stolik na podwórku.', 'needs'],
  ['Mama wychodzi z domu tylko wtedy, gdy wie, że po drodze usiądzie.', 'inclusion'],
  ['Światło na skwerze i przy schodach.', 'needs'],
  ['Lepsze oświetlenie między kamienicami.', 'needs'],
  ['Latarnie, bo wieczorem jest tu ciemno.', 'needs'],
  ['Zgłaszaliśmy to już dwa razy i nic.', 'influence', 'trust'],
  ['Równe chodniki.', 'needs'],
  ['Naprawić chodnik od przystanku.', 'needs'],
  ['Podjazd dla wózków przy wejściu.', 'needs', 'inclusion'],
  ['Obniżyć krawężniki, bo z wózkiem nie da się przejść.', 'needs', 'inclusion'],
  ['Z chodzikiem nie ma szans.', 'inclusion', 'barriers'],
  ['Miejsce, gdzie można się po prostu spotkać.', 'needs', 'networks'],
  ['Świetlica, która jest otwarta też wieczorem.', 'needs'],
  ['Jakaś sala, w której nie trzeba płacić za każdą godzinę.', 'needs', 'barriers'],
  ['Ludzie mają pomysły, tylko nie mają gdzie usiąść.', 'barriers'],
  ['Coś dla młodzieży poza boiskiem.', 'needs', 'young_people'],
  ['Zajęcia dla dzieci po szkole, bezpłatne.', 'needs', 'young_people'],
  ['Plac zabaw, który nie pamięta lat osiemdziesiątych.', 'needs', 'young_people'],
  ['Miejsce dla nastolatków, żeby nie stali pod klatką.', 'needs', 'young_people'],
  ['Nie każdego rodzica stać na kluby.', 'inclusion', 'young_people'],
  ['Żeby ktoś zaglądał do samotnych.', 'needs', 'inclusion', 'networks'],
  ['Pomoc starszym w zakupach i w urzędzie.', 'needs', 'networks'],
  ['Telefon, pod który starsza osoba może zadzwonić i ktoś odbierze.', 'needs', 'inclusion'],
  ['Na naszym piętrze mieszkają trzy osoby same.', 'inclusion'],
  ['Nie chodzi o pieniądze, tylko o człowieka.', 'networks'],
  ['Sami posprzątaliśmy wiosną i trochę się poprawiło.', 'visible_effect', 'influence'],
  ['Chętni do sadzenia są, potrzebna tylko zgoda.', 'barriers', 'cooperation'],
  ['Szkolenia są, tylko potem nic z nich nie ma.', 'trust', 'barriers'],
  ['Po pięćdziesiątce nikt nie oddzwania.', 'inclusion', 'barriers'],
  ['Żeby urząd odpowiadał na pisma.', 'needs', 'cooperation'],
  ['Dyżur urzędnika na osiedlu raz w miesiącu.', 'needs', 'cooperation'],
  ['Jedno miejsce, gdzie można zgłosić sprawę i ktoś oddzwoni.', 'needs', 'cooperation'],
  ['Człowiek pisze i nie wie, czy ktoś to czyta.', 'influence', 'trust'],
  ['Odsyłają od pokoju do pokoju.', 'barriers', 'trust'],
  ['Radnego widać przed wyborami.', 'trust', 'influence'],
  ['Kartka w skrzynce o spotkaniach, bo nie wszyscy mają internet.', 'reaching_out', 'inclusion'],
  ['O spotkaniu było wiadomo dopiero po fakcie.', 'reaching_out'],
  ['Wszyscy mówią „było na Facebooku”.', 'reaching_out'],
  ['Od lat słyszymy, że nie ma pieniędzy.', 'trust', 'influence'],
  ['Zaczęli sąsiednią ulicę, a nas pominęli.', 'trust'],
  ['Więcej takich spotkań jak to jesienne.', 'networks', 'future'],
  ['Żeby ludzie zaczęli ze sobą rozmawiać.', 'networks', 'needs'],
  ['Ktoś, kto zbierze ludzi i pomoże zacząć.', 'local_leaders', 'needs'],
  ['Okazuje się, że chcemy tego samego.', 'networks'],
  ['Sami się nie zbierzemy, każdy czeka na kogoś.', 'local_leaders', 'influence'],
  ['Raz się udało i dzieci pytają, kiedy znowu.', 'visible_effect', 'young_people'],
  ['Zgłaszamy, przyjadą i za godzinę to samo.', 'influence'],
];

const trainingLack: CodedWords = [
  ['Ćwiczeń w terenie. Na sali wszystko wychodzi.', 'preparation_support'],
  ['Rozmowy o tym, co robić, gdy ktoś zamyka drzwi przed nosem.', 'preparation_support', 'reaching_out'],
  ['Przykładów z polskich miast, a nie tylko z brytyjskich.', 'preparation_support'],
  ['Więcej o urzędzie: kto za co odpowiada i jak pisać pisma.', 'preparation_support', 'cooperation'],
  ['Czasu na pytania po wizycie.', 'preparation_support'],
  ['Tłumacza na wszystkich spotkaniach w Wielkiej Brytanii.', 'preparation_support'],
  ['Jak nie brać na siebie wszystkich spraw.', 'burden', 'preparation_support'],
  ['Zajęć o konflikcie w grupie, bo pierwszy przyszedł po miesiącu.', 'preparation_support', 'barriers'],
  ['Spotkania z kimś, kto robił to w małym mieście.', 'preparation_support'],
  ['Rozmowy o granicach: kiedy skończyć i iść do domu.', 'burden', 'preparation_support'],
  ['Niczego nie brakowało, tylko tempo było za szybkie.', 'preparation_support'],
  ['Powtórki po dwóch miesiącach, kiedy już wiadomo, o co pytać.', 'preparation_support'],
  ['Wiedzy o tym, jak rozmawiać z młodzieżą.', 'young_people', 'preparation_support'],
];

const supportNeeded: CodedWords = [
  ['Stałego miejsca, choćby jednego pokoju dwa razy w tygodniu.', 'barriers'],
  ['Osoby w urzędzie, która odbiera telefon.', 'cooperation'],
  ['Rozmowy raz w tygodniu z kimś z zewnątrz.', 'burden', 'preparation_support'],
  ['Małego budżetu na materiały, bez trzech ofert.', 'barriers', 'future'],
  ['Żeby instytucje mówiły o nas tak samo, a nie każda po swojemu.', 'cooperation'],
  ['Drugiej osoby na tym samym terenie.', 'burden'],
  ['Wsparcia, kiedy grupa się kłóci.', 'preparation_support', 'barriers'],
  ['Jasnej odpowiedzi, co będzie po grudniu.', 'future'],
  ['Uznania, że rozmowa to też praca.', 'burden'],
  ['Informacji, co miasto planuje na naszej ulicy.', 'cooperation'],
];

const bestChange: CodedWords = [
  ['Ludzie dzwonią do siebie, a nie do mnie.', 'networks', 'visible_effect'],
  ['Na ostatnie spotkanie przyszły osoby, których nikt nie zapraszał.', 'reaching_out', 'visible_effect'],
  ['Pani z parteru, która nie wychodziła z domu, prowadzi teraz listę dyżurów.', 'inclusion', 'local_leaders'],
  ['Na podwórku stoją trzy ławki i nikt ich nie niszczy.', 'visible_effect'],
  ['Urząd odpisał w tydzień i przysłał człowieka na miejsce.', 'cooperation', 'influence'],
  ['Młodzi sami wymyślili i zrobili turniej.', 'young_people', 'local_leaders'],
  ['Sąsiedzi, którzy się nie odzywali, razem malowali bramę.', 'networks', 'visible_effect'],
  ['Przestali pytać „kto to zrobi”, zaczęli „kiedy robimy”.', 'influence', 'local_leaders'],
  ['Grupa napisała pismo beze mnie.', 'influence', 'local_leaders'],
  ['Mam odwagę wstać i powiedzieć coś na sesji rady.', 'new_skills', 'influence'],
  ['Ośrodek pomocy zaprasza nas do rozmowy, zanim coś postanowi.', 'cooperation'],
  ['Jest ogródek, a przy nim codziennie ktoś siedzi.', 'visible_effect'],
];

const solutionsNote: CodedWords = [
  ['Pracownica raz w tygodniu ma dyżur na podwórku zamiast w pokoju.', 'model_uptake', 'reaching_out'],
  ['Wspólny zespół trzech instytucji spotyka się co dwa tygodnie.', 'model_uptake', 'cooperation'],
  ['Przed zmianą rozkładu zajęć pytamy mieszkańców.', 'model_uptake', 'influence'],
  ['Mamy w zakresie obowiązków jednej osoby kontakt z organizatorkami.', 'model_uptake'],
  ['Sala jest otwarta dla grup sąsiedzkich w soboty, bez pisma.', 'model_uptake', 'cooperation'],
  ['Rozmowy o potrzebach notujemy według jednego wzoru i omawiamy co miesiąc.', 'model_uptake', 'new_skills'],
  ['Mieszkańcy sami wybrali, na co pójdzie część pieniędzy z pikniku.', 'model_uptake', 'influence'],
  ['Jeszcze nie ma tego w żadnym dokumencie.', 'future'],
  ['Nowe osoby w zespole idą najpierw na obchód z organizatorem.', 'model_uptake'],
  ['Wspólna lista spraw z osiedla, którą widzą wszystkie instytucje.', 'model_uptake', 'cooperation'],
  ['Pytamy „kto jeszcze może pomóc”, zanim damy zasiłek.', 'model_uptake', 'networks'],
];

const benefit: CodedWords = [
  ['Trafiamy do osób, które same by nie przyszły.', 'inclusion', 'reaching_out'],
  ['Mieszkańcy zobaczyli, że urząd to też ludzie.', 'trust'],
  ['Sąsiedzi załatwiają między sobą to, z czym kiedyś przychodzili do nas.', 'networks', 'visible_effect'],
  ['Instytucje zaczęły się znać z imienia, a nie z nagłówka.', 'cooperation'],
  ['Spadła liczba skarg z jednej ulicy, a wzrosła liczba propozycji.', 'visible_effect', 'influence'],
  ['Samotne osoby mają kogoś obok.', 'inclusion', 'networks'],
  ['Nauczyliśmy się słuchać, zanim coś zaproponujemy.', 'new_skills'],
  ['Młodzież ma swój udział, a nie tylko program dla młodzieży.', 'young_people', 'influence'],
  ['Największa korzyść to zaufanie, choć trudno je zmierzyć.', 'trust'],
];

const packageNeeds: CodedWords = [
  ['Opis pierwszych trzech miesięcy, krok po kroku.', 'preparation_support', 'future'],
  ['Wzór zakresu obowiązków i porozumienia między instytucjami.', 'model_uptake', 'future'],
  ['Ile to kosztuje i skąd wziąć pieniądze.', 'future', 'barriers'],
  ['Przykłady, które się nie udały, i dlaczego.', 'preparation_support'],
  ['Kontakt do kogoś, kto już to zrobił.', 'preparation_support'],
  ['Szkolenie dla osób, które pracują z ludźmi, a nie tylko dla dyrekcji.', 'preparation_support'],
  ['Wzór uchwały albo zarządzenia.', 'future', 'model_uptake'],
  ['Lista rzeczy, których nie wolno obiecywać.', 'trust'],
];

/** By questionnaire and question: words, and the codes they carry. */
export const codedWords: Readonly<Record<string, Readonly<Record<string, CodedWords>>>> = {
  resident: { needs },
  participant: { training_lack: trainingLack, support_needed: supportNeeded, best_change: bestChange },
  institution: { solutions_note: solutionsNote, benefit, package_needs: packageNeeds },
};
