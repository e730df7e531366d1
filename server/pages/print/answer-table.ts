/** A matrix as a table: every statement on a line of its own, boxes with codes under the words of the scale. */
import type { Question } from '../../domain/instrument.ts';
import type { Locale } from '../../domain/study.ts';
import { codeOf, columnsOf } from '../../exports/question-values.ts';
import { itemTexts, itemValue } from '../../exports/texts.ts';
import { html, type Html } from '../html.ts';
import { rowLetter } from '../../instruments/sheet/sheet-items.ts';

/** Rows may break between pages, a row never; the words of the scale stand on every page. */
export function answerTable(question: Question, locale: Locale): Html {
  const columns = columnsOf(question);
  const rows = question.rows ?? [];
  return html`<table class="grid">
    <thead>
      <tr>
        ${columns.map(({ label }) => html`<th scope="col" width="${Math.floor(100 / columns.length)}%">${label[locale]}</th>`)}
      </tr>
    </thead>
    ${rows.map(
      (row, place) =>
        html`<tbody>
          <tr>
            <th scope="rowgroup" colspan="${columns.length}">
              <span class="letter">${rowLetter(place)})</span>${itemTexts(row)[locale]}
              <span class="code">${itemValue(row) as string | number}</span>
            </th>
          </tr>
          <tr class="boxes">
            ${columns.map(
              ({ value }) => html`<td><span class="box"></span><span class="num">${codeOf(value)}</span></td>`,
            )}
          </tr>
        </tbody>`,
    )}
  </table>`;
}
