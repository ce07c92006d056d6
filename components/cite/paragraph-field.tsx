import { type Locator, locatorOf } from '../../lib/cite/locator.ts';
import { t } from '../../lib/words.ts';

/** A paragraph number as typed, or two, `3-4`; null where they are none of this text's. */
export function paragraphOf(typed: string, paragraphs: number): Locator | null {
  const [, first = '', last = first] = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5}))?\s*$/.exec(typed) ?? [];
  const [from, to] = [Number(first), Number(last)];
  const there = from >= 1 && to >= from && to <= Math.max(1, paragraphs);
  return there ? locatorOf(from - 1, to - 1) : null;
}

export interface ParagraphFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly wrong: boolean;
  /** The element that says what is wrong. */
  readonly problemId: string;
  /** What the field is called, where several stand under one heading; else the word stands before it. */
  readonly name?: string;
}

/** Where in a text it is cited. */
export function ParagraphField({ typed, onType, wrong, problemId, name }: ParagraphFieldProps) {
  return (
    <label class="rowx">
      {name === undefined && t('citeParagraph')}
      <input
        class="field para"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        size={4}
        value={typed}
        placeholder={t('citeParagraphNone')}
        aria-label={name}
        aria-invalid={wrong}
        aria-describedby={wrong ? problemId : undefined}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </label>
  );
}
