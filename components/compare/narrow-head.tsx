import type { ComparedSide } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { langTag } from '../text/languages.ts';
import { factsOf } from './facts.ts';
import { factName, factWords, sameFactsWords, whenWords } from './side-words.ts';
import { TallyWords } from './tally-words.tsx';
import type { Reading } from './use-reading.ts';
import { WholeChip } from './whole-chip.tsx';

function SideLine({ side, name, named }: { side: ComparedSide; name: string; named: boolean }) {
  return (
    <>
      <span class="ab">{name}</span>
      <span>
        {whenWords(side)}
        {named && (
          <span class="meta vs-head" lang={langTag(side.article.language)}>
            {side.headline}
          </span>
        )}
      </span>
    </>
  );
}

/** What is compared, how much changed, and what is shown of it. */
export function NarrowHead({ reading, onSwap }: { reading: Reading; onSwap: () => void }) {
  const { a, b } = reading.view;
  const facts = factsOf(a, b);
  const same = sameFactsWords(facts);
  const two = a.clipId !== null && b.clipId !== null && a.clipId !== b.clipId;
  return (
    <section class="pad cmp-head" aria-label={t('compareSides')}>
      <div class="vs">
        <SideLine side={a} name="A" named={two} />
        <span class="swap">
          <Button kind="bare" icon="swap" aria-label={t('compareSwap')} onPress={onSwap} />
        </span>
        <SideLine side={b} name="B" named={two} />
      </div>
      <div class="cmp-tally">
        <TallyWords reading={reading} />
        {facts
          .filter((fact) => fact.a !== fact.b)
          .map((fact) => (
            <p key={fact.name} class="cmp-fact">
              {factName(fact.name)}: <del>{factWords(fact, fact.a)}</del> <ins>{factWords(fact, fact.b)}</ins>
            </p>
          ))}
        {same && <p class="meta">{same}</p>}
      </div>
      <div class="chips">
        <WholeChip reading={reading} />
      </div>
    </section>
  );
}
