import { t } from '../../lib/words.ts';
import { CopyByHand } from './copy-by-hand.tsx';

/** A text that was to be copied from a page, where the browser kept its clipboard to itself. */
export function ByHandScreen({ text, onBack }: { text: string; onBack: () => void }) {
  return (
    <section class="screen by-hand-screen" aria-label={t('citeByHandTitle')}>
      <h1>{t('citeByHandTitle')}</h1>
      <CopyByHand text={text} onClose={onBack} />
    </section>
  );
}
