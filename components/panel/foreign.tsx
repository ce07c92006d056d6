const HANGUL = /\p{Script=Hangul}/u;

/** The `lang` of words whose language is not recorded: Korean where they hold Hangul, so that they break and are read as Korean. */
export function langOfWords(words: string): string | undefined {
  return HANGUL.test(words) ? 'ko' : undefined;
}

/** A run of words off a page, marked as Korean where it is. */
export function Foreign({ children }: { children: string }) {
  const lang = langOfWords(children);
  return lang ? <span lang={lang}>{children}</span> : children;
}
