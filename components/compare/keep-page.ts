import type { ComparedSide, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';

/** What the comparison showed, as one string: the page is only kept while it still says this. */
const saysOf = ({ headline, paragraphs }: { headline: string; paragraphs: readonly string[] }) =>
  JSON.stringify([headline, paragraphs]);

/**
 * Keeps the page in the current tab as the version that was compared. Nothing is kept where the tab shows something else by now.
 * @returns whether it was kept, and a sentence that says what happened.
 */
export async function keepPage(
  services: Services,
  compared: ComparedSide,
): Promise<{ readonly kept: boolean; readonly words: string }> {
  const view = await services.page.view();
  if (view.kind !== 'article' || saysOf(view.reading.article) !== saysOf(compared.article)) {
    return { kept: false, words: t('compareKeepGone') };
  }
  const { kind, clip, capture } = await services.page.clip(view.reading, {});
  if (kind === 'seen-again') return { kept: true, words: t('compareKeepSame') };
  const version = clip.captures.findIndex(({ id }) => id === capture.id) + 1;
  return { kept: true, words: t('compareKept', version) };
}
