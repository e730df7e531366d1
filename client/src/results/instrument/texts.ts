/** What stands around the pages of one instrument's results. */
export const instrumentTexts = {
  pl: { label: 'Wyniki tej ankiety', questions: 'Pytania', change: 'Zmiana', crosstab: 'Tabela krzyżowa' },
  en: {
    label: 'Results of this questionnaire',
    questions: 'Questions',
    change: 'Change',
    crosstab: 'Cross-tabulation',
  },
};
