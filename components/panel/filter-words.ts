import type { Language } from '../../lib/article/types.ts';
import type { ClipFilter } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { listInWords } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { languageName } from '../text/languages.ts';
import type { FilterValue } from './filters.ts';

/** Each language by its own name: whoever reads it finds it. */
const OWN_NAMES: Readonly<Record<Exclude<Language, 'und'>, string>> = {
  en: 'English',
  ko: '한국어',
  ja: '日本語',
  zh: '中文',
  es: 'Español',
  ru: 'Русский',
};

/** The name of a language in that language. */
export function ownName(language: Language): string {
  return language === 'und' ? languageName('und') : OWN_NAMES[language];
}

/** The words of one value of a filter. */
export function filterLabel(value: Exclude<FilterValue, { kind: 'changed' }>): string {
  return value.kind === 'language' ? ownName(value.value) : value.value;
}

/** `from 1 March 2026 to 14 March 2026`, a whole year as `2026`; null where the filter names no dates. */
export function rangeLabel({ from, to }: ClipFilter): string | null {
  if (from && to) {
    const year = from.slice(0, 4);
    if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
    return from === to ? formatDay(from) : t('panelRangeBetween', formatDay(from), formatDay(to));
  }
  if (from) return t('panelRangeFrom', formatDay(from));
  return to ? t('panelRangeTo', formatDay(to)) : null;
}

/** `Rodong Sinmun and 2026`: everything that narrows a search beside its words. */
export function narrowedTo(filter: ClipFilter): string {
  const range = rangeLabel(filter);
  return listInWords([
    ...(filter.outlets ?? []),
    ...(filter.languages ?? []).map(ownName),
    ...(filter.tags ?? []).map((tag) => t('panelTagNamed', tag)),
    ...(range === null ? [] : [range]),
    ...(filter.changedOnly ? [t('panelChanged')] : []),
  ]);
}
