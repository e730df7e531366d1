/** What stands around the items of a scale. */
export const scaleTexts = {
  pl: {
    title: 'Pytania tej skali',
    head: ['Pytanie', 'n', 'Średnia', 'Związek z resztą skali', 'Alfa bez tego pytania'],
    reversed: 'odwrócone',
    explain:
      'Związek z resztą skali to korelacja pytania z sumą pozostałych. Jeśli alfa bez pytania jest wyższa niż alfa całej skali, pytanie słabo do niej pasuje.',
    hidden: 'ukryte',
  },
  en: {
    title: 'The items of this scale',
    head: ['Item', 'n', 'Mean', 'Item–rest correlation', 'Alpha without it'],
    reversed: 'reversed',
    explain:
      'The item–rest correlation is that of the item with the sum of the others. Where alpha without the item is higher than that of the whole scale, the item fits poorly.',
    hidden: 'withheld',
  },
};
