/** The template `cite news` of the English Wikipedia (https://en.wikipedia.org/wiki/Template:Cite_news). It is ours and needs no CSL. */
import { escapeHtml } from '../escape.ts';
import { cslDate } from './csl-date.ts';
import { citationKeys } from './keys.ts';
import { inParagraphs, type Locator } from './locator.ts';
import { dayMonthYear } from './long-date.ts';
import { archivedCopyOf, containerOf, KCNA, outletOf } from './outlets.ts';
import { englishPlace } from './places.ts';
import { plainLine, webAddress } from './plain-text.ts';
import type { Citable, CitationForm, FormattedText } from './types.ts';

/**
 * `entry`: the template alone. `note`, `intext`: in `<ref name=…>`. `short`, `ibid`: the named reference again.
 * @param locator printed after the reference
 */
export function wikipediaCitation(citable: Citable, form: CitationForm, locator?: Locator): FormattedText {
  const [key = citable.id] = citationKeys([citable]);
  const place = locator === undefined ? '' : `{{rp|at=${inParagraphs(locator)}}}`;
  if (form === 'entry') return asText(template(citable));
  if (form === 'short' || form === 'ibid') return asText(`<ref name="${key}" />${place}`);
  return asText(`<ref name="${key}">${template(citable)}</ref>${place}`);
}

/** What is pasted into wikitext must stay wikitext in either flavour. */
const asText = (text: string): FormattedText => ({ text, html: escapeHtml(text) });

function template(citable: Citable): string {
  const fields = templateFields(citable).flatMap(([name, value]) => (value ? [`|${name}=${value}`] : []));
  return `{{cite news ${fields.join(' ')}}}`;
}

function templateFields(citable: Citable): readonly (readonly [name: string, value: string | null])[] {
  const url = webAddress(citable.url);
  const copy = archivedCopyOf(citable);
  const outlet = outletOf(plainLine(citable.outlet));
  const container = containerOf(copy?.original ?? url, outlet);
  const headline = plainLine(citable.headline);
  const foreign = citable.language !== 'en' && citable.language !== 'und';
  const ownScript = foreign && !/^\P{L}*\p{Script=Latin}/u.test(headline);
  const isAgency = outlet === KCNA;
  return [
    ['title', wikitext(ownScript ? (citable.romanised ?? '') : headline)],
    ['script-title', ownScript ? `${citable.language}:${wikitext(headline)}` : null],
    ['trans-title', wikitext(citable.translated ?? '')],
    ['date', dateField(citable.date)],
    ['agency', isAgency ? outlet.name : null],
    ['work', isAgency || !outlet ? null : wikitext(outlet.name)],
    ['place', wikitext(englishPlace(plainLine(citable.place ?? '')))],
    ['via', container.own ? null : container.title],
    ['language', foreign ? citable.language : null],
    ['url', address(copy?.original ?? url)],
    ['access-date', dateField(citable.accessed)],
    ['archive-url', copy ? address(url) : null],
    ['archive-date', copy && dateField(copy.day)],
    ['url-status', copy ? 'live' : null],
  ];
}

function dateField(iso: string | null): string | null {
  const date = cslDate(iso);
  return date && dayMonthYear(date);
}

/** Words that the template must not read as its own: the bar, brackets, braces, tags, quotation by apostrophes. */
function wikitext(words: string): string {
  return plainLine(words)
    .replace(/[&<>[\]{}~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('|', '{{!}}')
    .replace(/'{2,}/g, (marks) => '&#39;'.repeat(marks.length));
}

/** The bar would end the parameter; `webAddress` has encoded it and all brackets but the square ones. */
const address = (url: string | null) => url?.replaceAll('[', '%5B').replaceAll(']', '%5D') ?? null;
