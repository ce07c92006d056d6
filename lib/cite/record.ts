import type { CslItem } from './csl.ts';
import { cslDate } from './csl-date.ts';
import { sentenceCase } from './headline.ts';
import { archivedCopyOf, containerOf, outletOf } from './outlets.ts';
import { englishPlace } from './places.ts';
import { plainLine, webAddress } from './plain-text.ts';
import { itemType, type StyleInfo } from './styles.ts';
import type { Citable } from './types.ts';

/** What of a style a record depends on. */
export type RecordProfile = Pick<StyleInfo, 'profile' | 'headlineCase' | 'archivedCopies' | 'ownSite'>;

/** The record as libraries keep it: a newspaper article, the headline in sentence case with names protected. */
const LIBRARY_PROFILE: RecordProfile = {
  profile: 'newspaper',
  headlineCase: 'sentence',
  archivedCopies: 'by their address',
  ownSite: 'named',
};

/** The record for reference managers: all that is known, whether a style prints it or not. */
export function libraryItem(citable: Citable): CslItem {
  const { 'event-date': _, translation, ...item } = cslItem(citable, LIBRARY_PROFILE);
  const headline = plainLine(citable.headline);
  const { version, tags = [] } = citable;
  return {
    ...item,
    title: bracketed(item.title, translation),
    ...(item.title !== headline && citable.language !== 'en' && { 'original-title': headline }),
    // A comma would make two tags of one.
    ...(tags.length > 0 && { keyword: tags.map((tag) => plainLine(tag.replaceAll(',', ' '))).join(', ') }),
    ...(version && {
      note: `Version ${version.number} of ${version.of} of this page${citable.accessed ? `, read on ${citable.accessed}` : ''}`,
    }),
  };
}

/** A record on its way to a style: the translated headline is kept apart, as its brackets stand outside quotation marks. */
export interface StyledItem extends CslItem {
  readonly translation?: string;
}

/**
 * The record as CSL-JSON. There is no one form for all styles (CITE.md): APA wants a web page, the others a newspaper article; styles that
 * capitalise headlines get the headline as printed, the others in sentence case.
 */
export function cslItem(citable: Citable, style: RecordProfile): StyledItem {
  const outlet = outletOf(plainLine(citable.outlet));
  const url = webAddress(citable.url);
  const archive = archivedCopyOf(citable);
  const container = containerOf(archive?.original ?? url, outlet);
  const place = englishPlace(plainLine(citable.place ?? ''));
  const issued = cslDate(citable.date);
  const accessed = cslDate(citable.accessed);
  const changed = citable.version && citable.version.of > 1;
  const translation = plainLine(citable.translated ?? '');
  return {
    id: citable.id,
    type: itemType(style),
    title: printedHeadline(citable, style),
    ...(translation !== '' && { translation }),
    ...whoAndWhere(),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(accessed && changed && { 'event-date': accessed }),
    ...addresses(),
    // A language other than English stops styles from capitalising the headline.
    ...(citable.language !== 'und' && { language: citable.language }),
  };

  function whoAndWhere(): Partial<CslItem> {
    if (style.profile === 'agency' && outlet) {
      return {
        'container-title': outlet.name,
        ...(outlet.short !== outlet.name && { 'container-title-short': outlet.short }),
        ...(place !== '' && { 'publisher-place': place }),
      };
    }
    // APA: a site of the same name as the author is not named again.
    const title = container.own && style.ownSite === 'left out' ? null : container.title;
    return {
      ...(outlet && { author: [{ literal: outlet.name }] }),
      ...(title !== null && { 'container-title': title }),
      ...(place !== '' && { 'event-place': place }),
    };
  }

  function addresses(): Partial<CslItem> {
    const site = style.profile === 'agency' && !container.own ? container.title : null;
    const where = archive?.name ?? site;
    if (url === null) return {};
    if (archive && style.archivedCopies === 'after the original') {
      return { URL: archive.original, archive: archive.name, archive_location: url };
    }
    return { URL: url, ...(where !== null && where !== undefined && { archive: where }) };
  }
}

/** The headline as a style prints it, or as the record keeps it. */
export function printedHeadline(citable: Citable, style: Pick<RecordProfile, 'headlineCase'>): string {
  const headline = plainLine(citable.headline);
  // Of a language that is not known nothing may be assumed; the others do not capitalise headlines.
  if (citable.language !== 'en') return plainLine(citable.romanised ?? '') || headline;
  const shouting = !/\p{Ll}/u.test(headline);
  if (style.headlineCase === 'title' && !shouting) return headline;
  return plainLine(citable.sentenceHeadline ?? '') || sentenceCase(headline, citable.paragraphs);
}

/** `Romanised headline [Translation]` */
export const bracketed = (headline: string, translation: string | undefined): string =>
  translation ? `${headline} [${translation}]` : headline;
