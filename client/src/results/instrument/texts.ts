/** What stands around the pages of one instrument's results. */
export const instrumentTexts = {
  pl: {
    label: 'Wyniki tej ankiety',
    questions: 'Pytania',
    change: 'Zmiana',
    crosstab: 'Tabela krzyżowa',
    unknown: 'Takiej ankiety nie ma. Wybierz inną z listy wyników.',
  },
  en: {
    label: 'Results of this questionnaire',
    questions: 'Questions',
    change: 'Change',
    crosstab: 'Cross-tabulation',
    unknown: 'There is no such questionnaire. Choose another from the list of results.',
  },
};
