import type { PageItem } from '../../lib/sites/page.ts';
import { t } from '../../lib/words.ts';

export interface PageItemsProps {
  readonly items: readonly PageItem[];
  /** The button that has the focus when the list appears; none where absent. */
  readonly firstRef?: { current: HTMLButtonElement | null };
  readonly onChoose: (item: number) => void;
}

/** Its script tells a language well enough to break lines and to be read aloud. */
const langOf = (text: string): string | undefined =>
  /\p{Script=Hangul}/u.test(text)
    ? 'ko'
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
      ? 'ja'
      : /\p{Script=Han}/u.test(text)
        ? 'zh'
        : undefined;

/** The articles of a page that holds several, each told by its headline, its dateline and its first words. Up and down move. */
export function PageItems({ items, firstRef, onChoose }: PageItemsProps) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLOListElement }) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = to === undefined ? undefined : buttons[to];
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
  return (
    <ol class="items" onKeyDown={move}>
      {items.map(({ headline, dateline, opening }, index) => (
        <li key={index}>
          <button
            type="button"
            {...(index === 0 && firstRef ? { ref: firstRef } : {})}
            onClick={() => onChoose(index)}
          >
            <span class="row-head" lang={langOf(headline)}>
              {headline || t('panelNoHeadline')}
            </span>
            <span class="items-more" lang={langOf(opening)}>
              {dateline !== null && <span class="items-dateline">{dateline}</span>} {opening}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
