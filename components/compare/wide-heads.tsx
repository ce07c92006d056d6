import type { ComparedSide } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { textLength } from '../text/counts.ts';
import { langTag } from '../text/languages.ts';
import { HEADLINE } from './changes.ts';
import { factsOf } from './facts.ts';
import { MarkedText } from './marked-text.tsx';
import { factName, factWords, whenWords } from './side-words.ts';
import type { Reading } from './use-reading.ts';

function Head({ reading, side }: { reading: Reading; side: 'a' | 'b' }) {
  const { view, shown } = reading;
  const one: ComparedSide = view[side];
  return (
    <>
      <span class="ab">{side.toUpperCase()}</span>
      <div>
        <h2 lang={langTag(one.article.language)}>
          {view.headline.rows.map((row, i) => (
            <MarkedText key={i} hunks={row.hunks} shown={shown} side={side} />
          ))}
        </h2>
        <p class="meta">
          {factsOf(view.a, view.b).map((fact, i) => {
            const words = factWords(fact, fact[side]);
            const Mark = side === 'a' ? 'del' : 'ins';
            return (
              <span key={fact.name}>
                {i > 0 && ' · '}
                <span class="vh">{factName(fact.name)}: </span>
                {fact.a === fact.b ? words : <Mark>{words}</Mark>}
              </span>
            );
          })}
          <br />
          {whenWords(one)} · {textLength(one.article.paragraphs, one.article.language)}
        </p>
      </div>
    </>
  );
}

/** Both headlines with their words marked, what each side is, and the button that changes them over. */
export function WideHeads({ reading, onSwap }: { reading: Reading; onSwap: () => void }) {
  const on = reading.current?.row === HEADLINE;
  return (
    <section
      class={on ? 'ws-cols ws-heads is-current' : 'ws-cols ws-heads'}
      aria-label={t('compareSides')}
      aria-current={on ? 'true' : undefined}
    >
      <Head reading={reading} side="a" />
      <span class="swap">
        <Button kind="bare" icon="swap" aria-label={t('compareSwap')} onPress={onSwap} />
      </span>
      <Head reading={reading} side="b" />
    </section>
  );
}
