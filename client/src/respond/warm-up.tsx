/** Draws the first topic once, unseen, while the notice is read: the browser has then compiled what drawing takes. */
import { createRoot } from 'react-dom/client';
import { Survey } from 'survey-react-ui';
import { makeSurvey, type ModelOptions } from './survey-model.ts';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/**
 * Makes a model and draws it into an element outside the page, in pieces that leave the page alive; then throws both away.
 * @param wanted asked before each piece; false once the questions themselves are being shown
 */
export async function warmUp(
  options: Pick<ModelOptions, 'definition' | 'variables' | 'locale'>,
  wanted: () => boolean,
): Promise<void> {
  await pause();
  if (!wanted()) return;
  const survey = makeSurvey({ ...options, answers: {}, page: null, changed: false });
  await pause();
  if (wanted()) {
    const root = createRoot(document.createElement('div'));
    root.render(<Survey model={survey} />);
    await pause();
    root.unmount();
  }
  survey.dispose();
}
