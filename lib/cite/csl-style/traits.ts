/**
 * How a style that is none of the bundled ones is to be served, read from the style itself. The bundled ones were each read against their
 * guide (lib/cite/styles.ts); these are not, so the rule is written down:
 * - a `note` style cites in notes, any other in the text;
 * - terms come in the style's `default-locale`, or in a locale of the same language, or in American English;
 * - the record is a newspaper article where the style speaks of `article-newspaper`, else a page of the web where it speaks of `webpage`; the
 *   relatives of APA, Bluebook and OSCOLA, told by their names, are served as these are;
 * - headlines are capitalised where the style has a title printed with `text-case="title"` or `"capitalize-all"`;
 * - a quotation stands in single marks where the style or British English has them.
 */
import type { StyleInfo } from '../styles.ts';
import { isElement } from './tree.ts';
import type { XmlNode } from './xml-node.ts';

/** What `findStyle` adds to a style's id and name. */
export type StyleTraits = Omit<StyleInfo, 'id' | 'name' | 'csl'>;

const AMERICAN = 'en-US';

/**
 * @param name in the package or after the last slash of the style's own id
 * @param locales those there are
 */
export function traitsOf(style: XmlNode, name: string, locales: readonly string[]): StyleTraits {
  const locale = nearestLocale(style.attrs['default-locale'], locales);
  return {
    noteStyle: style.attrs.class === 'note',
    locale,
    headlineCase: capitalisesTitles(style) ? 'title' : 'sentence',
    quotationMarks: hasSingleMarks(style, locale) ? 'single' : 'double',
    profile: mentions(style, 'article-newspaper') || !mentions(style, 'webpage') ? 'newspaper' : 'webpage',
    archivedCopies: 'by their address',
    ownSite: 'named',
    paragraphSpans: 'joined',
    ...relative(name),
  };
}

function relative(name: string): Partial<StyleTraits> {
  if (/^(?:apa|american-psychological-association)(?:-|$)/.test(name)) {
    return { profile: 'webpage', ownSite: 'left out' };
  }
  if (/^bluebook(?:-|$)/.test(name)) return { profile: 'webpage', archivedCopies: 'after the original' };
  return /^oscola(?:-|$)/.test(name) ? { profile: 'webpage' } : {};
}

/** The locale itself, else the first of its language, else American English. */
export function nearestLocale(wanted: string | undefined, locales: readonly string[]): string {
  if (wanted === undefined) return AMERICAN;
  const [language = ''] = wanted.split('-');
  return (
    locales.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
    locales.find((one) => one.split('-')[0]?.toLowerCase() === language.toLowerCase()) ??
    AMERICAN
  );
}

const all = (node: XmlNode): XmlNode[] => [node, ...node.children.filter(isElement).flatMap(all)];

const mentions = (style: XmlNode, type: string) =>
  all(style).some(({ attrs }) => attrs.type?.split(/\s+/).includes(type) === true);

const TITLE_CASES = new Set(['title', 'capitalize-all']);

function capitalisesTitles(style: XmlNode): boolean {
  const macros = style.children.filter(isElement).filter(({ name }) => name === 'macro');
  const printing = new Set<string>();
  const printsTitle = (node: XmlNode) =>
    all(node).some(
      ({ name, attrs }) =>
        name === 'text' &&
        (attrs.variable === 'title' ||
          attrs.variable === 'title-short' ||
          (attrs.macro !== undefined && printing.has(attrs.macro))),
    );
  // Until no macro is found that prints a title by way of another one.
  for (let before = -1; before < printing.size; ) {
    before = printing.size;
    for (const macro of macros) {
      const { name = '' } = macro.attrs;
      if (!printing.has(name) && printsTitle(macro)) printing.add(name);
    }
  }
  return all(style).some((node) => TITLE_CASES.has(node.attrs['text-case'] ?? '') && printsTitle(node));
}

function hasSingleMarks(style: XmlNode, locale: string): boolean {
  const [language = ''] = locale.split('-');
  const own = style.children
    .filter(isElement)
    .filter(({ name, attrs }) => {
      const wanted = attrs['xml:lang'];
      return name === 'locale' && (wanted === undefined || wanted === locale || wanted === language);
    })
    .flatMap(all)
    .find(({ name, attrs }) => name === 'term' && attrs.name === 'open-quote');
  if (!own) return locale === 'en-GB';
  return all(own).some(({ children }) => children.some((child) => child === '‘' || child === '‚'));
}
