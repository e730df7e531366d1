/** An instrument as a paper form: numbered items, codes, skips, sheet number, notice and a slip to keep. */
import type { Collector } from '../../domain/collector.ts';
import type { Definition, LocalisedText } from '../../domain/instrument.ts';
import type { Locale, Study } from '../../domain/study.ts';
import { isMultipleChoice } from '../../exports/question-values.ts';
import { plainTexts } from '../../exports/texts.ts';
import { html, type Html } from '../html.ts';
import { answerField } from './answer-fields.ts';
import { readCondition, settle, type Condition } from '../../instruments/sheet/condition.ts';
import { conditionTexts } from './condition-texts.ts';
import { inWords } from './condition-words.ts';
import { closingPages, openingPage } from './form-frame.ts';
import { printPage, type PrintAssets } from './print-page.ts';
import { printTexts } from './print-texts.ts';
import {
  ifChosen,
  layOut,
  namesFor,
  type Item,
  type Section,
  type Sheet,
} from '../../instruments/sheet/sheet-items.ts';

export interface PaperFormData {
  study: Study;
  collector: Collector;
  definition: Definition;
  /** The version that is printed; it stands on every page. */
  version: number;
  locale: Locale;
  trial: boolean;
  /** Printed from a demo. */
  synthetic?: boolean;
  /** One copy each; `null` gives a single copy whose number is written in by hand. */
  sheets: number[] | null;
}

type Names = ReturnType<typeof namesFor>;

/** A text of the instrument with `{city}`, `{wave}`, `{area}` and `{place_pl}` filled in and questions named by their numbers. */
function said(text: LocalisedText | null | undefined, sheet: Sheet, names: Names, locale: Locale): string {
  return plainTexts(text, '')[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const key = name.toLowerCase();
    if (key === 'city') return names.city;
    if (key === 'wave') return names.wave;
    if (key === 'area') return names.area ?? names.city;
    if (key.startsWith('place_')) return names.area ?? names.areas.join(', ');
    const item = sheet.items.find((one) => one.question.name.toLowerCase() === key);
    return item === undefined ? whole : `(${conditionTexts[locale].question} ${item.number})`;
  });
}

const fails = (condition: Condition): boolean => condition.kind === 'always' && !condition.value;

/** Where an answer jumps to: past every skip it fails, one after another; undefined when it jumps nowhere. */
function jumpFrom(item: Item, value: string | number | boolean, sheet: Sheet): number | null | undefined {
  const failed = (at: Item | undefined) =>
    at?.skips.find((skip) => fails(ifChosen(skip.condition, item.question.name, value)));
  let jump = failed(sheet.items[item.number]);
  let target: number | null | undefined;
  while (jump) {
    target = jump.next;
    jump = target === null ? undefined : failed(sheet.items[target - 1]);
  }
  return target;
}

/** What stands beside an answer: the end, the next question after a jump, or the condition of the answer itself. */
function besideChoices(item: Item, sheet: Sheet, locale: Locale): (value: string | number | boolean) => string | null {
  const { question } = item;
  const offers = [...(question.choices ?? [])];
  return (value) => {
    if (!isMultipleChoice(question)) {
      if (fails(ifChosen(sheet.eligible, question.name, value))) return printTexts[locale].ends;
      const target = jumpFrom(item, value, sheet);
      if (target !== undefined) return conditionTexts[locale].goTo(target);
    }
    const offer = offers.find((one) => typeof one === 'object' && one.value === value);
    const left = settle(readCondition(typeof offer === 'object' ? offer.visibleIf : null), sheet.known);
    return left.kind === 'always' ? null : `(${printTexts[locale].onlyIf(inWords(left, sheet.items, locale))})`;
  };
}

function renderItem(item: Item, sheet: Sheet, names: Names, locale: Locale): Html {
  const t = printTexts[locale];
  const { question, number } = item;
  const description = said(question.description, sheet, names, locale);
  const most = question['maxSelectedChoices'];
  const hint = !isMultipleChoice(question) ? '' : typeof most === 'number' && most > 0 ? t.atMost(most) : t.several;
  return html`${item.skips.map(
      (skip) =>
        html`<p class="skip">
          ${conditionTexts[locale].skip(inWords(skip.condition, sheet.items, locale), skip.first, skip.last, skip.next)}
        </p>`,
    )}
    <section class="item" data-question="${question.name}" data-number="${number}">
      <h3>
        <span class="no">${number}.</span>
        <span
          >${said(question.title ?? question.name, sheet, names, locale)}
          <span class="code">${question.name}</span></span
        >
      </h3>
      ${description === '' ? (hint === '' ? null : html`<p class="hint">${hint}</p>`) : html`<p class="hint">${description}</p>`}
      ${question.isRequired === true ? html`<p class="hint">${t.required}</p>` : null}
      ${answerField({ question, locale, beside: besideChoices(item, sheet, locale) })}
    </section>`;
}

function renderSection(section: Section, sheet: Sheet, names: Names, locale: Locale): Html {
  const title = said(section.title, sheet, names, locale);
  const description = said(section.description, sheet, names, locale);
  return html`<section class="section">
    ${title === '' ? null : html`<h2>${title}</h2>`} ${description === '' ? null : html`<p>${description}</p>`}
    ${section.parts.map((part) =>
      part.kind === 'item'
        ? renderItem(part.item, sheet, names, locale)
        : html`<p class="text">${said(part.text, sheet, names, locale)}</p>`,
    )}
  </section>`;
}

/**
 * Renders the paper form of an instrument for one collector: what its wave, city and area hide is left out, other
 * conditions become skip instructions.
 */
export function renderPaperForm(data: PaperFormData, assets: PrintAssets): string {
  const { study, collector, definition, locale } = data;
  const sheet = layOut(definition, collector);
  const names = namesFor(study, collector, locale);
  const t = printTexts[locale];
  const title = said(definition.title, sheet, names, locale) || definition.key;
  const questions = sheet.sections.map((section) => renderSection(section, sheet, names, locale));
  const mark = data.synthetic === true ? t.synthetic : data.trial ? t.trial : null;
  const copies = (data.sheets ?? [null]).map((number) => {
    const frame = { ...data, number, title, names, description: said(definition.description, sheet, names, locale) };
    return html`<table class="copy">
      <thead>
        <tr>
          <td>
            <div class="running">
              <span>${definition.key} · ${t.version(data.version)} · ${names.city} · ${names.wave}</span>
              <span
                >${mark === null ? null : html`<strong>${mark}</strong> · `}${t.sheet} ${number ?? '__________'}</span
              >
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>${openingPage(frame)} ${questions} ${closingPages(frame)}</td>
        </tr>
      </tbody>
    </table>`;
  });
  return printPage({
    locale,
    title: `${t.form}: ${title} – ${names.city}`,
    kind: 'form',
    assets,
    body: html`${copies}`,
  });
}
