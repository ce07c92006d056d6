import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';

/** The text, selected, for a browser that keeps its clipboard to itself. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Another text is selected anew
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <div class="notice by-hand">
      <p>{t('citeByHand')}</p>
      <textarea ref={area} class="field" readOnly rows={4} aria-label={t('citeByHandField')} value={text} />
      <Button onPress={onClose}>{t('citeClose')}</Button>
    </div>
  );
}
