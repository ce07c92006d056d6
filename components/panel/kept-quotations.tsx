import type { FoundQuotation } from '../../lib/compare/find-quotation.ts';
import type { FoundQuotations } from '../../lib/compare/find-quotations.ts';
import type { KeptQuotation, QuotedPassage } from '../../lib/library/types.ts';
import type { ClipDetail } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { DiffText } from '../parts/diff-text.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ToastMessage } from '../parts/toast.tsx';
import { formatStamp } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';
import { paragraphNumbers } from '../text/paragraph-numbers.ts';

export interface KeptQuotationsProps {
  readonly detail: ClipDetail;
  /** What became of them in the newest version; null while that is being worked out. */
  readonly found: FoundQuotations | null;
  readonly onCopy: (captureId: string, passage: QuotedPassage, said?: ToastMessage) => void;
  /** Shows words of a version where they stand. */
  readonly onShow: (captureId: string, passage: QuotedPassage) => void;
  readonly onDrop: (quotation: KeptQuotation) => void;
}

/** The quotations kept with a clip: words, where they are from, and what became of them since. */
export function KeptQuotations({ detail, found, ...act }: KeptQuotationsProps) {
  const quotations = detail.clip.quotations ?? [];
  if (quotations.length === 0) return <p class="meta">{t('clipQuotesNone')}</p>;
  return (
    <ol class="kept-quotations">
      {quotations.map((kept, n) => (
        <KeptItem
          key={kept.id}
          {...act}
          detail={detail}
          kept={kept}
          number={n + 1}
          now={found?.get(kept.id)}
        />
      ))}
    </ol>
  );
}

/** The quotation as the newest version has it, where it still has it. */
function wordsNow(kept: KeptQuotation, now: FoundQuotation | undefined): QuotedPassage | null {
  if (!now || now.kind === 'gone') return null;
  const words =
    now.kind === 'altered'
      ? now.hunks.map(({ op, text }) => (op === 'delete' ? '' : text)).join('')
      : kept.words;
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const { paragraph } = now;
  return {
    paragraph,
    ...(lines.length > 1 && { to: paragraph + lines.length - 1 }),
    words: lines.join('\n'),
  };
}

function KeptItem(
  props: Omit<KeptQuotationsProps, 'found'> & {
    readonly kept: KeptQuotation;
    readonly number: number;
    readonly now: FoundQuotation | undefined;
  },
) {
  const { detail, kept, number, now, onCopy, onShow, onDrop } = props;
  const { captures } = detail;
  const index = captures.findIndex(({ id }) => id === kept.captureId);
  const capture = captures[index];
  const newest = captures.at(-1);
  const current = wordsNow(kept, now);
  const altered = now?.kind === 'altered';
  const changed = altered || now?.kind === 'gone';
  const copyNew = () => {
    if (!current || !newest) return;
    onCopy(newest.id, current, { words: t('clipCopiedNew', paragraphNumbers(current)) });
  };
  const copy = () => {
    if (!changed || !capture) return onCopy(kept.captureId, kept);
    const words = t('clipCopiedOld', index + 1, formatStamp(capture.at));
    const action = altered ? { label: t('clipQuoteCopyNew'), onAction: copyNew } : null;
    onCopy(kept.captureId, kept, { words, ...(action && { action }) });
  };
  const show = () => {
    const standing = now?.kind === 'same' || now?.kind === 'moved';
    if (standing && current && newest) onShow(newest.id, current);
    else onShow(kept.captureId, kept);
  };
  return (
    <li>
      <blockquote lang={capture && langTag(capture.article.language)}>
        {altered ? <DiffText hunks={now.hunks} /> : kept.words}
      </blockquote>
      <p class="meta num">
        {captures.length > 1 && capture
          ? t('clipQuoteOfVersion', paragraphNumbers(kept), index + 1, formatStamp(capture.at))
          : t('clipQuoteFrom', paragraphNumbers(kept))}
      </p>
      {now && <p class={`quote-state quote-state--${now.kind}`}>{stateOf(kept, now)}</p>}
      <div class="rowx">
        <Button icon="copy" aria-label={t('clipQuoteCopyThis', number)} onPress={copy}>
          {t('clipQuoteCopy')}
        </Button>
        {altered && (
          <Button aria-label={t('clipQuoteCopyNewThis', number)} onPress={copyNew}>
            {t('clipQuoteCopyNew')}
          </Button>
        )}
        <Button aria-label={t('clipQuoteShowThis', number)} onPress={show}>
          {t('clipQuoteShow')}
        </Button>
        <Button kind="bare" aria-label={t('clipQuoteRemoveThis', number)} onPress={() => onDrop(kept)}>
          {t('clipQuoteRemove')}
        </Button>
      </div>
    </li>
  );
}

function stateOf(kept: KeptQuotation, now: FoundQuotation) {
  switch (now.kind) {
    case 'same':
      return (
        <>
          <Icon name="check" /> {t('clipQuoteSame')}
        </>
      );
    case 'moved': {
      const { paragraph } = now;
      const to = kept.to === undefined ? undefined : paragraph + kept.to - kept.paragraph;
      return (
        <>
          <Icon name="swap" />{' '}
          {t('clipQuoteMoved', paragraphNumbers({ paragraph, ...(to !== undefined && { to }) }))}
        </>
      );
    }
    case 'altered':
      return (
        <>
          <Icon name="delta" /> {t('clipQuoteAltered')}
        </>
      );
    case 'gone':
      return (
        <>
          <Icon name="minus" /> {t('clipQuoteGone')}
        </>
      );
  }
}
