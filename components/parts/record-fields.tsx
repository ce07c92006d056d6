import type { ComponentChildren } from 'preact';
import type { Article } from '../../lib/article/types.ts';
import type { Edits } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { dateChoices } from '../text/date-evidence.ts';
import { formatDay } from '../text/dates.ts';
import { type Typed, typedAddress, typedDate, typedDateline } from '../text/field-verdicts.ts';
import { LANGUAGES, langTag, languageName } from '../text/languages.ts';
import { uiLocale } from '../text/locale.ts';
import { dateBasis } from '../text/notes.ts';
import {
  datelineWords,
  pageValues,
  type RecordValues,
  shownValues,
  withEdit,
  withoutEdit,
} from '../text/record-values.ts';
import { webAddress } from '../text/web-address.ts';
import { ArchivedCopy } from './archived-copy.tsx';
import { DateChoice } from './date-choice.tsx';
import { DateFindings } from './date-findings.tsx';
import { Editable, type Verdict } from './editable.tsx';
import { EditedLine, FieldRow } from './field-row.tsx';
import { Officials } from './officials.tsx';
import { Pictures } from './pictures.tsx';

export interface RecordFieldsProps {
  readonly article: Article;
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
  /** Told with every key what the edits would be if the open field were left now; null once it was left or taken back. */
  readonly onHold: (edits: Edits | null) => void;
  /** Told while a field holds something that was not understood; null when it no longer does. */
  readonly onProblem?: (field: string, problem: string | null) => void;
  readonly openAddress: (url: string) => void;
  /** Goes to a paragraph of the text, from 0, where the text stands on the same screen. */
  readonly onParagraph?: ((paragraph: number) => void) | undefined;
  /** Rows below these in the same list. */
  readonly children?: ComponentChildren;
}

type Key = keyof RecordValues;

/** Dateline, date, source, outlet, language and form, each with what it rests on, each open to the person's correction. */
export function RecordFields({
  article,
  edits,
  onEdit,
  onHold,
  onProblem,
  openAddress,
  onParagraph,
  children,
}: RecordFieldsProps) {
  const page = pageValues(article);
  const values = shownValues(article, edits);
  const lang = langTag(values.language);
  const set = <K extends Key>(key: K, value: RecordValues[K]) => onEdit(withEdit(article, edits, key, value));
  const undo = (key: Key) => onEdit(withoutEdit(edits, key));
  const report = (key: Key) =>
    onProblem ? { onProblem: (problem: string | null) => onProblem(key, problem) } : {};

  const takes = <K extends Key>(key: K, read: (text: string) => Typed<RecordValues[K]>) => ({
    onCommit(text: string): Verdict {
      const typed = read(text);
      if (typed.ok) set(key, typed.value);
      return typed;
    },
    onTyping(text: string | null): void {
      const typed = text === null ? null : read(text);
      onHold(typed?.ok ? withEdit(article, edits, key, typed.value) : null);
    },
  });
  const words = <T extends string>(text: string): Typed<T> => ({ ok: true, value: text as T });
  /** An outlet cannot be nobody: emptied, the page's own comes back. */
  const outlet = (text: string): Typed<string> => ({ ok: true, value: text === '' ? page.outlet : text });
  const edited = (key: Key, pageSays: string) =>
    edits[key] === undefined ? undefined : { pageSays, onUndo: () => undo(key) };

  const choices = article.date.conflict ? dateChoices(article.date) : [];
  const original = webAddress(values.originalUrl);
  const labels = {
    dateline: t('partDateline'),
    date: t('partDate'),
    dates: t('partDates'),
    source: t('partSource'),
    original: t('partOriginal'),
    outlet: t('partOutlet'),
    language: t('partLanguage'),
    form: t('partForm'),
  };

  return (
    <dl class="fields">
      <FieldRow
        field="dateline"
        label={labels.dateline}
        text={datelineWords(values.dateline)}
        {...takes('dateline', typedDateline)}
        edited={edited('dateline', datelineWords(page.dateline))}
        lang={lang}
        placeholder={t('partDatelineExample')}
        {...report('dateline')}
      >
        {values.dateline ? <span lang={lang}>{datelineWords(values.dateline)}</span> : t('partDatelineNone')}
      </FieldRow>
      {choices.length > 1 ? (
        <div data-field="date">
          <dt>{labels.date}</dt>
          <dd class="whole">
            <DateChoice
              date={article.date}
              choices={choices}
              chosen={values.date}
              onChoose={(iso) => set('date', iso)}
              onHold={(iso) => onHold(iso === null ? null : withEdit(article, edits, 'date', iso))}
              {...report('date')}
            />
            <DateFindings date={article.date} />
          </dd>
        </div>
      ) : (
        <FieldRow
          field="date"
          label={labels.date}
          text={values.date ?? ''}
          {...takes('date', typedDate)}
          edited={edited('date', page.date === null ? '' : formatDay(page.date))}
          basis={dateBasis(article)}
          placeholder={t('partDateExample')}
          {...report('date')}
        >
          <span class="num">{values.date === null ? t('partDateUnknown') : formatDay(values.date)}</span>
        </FieldRow>
      )}
      {choices.length <= 1 && article.date.evidence.length > 0 && (
        <div data-field="date">
          <dt class="vh">{labels.dates}</dt>
          <dd class="under">
            <DateFindings date={article.date} />
          </dd>
        </div>
      )}
      <div data-field="source">
        <dt>{labels.source}</dt>
        <dd class="pair">
          <span class="slot">
            <Editable label={labels.source} text={values.sourceLabel} {...takes('sourceLabel', words)}>
              {values.sourceLabel || t('partSourceNone')}
            </Editable>
          </span>
          <span class="slot slot--link">
            {original && (
              <a
                href={original}
                rel="noreferrer"
                onClick={(event) => {
                  event.preventDefault();
                  openAddress(original);
                }}
              >
                {t('partOriginalLink')}
              </a>
            )}
            <Editable
              label={labels.original}
              text={values.originalUrl ?? ''}
              {...takes('originalUrl', typedAddress)}
              {...report('originalUrl')}
            >
              {original ? null : t('partOriginalNone')}
            </Editable>
          </span>
          {edited('sourceLabel', '') && (
            <EditedLine
              label={labels.source}
              pageSays={page.sourceLabel}
              onUndo={() => undo('sourceLabel')}
            />
          )}
          {edited('originalUrl', '') && (
            <EditedLine
              label={labels.original}
              pageSays={page.originalUrl ?? ''}
              onUndo={() => undo('originalUrl')}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>{labels.outlet}</dt>
        <dd class="pair">
          <span class="slot">
            <Editable label={labels.outlet} text={values.outlet} {...takes('outlet', outlet)}>
              {values.outlet}
            </Editable>
          </span>
          <span class="slot">
            <span class="lab">{labels.language}</span>
            <Editable
              label={labels.language}
              text={values.language}
              options={LANGUAGES.map((id) => ({ id, name: languageName(id) }))}
              {...takes('language', words<RecordValues['language']>)}
            >
              {languageName(values.language)}
            </Editable>
          </span>
          {edited('outlet', '') && (
            <EditedLine label={labels.outlet} pageSays={page.outlet} onUndo={() => undo('outlet')} />
          )}
          {edited('language', '') && (
            <EditedLine
              label={labels.language}
              pageSays={languageName(page.language)}
              onUndo={() => undo('language')}
            />
          )}
        </dd>
      </div>
      <FieldRow
        field="form"
        label={labels.form}
        text={values.form}
        {...takes('form', words)}
        edited={edited('form', page.form)}
        basis={article.form ? t('partFormBasis', article.form.words) : t('partFormNoWords')}
      >
        {values.form || t('partFormNone')}
        {article.form && edits.form === undefined && !uiLocale().startsWith('ko') && (
          <>
            {' · '}
            <span lang="ko">{article.form.korean}</span>
          </>
        )}
      </FieldRow>
      <ArchivedCopy article={article} openAddress={openAddress} />
      <Officials article={article} onParagraph={onParagraph} />
      <Pictures article={article} openAddress={openAddress} />
      {children}
    </dl>
  );
}
