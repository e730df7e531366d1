/** What is printed for a collector: a poster and a paper form. */
export { renderPaperForm, type PaperFormData } from './paper-form.ts';
export { renderPoster, type PosterData } from './poster.ts';
export type { PrintAssets } from './print-page.ts';
export { parseSheets } from './sheet-numbers.ts';
