import type { Capture } from '../../lib/library/types.ts';
import type { ClipDetail } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { NotKcna } from '../parts/not-kcna.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { formatDay, formatStamp } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';
import { datelineWords } from '../text/record-values.ts';

/** What comparing this clip would compare: the page as it is now, its last two versions, or nothing. */
export type Comparable = 'page' | 'versions' | null;

export interface ClipHeadProps {
  readonly detail: ClipDetail;
  readonly shown: Capture;
  readonly comparable: Comparable;
  readonly onCompare: () => void;
  readonly onCite: () => void;
  readonly onOpen: () => void;
  readonly onNewest: () => void;
  /** Copies the citation of the version that is read, with its number. */
  readonly onCiteVersion: (capture: Capture, number: number) => void;
}

/** Headline, dateline and date, state, and the actions of the clip. */
export function ClipHead(props: ClipHeadProps) {
  const { detail, shown, comparable, onCompare, onCite, onOpen, onNewest, onCiteVersion } = props;
  const { clip, captures } = detail;
  const newest = captures.at(-1);
  const old = newest !== undefined && newest.id !== shown.id;
  const headline = old ? shown.article.headline : clip.shown.headline;
  const dateline = datelineWords(old ? shown.article.dateline : clip.shown.dateline);
  const date = old ? shown.article.date.iso : clip.shown.date;
  const lang = langTag(old ? shown.article.language : clip.shown.language);
  return (
    <header class="art-head">
      <h1 lang={lang} tabIndex={-1}>
        {headline || t('panelNoHeadline')}
      </h1>
      <p class="line">
        {dateline !== '' && (
          <>
            <span lang={lang}>{dateline}</span>
            {' · '}
          </>
        )}
        <span class="num">{date === null ? t('panelNoDate') : formatDay(date)}</span>
      </p>
      <p class="rowx art-state">
        {clip.changed ? (
          <StateMark standing="changed" small />
        ) : (
          <StateMark standing="saved" small words={t('clipSavedAt', formatStamp(clip.savedAt))} />
        )}
      </p>
      <NotKcna article={shown.article} />
      {clip.changed && comparable !== 'page' && <p class="meta art-hint">{t('clipChangedNotKept')}</p>}
      <div class="acts">
        {comparable !== null && (
          <Button big kind="main" onPress={onCompare}>
            {t(comparable === 'page' ? 'clipCompareToday' : 'clipCompareVersions')}
          </Button>
        )}
        <Button big kind={comparable === null ? 'main' : 'plain'} onPress={onCite}>
          {t('panelCite')}
        </Button>
        <Button big icon="open" aria-label={t('clipOpenPage')} title={t('clipOpenPage')} onPress={onOpen} />
      </div>
      {old && (
        <div class="notice art-old">
          <p>{t('clipOldVersion', captures.indexOf(shown) + 1, captures.length, formatStamp(shown.at))}</p>
          <div class="rowx">
            <Button onPress={onNewest}>{t('clipReadNewest')}</Button>
            <Button onPress={() => onCiteVersion(shown, captures.indexOf(shown) + 1)}>
              {t('clipCiteVersion')}
            </Button>
          </div>
        </div>
      )}
    </header>
  );
}
