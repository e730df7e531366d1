/** What the buttons that take pictures and tables elsewhere say. */
export const takingTexts = {
  pl: {
    label: 'Zabierz',
    png: 'Obraz PNG',
    svg: 'Obraz SVG',
    csv: 'Tabela CSV',
    copy: 'Kopiuj tabelę',
    copied: 'Skopiowano. Wklej w arkuszu kalkulacyjnym.',
    failed: 'Nie udało się. Spróbuj pobrać plik.',
    saved: 'Zapisano plik.',
  },
  en: {
    label: 'Take away',
    png: 'PNG picture',
    svg: 'SVG picture',
    csv: 'CSV table',
    copy: 'Copy table',
    copied: 'Copied. Paste it into a spreadsheet.',
    failed: 'That did not work. Try downloading a file.',
    saved: 'The file was saved.',
  },
};
