/** The ready-made pages. */
export { readAssets, type Assets } from './assets.ts';
export type { HomeData, MessageData, MessageKind, OpeningData, OpenSurvey, PageData } from './data.ts';
export { renderHome } from './home.ts';
export { renderMessage, renderTeam, renderWithdraw } from './message.ts';
export { renderOpening, textIn } from './opening.ts';
