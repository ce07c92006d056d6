import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ClipDetail, ClipPatch, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { FieldRow } from '../parts/field-row.tsx';
import { RecordFields } from '../parts/record-fields.tsx';
import { TagBox } from '../parts/tag-box.tsx';
import { type TypedRecord, useRecord } from '../popup/use-record.ts';
import { langTag } from '../text/languages.ts';
import { problemWords } from '../text/problems.ts';
import { pageValues, shownValues, withEdit, withoutEdit } from '../text/record-values.ts';

/** The record of a clip, open to correction; tags and note. What is typed is kept a moment later, and told where it could not be. */
export function ClipRecord({ services, detail }: { services: Services; detail: ClipDetail }) {
  const { library, page, navigate } = services;
  const { clip, captures } = detail;
  const [problem, setProblem] = useState<string | null>(null);
  const given = useMemo(
    () => ({ edits: clip.edits, tags: clip.tags, note: clip.note }),
    [clip.edits, clip.tags, clip.note],
  );
  const address = captures.at(-1)?.address;
  const keep = useCallback(
    async (changed: ClipPatch, { edits, tags, note }: TypedRecord, closing: boolean) => {
      // As in the popup: the next look at the page lays the draft over the clip.
      if (closing && address !== undefined) await page.saveDraft({ address, edits, tags, note });
      else await library.update(clip.id, changed);
      setProblem(null);
    },
    [library, page, clip.id, address],
  );
  const onFailure = useCallback((error: unknown) => setProblem(problemWords(error)), []);
  const { record, change } = useRecord(given, keep, onFailure);
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
      <RecordFields
        article={article}
        edits={record.edits}
        onEdit={(edits) => change({ edits })}
        openAddress={navigate.openAddress}
      >
        <div>
          <dt>{t('clipTags')}</dt>
          <dd class="box">
            <TagBox tags={record.tags} onChange={(tags) => change({ tags })} complete={library.completeTag} />
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
