import { useId, useState } from 'preact/hooks';
import type { ArticleDate } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { type DateChoice as Choice, dismissedDates } from '../text/date-evidence.ts';
import { formatDay } from '../text/dates.ts';
import { typedDate } from '../text/field-verdicts.ts';
import { Icon } from './icon.tsx';

export interface DateChoiceProps {
  readonly date: ArticleDate;
  readonly choices: readonly Choice[];
  /** What is chosen now, `YYYY-MM-DD` or null for none. */
  readonly chosen: string | null;
  readonly onChoose: (iso: string | null) => void;
  /** Told with every key which date would be chosen if the input were left now; null for none, and at the end. */
  readonly onHold: (iso: string | null) => void;
  readonly onProblem?: (problem: string | null) => void;
}

/** Dates that do not agree, with where each was found; the person may take another, or their own. Saving does not wait for it. */
export function DateChoice({ date, choices, chosen, onChoose, onHold, onProblem }: DateChoiceProps) {
  const id = useId();
  const own = !choices.some(({ iso }) => iso === chosen);
  const [other, setOther] = useState(own);
  const [typed, setTyped] = useState(own ? (chosen ?? '') : '');
  const [problem, setProblem] = useState<string | null>(null);
  const settle = (words: string | null) => {
    setProblem(words);
    onProblem?.(words);
  };
  const take = (text: string) => {
    const verdict = typedDate(text.trim());
    settle(verdict.ok ? null : verdict.problem);
    if (verdict.ok && text.trim() !== '') onChoose(verdict.value);
    onHold(null);
  };
  const type = (text: string) => {
    setTyped(text);
    const verdict = typedDate(text.trim());
    onHold(verdict.ok ? verdict.value : null);
  };
  const dismissed = dismissedDates(date)[0];
  return (
    <fieldset class="notice">
      <legend class="notice-head">
        <Icon name="warn" /> {choices.length > 2 ? t('partDatesDisagree') : t('partTwoDatesDisagree')}
      </legend>
      {choices.map(({ iso, found }) => (
        <label class="opt" key={iso}>
          <input
            class="check check--radio"
            type="radio"
            name={id}
            checked={!other && iso === chosen}
            onChange={() => {
              setOther(false);
              settle(null);
              onChoose(iso);
            }}
          />
          <span>
            <b class="num">{formatDay(iso)}</b>
            <span class="meta">{found}</span>
          </span>
        </label>
      ))}
      <label class="opt">
        <input
          class="check check--radio"
          type="radio"
          name={id}
          checked={other}
          onChange={() => setOther(true)}
        />
        <b>{t('partAnotherDate')}</b>
      </label>
      {other && (
        <div class="opt-more">
          <input
            class="field"
            type="text"
            autocomplete="off"
            aria-label={t('partAnotherDate')}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            placeholder={t('partDateExample')}
            value={typed}
            onInput={({ currentTarget }) => type(currentTarget.value)}
            onBlur={() => take(typed)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(typed);
            }}
          />
          {problem !== null && (
            <small class="problem" id={`${id}-problem`} role="alert">
              {problem}
            </small>
          )}
        </div>
      )}
      <p class="meta">
        {dismissed && `${t('partDateDismissed', dismissed.raw)} `}
        {t('partDatesKept')}
      </p>
    </fieldset>
  );
}
