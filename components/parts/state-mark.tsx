import type { WordKey } from '../../lib/words.ts';
import { t } from '../../lib/words.ts';
import { Icon, type IconName } from './icon.tsx';

/** How a page or a clip stands: nothing here, an article, saved, changed since saved. */
export type Standing = 'none' | 'article' | 'saved' | 'changed';

const SIGN: Record<Standing, IconName | null> = {
  none: null,
  article: 'dot',
  saved: 'check',
  changed: 'delta',
};

const WORDS: Record<Standing, WordKey> = {
  none: 'partStateNone',
  article: 'partStateArticle',
  saved: 'partStateSaved',
  changed: 'partStateChanged',
};

export interface StateMarkProps {
  readonly standing: Standing;
  readonly small?: boolean;
  /** Leaves the sign out where the toolbar icon stands beside it. */
  readonly wordsOnly?: boolean;
  /** Other words for the same state, `This page changed since you saved it`. */
  readonly words?: string;
}

/** Shape first, then colour, and always in words. */
export function StateMark({ standing, small = false, wordsOnly = false, words }: StateMarkProps) {
  const sign = SIGN[standing];
  return (
    <span class={`state state--${standing}${small ? ' state--small' : ''}`}>
      {sign && !wordsOnly && <Icon name={sign} />}
      {words ?? t(WORDS[standing])}
    </span>
  );
}

/** The sign alone, for a row of a list; the words are there for screen readers. */
export function StateSign({ standing }: { standing: Standing }) {
  const sign = SIGN[standing];
  return (
    <span>
      {sign && <Icon name={sign} class={standing} />}
      <span class="vh">{t(WORDS[standing])}</span>
    </span>
  );
}

/** The toolbar icon itself, so that a person learns what it looks like. */
export function PageIcon({ standing }: { standing: Standing }) {
  return <img class="mark-page" src={`/icons/${standing}.svg`} alt="" width={24} height={24} />;
}
