import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Icon } from './icon.tsx';

/** What a typed value comes to: taken, or a plain word on why not. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly problem: string };

export interface EditableProps {
  /** Name of the field, for the input and the button. */
  readonly label: string;
  /** The value as an input shows it, to be typed over. */
  readonly text: string;
  /** Takes what was typed, or says what is wrong with it. Called only where it differs from `text`. */
  readonly onCommit: (typed: string) => Verdict;
  /** Told with every key what `onCommit` would be called with if the input were left now; null where nothing would change, and at the end. */
  readonly onTyping?: (typed: string | null) => void;
  /** Told while something stands in the input that was not understood, so that a screen does not save past it. */
  readonly onProblem?: (problem: string | null) => void;
  /** A list to choose from instead of typing. */
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  /** Long text that wraps: a headline. Enter still commits. */
  readonly wraps?: boolean;
  readonly lang?: string | undefined;
  readonly placeholder?: string;
  /** The value as it is read. */
  readonly children: ComponentChildren;
}

/**
 * A value that turns into an input under the focus or at a press, and back when it is left. What was typed and not understood stays in
 * the input, with the reason below it. Enter commits and is passed on (the popup saves); Escape takes back.
 */
export function Editable(props: EditableProps) {
  const { label, text, onCommit, onTyping, onProblem, options, wraps = false, lang, children } = props;
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** False once the input is on its way out: its last blur must not commit what was taken back. */
  const live = useRef(false);
  /** Set where the focus comes back from the input: it must not open it again. */
  const returning = useRef(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const editing = typed !== null;
  /** The value as it is spoken: not the id behind a name, and not silence. */
  const spoken = options?.find((option) => option.id === text)?.name ?? (text || t('partFormNone'));

  useLayoutEffect(() => {
    if (!editing) {
      if (returning.current) button.current?.focus();
      return;
    }
    live.current = true;
    input.current?.focus();
    if (!options) input.current?.select();
  }, [editing, options]);
  useLayoutEffect(() => {
    // The headline grows with its words.
    const area = input.current;
    if (!wraps || !area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  });
  /** Told at once, not with the next drawing: the Enter that commits goes on to save. */
  const settle = (words: string | null) => {
    setProblem(words);
    onProblem?.(words);
  };
  const close = (refocus: boolean) => {
    live.current = false;
    returning.current = refocus;
    setTyped(null);
    settle(null);
    onTyping?.(null);
  };
  /** True where nothing is left in doubt. */
  const commit = (value: string, refocus: boolean): boolean => {
    if (!live.current) return true;
    const verdict: Verdict = value.trim() === text.trim() ? { ok: true } : onCommit(value.trim());
    if (verdict.ok) close(refocus);
    else settle(verdict.problem);
    return verdict.ok;
  };

  if (!editing) {
    const open = () => setTyped(text);
    const onFocus = () => {
      if (returning.current) returning.current = false;
      else open();
    };
    return (
      <button
        ref={button}
        type="button"
        class="value"
        aria-label={t('partEdit', label, spoken)}
        onFocus={onFocus}
        onClick={open}
      >
        {children}
        <Icon name="pencil" />
      </button>
    );
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!commit(typed, true)) event.stopPropagation();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    }
  };
  const shared = {
    ref: input,
    class: 'typing',
    lang,
    value: typed,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : `${id}-problem`,
    onKeyDown,
    onBlur: () => void commit(typed, false),
  };
  const onInput = ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
    setTyped(value);
    onTyping?.(value.trim() === text.trim() ? null : value.trim());
  };
  return (
    <>
      {options ? (
        <select {...shared} onInput={onInput}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      ) : wraps ? (
        <textarea {...shared} rows={1} onInput={onInput} />
      ) : (
        <input {...shared} type="text" autocomplete="off" placeholder={props.placeholder} onInput={onInput} />
      )}
      {problem !== null && (
        <small class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </small>
      )}
    </>
  );
}
