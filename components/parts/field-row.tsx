import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words.ts';
import { Editable, type EditableProps } from './editable.tsx';

export interface FieldRowProps extends EditableProps {
  /** Which field it is, for `usePointing`. */
  readonly field?: string;
  /** What the value rests on, one line below it. */
  readonly basis?: string | undefined;
  /** Set where the person wrote over the page's value. */
  readonly edited?: { readonly pageSays: string; readonly onUndo: () => void } | undefined;
  /** Stands after the value, outside the input: a link. */
  readonly after?: ComponentChildren;
}

/** `edited by you`, what the page says, and the way back to it. */
export function EditedLine({
  pageSays,
  onUndo,
  label,
}: {
  pageSays: string;
  onUndo: () => void;
  label: string;
}) {
  return (
    <small>
      <span class="edited">{t('partEdited')}</span>{' '}
      {pageSays === '' ? t('partPageSaysNothing') : t('partPageSays', pageSays)}{' '}
      <button type="button" class="undo" aria-label={t('partUndoEdit', label)} onClick={onUndo}>
        {t('partUndo')}
      </button>
    </small>
  );
}

/** One line of the record: name, value that can be changed, what it rests on or what the page says. Stands in a `<dl class="fields">`. */
export function FieldRow({ field, basis, edited, after, ...editable }: FieldRowProps) {
  return (
    <div data-field={field}>
      <dt>{editable.label}</dt>
      <dd class="slot">
        <Editable {...editable} />
        {after}
        {edited ? <EditedLine {...edited} label={editable.label} /> : basis ? <small>{basis}</small> : null}
      </dd>
    </div>
  );
}
