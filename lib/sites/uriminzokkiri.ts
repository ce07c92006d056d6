/**
 * Uriminzokkiri (2003 to January 2024): carried KCNA copy among its own. The day above the headline is the day of viewing.
 * @example http://www.uriminzokkiri.com/index.php?lang=eng&ftype=news&no=18607
 */
import { outletReader } from './outlet-page.ts';

export const uriminzokkiri = outletReader({
  id: 'uriminzokkiri',
  name: 'Uriminzokkiri',
  hosts: ['uriminzokkiri.com'],
  layouts: [],
  isArticle: (url) => /^\d+$/.test(url.searchParams.get('no') ?? ''),
  isList: (url) => !url.searchParams.has('no'),
  dayOf: () => null,
});
