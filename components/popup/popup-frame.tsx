import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { PageIcon, type Standing, StateMark } from '../parts/state-mark.tsx';
import { Toast, type ToastMessage } from '../parts/toast.tsx';

export interface PopupFrameProps {
  readonly standing: Standing;
  /** Other words for the state: while the page is being read. */
  readonly words?: string;
  readonly openPanel: (() => void) | undefined;
  readonly toast?: ToastMessage | null;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What every state of the popup has: the toolbar icon with the state in words, the way to the panel, the actions at the foot. */
export function PopupFrame({ standing, words, openPanel, toast = null, footer, children }: PopupFrameProps) {
  return (
    <main class="popup">
      <header>
        <PageIcon standing={standing} />
        <span class="grow" role="status">
          <StateMark standing={standing} wordsOnly {...(words === undefined ? {} : { words })} />
        </span>
        {openPanel && (
          <Button kind="bare" icon="panel" onPress={openPanel}>
            {t('popupOpenPanel')}
          </Button>
        )}
      </header>
      <div class="body">{children}</div>
      <Toast message={toast} />
      {footer && <footer>{footer}</footer>}
    </main>
  );
}
