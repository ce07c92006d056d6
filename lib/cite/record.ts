import type { CslItem } from './csl.ts';
import { cslDate } from './csl-date.ts';
import { sentenceCase } from './headline.ts';
import { containerOf, outletOf } from './outlets.ts';
import { plainLine, webAddress } from './plain-text.ts';
import type { StyleInfo } from './styles.ts';
import type { Citable } from './types.ts';

/** What of a style a record depends on. */
export type RecordProfile = Pick<StyleInfo, 'profile' | 'headlineCase'>;

/** The record as libraries keep it: a newspaper article, the headline in sentence case with names protected. */
export const LIBRARY_PROFILE: RecordProfile = { profile: 'newspaper', headlineCase: 'sentence' };

/**
 * The record as CSL-JSON. There is no one form for all styles (CITE.md): APA wants a web page, the others a newspaper article; styles that
 * capitalise headlines get the headline as printed, the others in sentence case.
 */
export function cslItem(citable: Citable, style: RecordProfile): CslItem {
  const headline = plainLine(citable.headline);
  const outlet = outletOf(plainLine(citable.outlet));
  const url = webAddress(citable.url);
  const container = containerOf(url, outlet);
  // An author's own site as container would be printed as a second author in a web page's reference.
  const title = container.own && style.profile === 'webpage' ? null : container.title;
  const place = plainLine(citable.place ?? '');
  const issued = cslDate(citable.date);
  const accessed = cslDate(citable.accessed);
  return {
    id: citable.id,
    type: style.profile === 'webpage' ? 'webpage' : 'article-newspaper',
    title: printedHeadline(headline, citable, style),
    ...(outlet && { author: [{ literal: outlet.name }] }),
    ...(title !== null && { 'container-title': title }),
    ...(place !== '' && { 'event-place': place }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url !== null && { URL: url }),
    ...(container.archive !== null && { archive: container.archive }),
    // A language other than English stops styles from capitalising the headline.
    ...(citable.language !== 'und' && { language: citable.language }),
  };
}

function printedHeadline(headline: string, citable: Citable, style: RecordProfile): string {
  // Of a language that is not known nothing may be assumed; the others do not capitalise headlines.
  if (citable.language !== 'en') return headline;
  const shouting = !/\p{Ll}/u.test(headline);
  if (style.headlineCase === 'title' && !shouting) return headline;
  return sentenceCase(headline, citable.paragraphs);
}
