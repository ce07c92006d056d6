import { useEffect, useState } from 'preact/hooks';
import { isOwnStyle, type StyleInfo } from '../../lib/cite/styles.ts';
import type { Services, StyleChoices } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { LoadStyle } from '../cite/load-style.tsx';
import { StyleChooser } from '../cite/style-chooser.tsx';
import { Button } from '../parts/button.tsx';
import { Toast, type ToastMessage } from '../parts/toast.tsx';
import { problemWords } from '../text/problems.ts';

/** The default style, and the styles that the person loaded. */
export function KeptStyles({ services }: { services: Services }) {
  const { styles, keep } = services;
  const [style, setStyle] = useState<StyleInfo | null>(null);
  const [choices, setChoices] = useState<StyleChoices | null>(null);
  const [said, setSaid] = useState<ToastMessage | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const fail = (error: unknown) => setFailed(problemWords(error));
  useEffect(() => {
    let current = true;
    const load = async () => {
      const [now, found] = await Promise.all([styles.choices(), styles.current()]);
      if (!current) return;
      setChoices(now);
      setStyle(found.style);
    };
    load().catch(fail);
    const stop = styles.onChange(() => void load().catch(fail));
    return () => {
      current = false;
      stop();
    };
  }, [styles]);
  const say = (words: string | null) => {
    setFailed(null);
    setSaid(words === null ? null : { words });
  };
  const remove = ({ id, name }: StyleInfo) => {
    if (!isOwnStyle(id)) return;
    setFailed(null);
    const undo = () => styles.restore(id).then(() => setSaid(null), fail);
    styles
      .remove(id)
      .then(
        () => setSaid({ words: t('styleRemoved', name), action: { label: t('styleUndo'), onAction: undo } }),
        fail,
      );
  };
  return (
    <>
      <section class="section" aria-labelledby="keep-style">
        <h2 id="keep-style">{t('keepStyle')}</h2>
        <div class="prose">
          <p>{t('keepStyleWhat')}</p>
        </div>
        {style !== null && (
          <StyleChooser
            services={styles}
            label={t('keepStyle')}
            selected={style}
            onSelect={(next) => {
              setStyle(next);
              keep.setSettings({ style: next.id, defaultStyle: next.id }).then(() => setFailed(null), fail);
            }}
          />
        )}
      </section>
      <section class="section" aria-labelledby="keep-styles">
        <h2 id="keep-styles">{t('keepStyles')}</h2>
        <div class="prose">
          <p>{t('keepStylesWhat')}</p>
        </div>
        {choices?.own.length === 0 && <p class="meta">{t('styleNoneLoaded')}</p>}
        <ul class="kept-styles">
          {choices?.own.map((own) => (
            <li key={own.id} class="rowx">
              <span class="grow">{own.name}</span>
              <Button
                kind="bare"
                icon="close"
                aria-label={t('styleOf', t('styleRemove'), own.name)}
                onPress={() => remove(own)}
              />
            </li>
          ))}
        </ul>
        <LoadStyle
          services={styles}
          onBusy={say}
          onLoaded={({ name }) => say(t('styleLoaded', name))}
          onFailed={(words) => {
            say(null);
            setFailed(words);
          }}
        />
        <Toast message={said} />
        <div role="alert">{failed !== null && <p class="notice outcome-failed">{failed}</p>}</div>
      </section>
    </>
  );
}
