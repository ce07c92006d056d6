import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import { fieldWords } from '../text/field-words.ts';

/** Handlers for what holds fields (`data-field`): pointing at one, or going into it, shows on the page where it was read. */
export function usePointing(article: Article, show: (words: readonly string[]) => unknown) {
  const pointed = useRef('');
  const point = (target: EventTarget | null) => {
    const holder = target instanceof Element ? target.closest('[data-field]') : null;
    const field = holder?.getAttribute('data-field') ?? '';
    if (field === pointed.current) return;
    pointed.current = field;
    show(fieldWords(article, field));
  };
  return {
    onPointerOver: ({ target }: Event) => point(target),
    onPointerLeave: () => point(null),
    onFocusIn: ({ target }: Event) => point(target),
  };
}
