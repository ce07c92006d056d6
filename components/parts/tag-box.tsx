import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Icon } from './icon.tsx';

/** Longer than any tag; a pasted article does not become one. */
const LONGEST_TAG = 80;
const COMPLETIONS = 6;

/** A tag as it is kept: composed, single-spaced, trimmed; empty where nothing is left. */
export function tidyTag(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[,\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TAG)
    .trim();
}

export interface TagBoxProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Told with every key what the tags would be if the box were left now; null where it stands empty. */
  readonly onHold: (tags: readonly string[] | null) => void;
  /** Tags in use that start with what is typed, most used first. */
  readonly complete: (prefix: string) => Promise<readonly string[]>;
}

/**
 * Tags, with those already in use offered while typing. Enter or a comma adds, Backspace at the start takes the last one away, arrows
 * walk the offers, Escape closes them. Enter in an empty box is left to the screen around it.
 */
export function TagBox({ tags, onChange, onHold, complete }: TagBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  const [typed, setTyped] = useState('');
  const [offers, setOffers] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    asked.current += 1;
    const question = asked.current;
    const prefix = tidyTag(typed);
    if (prefix === '') return setOffers([]);
    complete(prefix).then(
      (found) => {
        // An answer to an older question says nothing about what stands there now.
        if (question !== asked.current) return;
        setOffers(found.filter((tag) => !tags.includes(tag)).slice(0, COMPLETIONS));
        setActive(-1);
      },
      // Without offers a tag can still be typed.
      () => setOffers([]),
    );
  }, [typed, tags, complete]);

  const withWords = (words: string): readonly string[] => {
    const next = [...tags];
    for (const tag of words.split(/[,，、]/u).map(tidyTag)) {
      const known = next.some((old) => old.toLocaleLowerCase() === tag.toLocaleLowerCase());
      if (tag !== '' && !known) next.push(tag);
    }
    return next;
  };
  const type = (words: string) => {
    setTyped(words);
    const next = withWords(words);
    onHold(next.length > tags.length ? next : null);
  };
  const add = (words: string) => {
    const next = withWords(words);
    setTyped('');
    setOffers([]);
    setActive(-1);
    if (next.length > tags.length) onChange(next);
    onHold(null);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a Korean or Japanese composition is not an Enter.
    if (event.isComposing || event.keyCode === 229) return;
    const open = offers.length > 0;
    if (event.key === 'Enter' && typed.trim() !== '') add(offers[active] ?? typed);
    else if (event.key === 'ArrowDown' && open) setActive((active + 1) % offers.length);
    else if (event.key === 'ArrowUp' && open) setActive(active <= 0 ? offers.length - 1 : active - 1);
    else if (event.key === 'Escape' && (open || typed !== '')) open ? setOffers([]) : type('');
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="tagfield">
      <div class="tagbox">
        {tags.map((tag) => (
          <span class="tag tag--x" key={tag}>
            {tag}
            <button type="button" aria-label={t('partTagRemove', tag)} onClick={() => remove(tag)}>
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={offers.length > 0}
          aria-controls={offers.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-label={t('partTagAdd')}
          placeholder={t('partTagAdd')}
          value={typed}
          onInput={({ currentTarget: { value } }) => (/[,，、]/u.test(value) ? add(value) : type(value))}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
      </div>
      {offers.length > 0 && (
        <div class="list-box list-box--tags" id={`${id}-list`} role="listbox" aria-label={t('partTagOffers')}>
          {offers.map((tag, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active offer
            <div
              key={tag}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              class={index === active ? 'is-active' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(tag)}
            >
              {tag}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
