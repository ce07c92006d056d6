import type { Part } from '../../lib/compare/parts.ts';
import type { ComparisonView } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { countWords, formatNumber } from '../text/counts.ts';

type Parts = NonNullable<ComparisonView['parts']>;

/** `1–230`: paragraphs as people count them; `none` where a side has none in this part. */
const span = (from: number, to: number): string =>
  to <= from ? t('compareNone') : `${formatNumber(from + 1)}–${formatNumber(to)}`;

const partWords = ({ fromA, toA, fromB, toB }: Part, n: number): string =>
  t('comparePart', formatNumber(n + 1), span(fromA, toA), span(fromB, toB));

/** Texts too long to be compared at once: which part? */
export function PartsOffer({ parts, onChoose }: { parts: Parts; onChoose: (part: number) => void }) {
  return (
    <EmptyState title={t('comparePartsTitle')}>
      <p>{t('comparePartsWhy', formatNumber(parts.words), formatNumber(parts.parts.length))}</p>
      <ol class="parts-list">
        {parts.parts.map((part, n) => (
          <li key={part.fromA}>
            <Button onPress={() => onChoose(n)}>
              {partWords(part, n)} · {countWords(part.words, 'partWord', 'partWords')}
            </Button>
          </li>
        ))}
      </ol>
    </EmptyState>
  );
}

/** Which part is shown, and the way to the others. */
export function PartBar({ parts, onChoose }: { parts: Parts; onChoose: (part: number | null) => void }) {
  const { chosen } = parts;
  const part = chosen === null ? undefined : parts.parts[chosen];
  if (chosen === null || !part) return null;
  return (
    <nav class="part-bar rowx" aria-label={t('comparePartsNav')}>
      <Button
        kind="bare"
        icon="up"
        aria-label={t('comparePartBefore')}
        disabled={chosen === 0}
        onPress={() => onChoose(chosen - 1)}
      />
      <span class="num">{partWords(part, chosen)}</span>
      <Button
        kind="bare"
        icon="down"
        aria-label={t('comparePartNext')}
        disabled={chosen === parts.parts.length - 1}
        onPress={() => onChoose(chosen + 1)}
      />
      <span class="grow" />
      <Button kind="bare" onPress={() => onChoose(null)}>
        {t('comparePartsAll', formatNumber(parts.parts.length))}
      </Button>
    </nav>
  );
}
