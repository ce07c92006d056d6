import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CitedTitle, Edits } from '../../lib/library/types.ts';
import type { ClipDetail, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { FieldRow } from '../parts/field-row.tsx';
import { RecordFields } from '../parts/record-fields.tsx';
import { TagBox } from '../parts/tag-box.tsx';
import { type Keeping, useRecord } from '../popup/use-record.ts';
import { langTag } from '../text/languages.ts';
import { problemWords } from '../text/problems.ts';
import { pageValues, shownValues, withEdit, withoutEdit } from '../text/record-values.ts';
import { CitedTitleFields } from './cited-title.tsx';

function withTitle(edits: Edits, title: CitedTitle | undefined): Edits {
  const { citedTitle: _, ...rest } = edits;
  return title ? { ...rest, citedTitle: title } : rest;
}

/** The record of a clip, open to correction; tags and note. What is typed is kept a moment later, and told where it could not be. */
export function ClipRecord({
  services,
  detail,
  flush,
  onParagraph,
}: {
  services: Services;
  detail: ClipDetail;
  /** Set to what writes the record as it is typed at that moment. */
  flush: RefObject<() => Promise<void>>;
  onParagraph: (paragraph: number) => void;
}) {
  const { library, page, navigate } = services;
  const { clip, captures } = detail;
  const [problem, setProblem] = useState<string | null>(null);
  const given = useMemo(
    () => ({ edits: clip.edits, tags: clip.tags, note: clip.note }),
    [clip.edits, clip.tags, clip.note],
  );
  const address = captures.at(-1)?.address;
  const keeping: Keeping = {
    // As in the popup: where this window closes before the clip is changed, the next look at the page lays the draft over it.
    async draft({ edits, tags, note }) {
      if (address !== undefined) await page.saveDraft({ address, edits, tags, note });
    },
    async clip(changed) {
      await library.update(clip.id, changed);
      setProblem(null);
    },
  };
  const onFailure = useCallback((error: unknown) => setProblem(problemWords(error)), []);
  const { record, change, hold, flush: write } = useRecord(given, keeping, onFailure);
  useEffect(() => {
    flush.current = write;
    return () => {
      flush.current = async () => undefined;
    };
  }, [flush, write]);
  const article = captures.at(-1)?.article;
  if (!article) return null;
  const values = shownValues(article, record.edits);
  return (
    <>
      <dl class="fields">
        <FieldRow
          label={t('clipHeadline')}
          text={values.headline}
          wraps
          lang={langTag(values.language)}
          onCommit={(typed) => {
            if (typed === '') return { ok: false, problem: t('clipHeadlineEmpty') };
            change({ edits: withEdit(article, record.edits, 'headline', typed) });
            return { ok: true };
          }}
          onTyping={(typed) =>
            hold(typed ? { edits: withEdit(article, record.edits, 'headline', typed) } : null)
          }
          edited={
            record.edits.headline === undefined
              ? undefined
              : {
                  pageSays: pageValues(article).headline,
                  onUndo: () => change({ edits: withoutEdit(record.edits, 'headline') }),
                }
          }
        >
          <span lang={langTag(values.language)}>{values.headline}</span>
        </FieldRow>
      </dl>
      <CitedTitleFields
        article={article}
        headline={values.headline}
        language={values.language}
        given={record.edits.citedTitle}
        onChange={(title) => change({ edits: withTitle(record.edits, title) })}
        onHold={(title) => hold(title && { edits: withTitle(record.edits, title) })}
      />
      <RecordFields
        article={article}
        edits={record.edits}
        onEdit={(edits) => change({ edits })}
        onHold={(edits) => hold(edits && { edits })}
        openAddress={navigate.openAddress}
        onParagraph={onParagraph}
      >
        <div>
          <dt>{t('clipTags')}</dt>
          <dd class="box">
            <TagBox
              tags={record.tags}
              onChange={(tags) => change({ tags })}
              onHold={(tags) => hold(tags && { tags })}
              complete={library.completeTag}
            />
          </dd>
        </div>
        <div>
          <dt>{t('clipNote')}</dt>
          <dd class="box">
            <textarea
              class="field"
              rows={2}
              aria-label={t('clipNote')}
              placeholder={t('clipNotePlaceholder')}
              value={record.note}
              onInput={({ currentTarget: { value } }) => change({ note: value })}
            />
          </dd>
        </div>
      </RecordFields>
      <p role="alert" class="problem">
        {problem}
      </p>
    </>
  );
}
