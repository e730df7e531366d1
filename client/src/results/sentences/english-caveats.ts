/** What a sample cannot show, in English. */
import type { Caveat } from './reading.ts';
import { capital, type Names } from './speaker.ts';

/** A reservation in a sentence. */
export function englishCaveat(caveat: Caveat, { number }: Names): string {
  switch (caveat.kind) {
    case 'census':
      return 'The whole group was asked, not a sample: this describes those who answered and says nothing of anybody else.';
    case 'convenience':
      return 'These are results of people who chose to answer; they say nothing of the others.';
    case 'different_people':
      return 'Answers of the two waves are not joined in pairs, so this does not show how one and the same person changed.';
    case 'few_pairs':
      return 'All answers of both waves are compared, also of people who answered only once; this does not show how one and the same person changed.';
    case 'recalled':
      return '“Before” was rated only afterwards, and memory can mislead.';
    case 'two_cities':
      return 'Two cities are too few to point to a cause.';
    case 'small_sample':
      return 'This is a small group: only large differences can be told from chance in it.';
    case 'some_small':
      return 'Some comparisons are of fewer than 20 people: there only large differences can be told from chance.';
    case 'floor_p': {
      const where = caveat.alone ? '' : 'in the smallest of the groups compared ';
      return capital(
        caveat.p > 0.05
          ? `${where}so few people changed that even the largest difference could not be told from chance.`
          : `${where}p cannot be below ${number(caveat.p, 3)}.`,
      );
    }
    case 'some_asked':
      return 'Only a part of the people were asked this, and in each wave and city it may be a different part.';
    case 'duplicates':
      return 'People whose code was entered twice in one wave are left out of the pairs.';
    case 'levels_joined':
      return 'Answers that only a few people gave are taken together with others, so that nobody can be recognised.';
  }
}
