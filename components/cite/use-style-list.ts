import { useEffect, useState } from 'preact/hooks';
import { plainWords, rankOf } from '../../lib/cite/csl-style/search-styles.ts';
import { STYLES, type StyleInfo } from '../../lib/cite/styles.ts';
import type { StyleChoices, StyleServices, StylesFound } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { styleName } from '../text/style-names.ts';

export interface StyleOption {
  readonly style: StyleInfo;
  /** Its disciplines; '' where none are known. */
  readonly fields: string;
}

export interface StyleGroup {
  readonly title: string;
  readonly options: readonly StyleOption[];
}

export interface StyleList {
  readonly groups: readonly StyleGroup[];
  readonly choices: StyleChoices | null;
  /** How many styles of the package answer, and how many of these are shown; null where none were asked for. */
  readonly found: { readonly shown: number; readonly total: number } | null;
  readonly problem: unknown;
}

const plain = (style: StyleInfo): StyleOption => ({ style, fields: '' });

/** What a person can choose from: favourites first, the bundled styles, their own; with words to find by, all styles that answer. */
export function useStyleList(services: StyleServices, query: string): StyleList {
  const [choices, setChoices] = useState<StyleChoices | null>(null);
  const [found, setFound] = useState<StylesFound | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const load = () =>
      services.choices().then(
        (now) => current && setChoices(now),
        (error: unknown) => current && setProblem(error),
      );
    void load();
    const stop = services.onChange(() => void load());
    return () => {
      current = false;
      stop();
    };
  }, [services]);
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') {
      setFound(null);
      return;
    }
    let current = true;
    services.search(asked).then(
      (now) => current && setFound(now),
      (error: unknown) => current && setProblem(error),
    );
    return () => {
      current = false;
    };
  }, [services, asked]);

  const words = plainWords(asked);
  const answers = (style: StyleInfo) =>
    words.length === 0 ||
    rankOf(words, { title: `${styleName(style)} ${style.name}`, name: style.id }) !== null;
  const favourites = choices?.favourites ?? [];
  const others = (styles: readonly StyleInfo[]) =>
    styles.filter((style) => !favourites.some(({ id }) => id === style.id));
  const group = (title: WordKey, options: readonly StyleOption[]): StyleGroup[] =>
    options.length === 0 ? [] : [{ title: t(title), options }];
  const packaged = asked === '' ? [] : (found?.styles ?? []);
  const groups = [
    ...group('styleFavourites', favourites.filter(answers).map(plain)),
    ...group(
      'styleOwn',
      others(choices?.own ?? [])
        .filter(answers)
        .map(plain),
    ),
    ...group('styleBundled', others(STYLES).filter(answers).map(plain)),
    ...group(
      'styleAll',
      packaged
        .filter(({ id }) => !favourites.some((one) => one.id === id))
        .map(({ fields, ...style }) => ({ style, fields: fields.join(', ') })),
    ),
  ];
  return {
    groups,
    choices,
    found: found && asked !== '' ? { shown: found.styles.length, total: found.total } : null,
    problem,
  };
}
