import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { typedDate, typedDateline } from '../text/field-verdicts.ts';
import { withEdit } from '../text/record-values.ts';
import type { TypedRecord } from './use-record.ts';

export interface TakeSelectionProps {
  readonly article: Article;
  readonly record: TypedRecord;
  readonly change: (patch: Partial<TypedRecord>) => void;
  /** Words selected on the page; `''` where none are. */
  readonly selected: string;
}

/** No field is longer; what is selected for a quotation is no field. */
const LONGEST = 500;

/** `Date: 14/03/2026` names a day, too. */
const withoutLabel = (text: string) => text.replace(/^[^\d:]{1,20}:\s*/, '');

/** Offers the words selected on the page for a field that was read wrong. They stand as the person's own, beside what the page says. */
export function TakeSelection({ article, record: { edits }, change, selected }: TakeSelectionProps) {
  const [said, setSaid] = useState<{ readonly words: string; readonly problem: boolean } | null>(null);
  const text = selected.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST) return null;

  const fields = [
    {
      name: t('popupHeadline'),
      take: () => ({ ok: true as const, edits: withEdit(article, edits, 'headline', text) }),
    },
    {
      name: t('partDateline'),
      take: () => {
        const typed = typedDateline(text);
        return typed.ok
          ? { ok: true as const, edits: withEdit(article, edits, 'dateline', typed.value) }
          : typed;
      },
    },
    {
      name: t('partDate'),
      take: () => {
        const typed = typedDate(withoutLabel(text));
        return typed.ok ? { ok: true as const, edits: withEdit(article, edits, 'date', typed.value) } : typed;
      },
    },
    {
      name: t('partSource'),
      take: () => ({ ok: true as const, edits: withEdit(article, edits, 'sourceLabel', text) }),
    },
    {
      name: t('partOutlet'),
      take: () => ({ ok: true as const, edits: withEdit(article, edits, 'outlet', text) }),
    },
  ];
  return (
    <>
      <p class="take-fields">
        <span class="meta">{t('popupUseAs')}</span>
        {fields.map(({ name, take }) => (
          <button
            key={name}
            type="button"
            class="undo"
            aria-label={t('popupUseAsField', name)}
            onClick={() => {
              const taken = take();
              if (taken.ok) change({ edits: taken.edits });
              setSaid(
                taken.ok
                  ? { words: t('popupTaken', name), problem: false }
                  : { words: taken.problem, problem: true },
              );
            }}
          >
            {name}
          </button>
        ))}
      </p>
      <p role="status" class={said?.problem ? 'problem' : 'meta'}>
        {said?.words}
      </p>
    </>
  );
}
