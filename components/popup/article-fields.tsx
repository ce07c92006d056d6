import { useMemo } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Editable } from '../parts/editable.tsx';
import { Excerpt } from '../parts/excerpt.tsx';
import { EditedLine } from '../parts/field-row.tsx';
import { RecordFields } from '../parts/record-fields.tsx';
import { TagBox } from '../parts/tag-box.tsx';
import { countParagraphs, textLength } from '../text/counts.ts';
import { langTag } from '../text/languages.ts';
import { noteText, otherNotes } from '../text/notes.ts';
import { shownValues, withEdit, withoutEdit } from '../text/record-values.ts';
import type { TypedRecord } from './use-record.ts';

interface ArticlePart {
  readonly article: Article;
  readonly record: TypedRecord;
  readonly change: (patch: Partial<TypedRecord>) => void;
  readonly hold: (patch: Partial<TypedRecord> | null) => void;
}

/** The headline, open to correction like every other field. */
export function Headline({ article, record: { edits }, change, hold }: ArticlePart) {
  const shown = shownValues(article, edits);
  // A clip without a headline could not be found again: emptied, the page's own comes back.
  const taken = (typed: string) =>
    withEdit(article, edits, 'headline', typed.replace(/\s+/g, ' ') || article.headline);
  const take = (typed: string) => {
    change({ edits: taken(typed) });
    return { ok: true as const };
  };
  const onTyping = (typed: string | null) => hold(typed === null ? null : { edits: taken(typed) });
  return (
    <div class="fields head-field" data-field="headline">
      <h1 class="head slot" lang={langTag(shown.language)}>
        <Editable label={t('popupHeadline')} text={shown.headline} onCommit={take} onTyping={onTyping} wraps>
          {shown.headline || t('popupHeadlineNone')}
        </Editable>
      </h1>
      {edits.headline !== undefined && (
        <EditedLine
          label={t('popupHeadline')}
          pageSays={article.headline}
          onUndo={() => change({ edits: withoutEdit(edits, 'headline') })}
        />
      )}
    </div>
  );
}

export interface ArticleFieldsProps extends ArticlePart {
  readonly services: Services;
  readonly onProblem: (field: string, problem: string | null) => void;
}

/** The record, the first lines, and what the person adds: tags and a note. */
export function ArticleFields({ article, record, change, hold, services, onProblem }: ArticleFieldsProps) {
  const length = useMemo(() => {
    const parts = [
      countParagraphs(article.paragraphs.length),
      textLength(article.paragraphs, article.language),
    ];
    return [...parts, article.endMark ? t('popupEndMark') : t('popupNoEndMark')].join(', ');
  }, [article]);
  return (
    <>
      <RecordFields
        article={article}
        edits={record.edits}
        onEdit={(edits) => change({ edits })}
        onHold={(edits) => hold(edits && { edits })}
        onProblem={onProblem}
        openAddress={services.navigate.openAddress}
      >
        <div data-field="text">
          <dt>{t('popupText')}</dt>
          <dd>
            <Excerpt paragraphs={article.paragraphs} language={article.language} />
            <small class="num">{length}</small>
            {otherNotes(article).map((note) => (
              <small key={note.id}>{noteText(note)}</small>
            ))}
          </dd>
        </div>
      </RecordFields>
      <div class="sep" />
      <dl class="fields">
        <div>
          <dt>{t('popupTags')}</dt>
          <dd class="box">
            <TagBox
              tags={record.tags}
              onChange={(tags) => change({ tags })}
              onHold={(tags) => hold(tags && { tags })}
              complete={services.library.completeTag}
            />
          </dd>
        </div>
        <div>
          <dt>{t('popupNote')}</dt>
          <dd class="box">
            <textarea
              class="field"
              rows={2}
              aria-label={t('popupNote')}
              placeholder={t('popupNoteExample')}
              value={record.note}
              onInput={({ currentTarget }) => change({ note: currentTarget.value })}
            />
          </dd>
        </div>
      </dl>
    </>
  );
}
