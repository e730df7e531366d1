/** A trial: what is missing from the notice, and how its pages are told from those of the real study. */
import { isUnfilled, markedPlaces, noticeShown, readNotice } from '../../server/domain/trial.ts';

const notice = (pl: string, en = 'done') => ({ text: { pl, en } });

test('a marked place keeps the notice unfilled, a mark left open too', () => {
  expect(isUnfilled(notice('Administratorem jest [[kto]].'))).toBe(true);
  expect(isUnfilled(notice('Administratorem jest [[kto.'))).toBe(true);
  expect(isUnfilled(notice('Administratorem jest Miasto Krosno.'))).toBe(false);
});

test('each place comes with its language and its sentence', () => {
  const text = 'Wstęp. Zdanie drugie.\n\nDane. Administratorem jest [[kto: nazwa, e-mail]]. Pytania: [[osoba]].';
  expect(markedPlaces(notice(text, 'The controller is [[who]]'))).toEqual([
    { locale: 'pl', what: 'kto: nazwa, e-mail', sentence: 'Administratorem jest [[kto: nazwa, e-mail]].' },
    { locale: 'pl', what: 'osoba', sentence: 'Pytania: [[osoba]].' },
    { locale: 'en', what: 'who', sentence: 'The controller is [[who]]' },
  ]);
});

test('a page of the trial says so in the notice’s version', () => {
  expect(readNotice(noticeShown('2020-01', true))).toEqual({ version: '2020-01', trial: true });
  expect(readNotice(noticeShown('2020-01', false))).toEqual({ version: '2020-01', trial: false });
});
