/**
 * What we change in packaged styles so that they print the target lines of the guides. A changed style stays CC BY-SA 3.0 and gets an
 * id and a title of its own that say so. Each mend fails the build when the style no longer has what it mends.
 */
import {
  either,
  el,
  find,
  findAll,
  firstIn,
  group,
  isElement,
  macro,
  replace,
  text,
} from '../../lib/cite/csl-style/tree.ts';
import type { XmlNode } from '../../lib/cite/csl-style/xml-node.ts';

interface Mend {
  readonly title: string;
  /** The packaged style it is made from; absent: the one of the same name. */
  readonly from?: string;
  readonly change: string;
  readonly apply: (style: XmlNode) => void;
}

const NEWSPAPER = { type: 'article-newspaper', match: 'any' };
const fullDate = (variable: string, attrs: Record<string, string> = {}) =>
  el('date', { variable, form: 'text', ...attrs });

const isText = (key: string, value: string) => (node: XmlNode) =>
  node.name === 'text' && node.attrs[key] === value;

/**
 * The day of access is also printed where the record has `event-date`: lib/cite/record.ts sets it for a page that is known to have
 * changed, of which "the" text is the text of a day.
 */
function accessOfChangedPages(style: XmlNode): void {
  const branches = findAll(
    style,
    (node) =>
      node.name === 'choose' &&
      findAll(node, (below) => below.name === 'choose').every((below) => !isUndated(below)) &&
      isUndated(node),
  );
  if (branches.length === 0) throw new Error('a packaged style changed: it prints no day of access');
  for (const choose of branches) {
    const [first] = choose.children;
    if (!isElement(first)) continue;
    choose.children.splice(1, 0, el('else-if', { variable: 'event-date' }, ...first.children));
  }
}

/** `<choose><if variable="issued" match="none">` with a day of access in it. */
function isUndated(choose: XmlNode): boolean {
  const [first] = choose.children;
  return (
    isElement(first) &&
    first.attrs.match === 'none' &&
    first.attrs.variable?.startsWith('issued') === true &&
    findAll(first, (node) => node.attrs.variable === 'accessed').length > 0
  );
}

const CHANGED_PAGE = 'the day of access is printed for a page that changed';

/** A paragraph's number behind its sign, which is doubled for several. */
const behindSign = () =>
  group('\u00a0', el('label', { variable: 'locator', form: 'symbol' }), text({ variable: 'locator' }));

/** A paragraph's number in the brackets that the guide has for it. */
const paragraphIn = (attrs: Record<string, string>) =>
  either(
    { locator: 'paragraph' },
    [text({ variable: 'locator', ...attrs })],
    [text({ variable: 'locator' })],
  );

const MENDS: Readonly<Record<string, Mend>> = {
  apa: {
    title: 'American Psychological Association 7th edition, Dateline',
    change: CHANGED_PAGE,
    apply: accessOfChangedPages,
  },
  'chicago-fullnote-bibliography': {
    title: 'Chicago Manual of Style 17th edition (full note), Dateline',
    change: CHANGED_PAGE,
    apply: accessOfChangedPages,
  },
  // The historians' choice: the agency as the paper, its place in brackets as Chicago has it for papers whose city is not in their name.
  'chicago-fullnote-agency': {
    title: 'Chicago Manual of Style 17th edition (full note, agency as the paper), Dateline',
    from: 'chicago-fullnote-bibliography',
    change: `a newspaper's place stands in brackets after its name, which is repeated in every entry; ${CHANGED_PAGE}`,
    apply(style) {
      accessOfChangedPages(style);
      delete find(style, (node) => node.name === 'bibliography').attrs['subsequent-author-substitute'];
      const place = text({ variable: 'publisher-place', prefix: '(', suffix: ')' });
      for (const name of ['contributors', 'container-title-note']) {
        const papers = findAll(macro(style, name), isText('variable', 'container-title'));
        for (const paper of papers.filter(({ attrs }) => attrs['font-style'] === 'italic' && !attrs.suffix)) {
          const named = { ...paper, attrs: { ...paper.attrs, 'font-style': 'normal' } };
          replace(macro(style, name), (node) => node === paper, [
            either(NEWSPAPER, [group(' ', named, place)], [paper]),
          ]);
        }
      }
    },
  },
  // The Chicago Manual, 17th edition: the year stands after the author, the list then gives month and day alone.
  'chicago-author-date': {
    title: 'Chicago Manual of Style 17th edition (author-date), Dateline',
    change: `a newspaper article is listed with month and day; the year is not printed twice; ${CHANGED_PAGE}`,
    apply(style) {
      accessOfChangedPages(style);
      const branch = find(
        macro(style, 'issue'),
        (node) => node.attrs.type?.startsWith('article-newspaper') === true,
      );
      branch.children = [text({ macro: 'day-month', prefix: ', ' })];
      macro(style, 'day-month');
    },
  },
  // The MLA Handbook, 9th edition: a space between the label of a paragraph and its number.
  'modern-language-association': {
    title: 'Modern Language Association 9th edition, Dateline',
    change: `a space between the label of a locator and its number in the text; ${CHANGED_PAGE}`,
    apply(style) {
      accessOfChangedPages(style);
      const citation = find(style, (node) => node.name === 'citation');
      const labelled = find(
        citation,
        (node) => isElement(node.children[0]) && node.children[0].name === 'label',
      );
      labelled.attrs.delimiter = ' ';
    },
  },
  // The MHRA Style Guide, 3rd edition, 11.2.12: every address is followed by the day of access.
  'modern-humanities-research-association': {
    title: 'MHRA 3rd edition (notes), Dateline',
    change: 'the day of access follows every address; an undated article is marked [n.d.]',
    apply(style) {
      const undated = find(macro(style, 'URL'), isUndated);
      const [first] = undated.children;
      if (isElement(first))
        replace(macro(style, 'URL'), (node) => node === undated, first.children.filter(isElement));
      firstIn(style, 'issued', { variable: 'issued', match: 'none' }, text({ value: '[n.d.]' }));
    },
  },
  // OSCOLA, 4th edition, 1.2.1: "ibid" takes the same pinpoint as the note before it.
  oscola: {
    title: 'OSCOLA 4th edition, Dateline',
    change: 'a paragraph is labelled after ibid',
    apply(style) {
      const ibid = find(style, (node) => node.attrs.position === 'ibid-with-locator');
      replace(ibid, isText('variable', 'locator'), [text({ macro: 'locator-basic' })]);
    },
  },
  // The Bluebook, rule 18.2.2: author, title, site, date in brackets, address; 3.3: paragraphs by their sign; 18.2.1(d): an archive's address in brackets.
  'bluebook-law-review': {
    title: 'Bluebook (law review), Dateline',
    change:
      'pages of the web with their date and pinpoint, the day of the last visit where they have no date or changed, an archive’s address in brackets',
    apply(style) {
      firstIn(
        style,
        'source',
        { type: 'webpage' },
        group(
          ', ',
          text({ variable: 'title', 'text-case': 'title', 'font-style': 'italic' }),
          group(
            ' ',
            text({ macro: 'container' }),
            either({ locator: 'paragraph' }, [behindSign()], [text({ variable: 'locator' })]),
            el(
              'date',
              { variable: 'issued', prefix: '(', suffix: ')' },
              el('date-part', { name: 'month', form: 'short', suffix: ' ' }),
              el('date-part', { name: 'day', suffix: ', ' }),
              el('date-part', { name: 'year' }),
            ),
          ),
        ),
      );
      const visit = group(
        ' ',
        text({ value: 'last visited' }),
        el(
          'date',
          { variable: 'accessed' },
          el('date-part', { name: 'month', form: 'short', suffix: ' ' }),
          el('date-part', { name: 'day', suffix: ', ' }),
          el('date-part', { name: 'year' }),
        ),
      );
      visit.attrs.prefix = '(';
      visit.attrs.suffix = ')';
      const shown = el(
        'choose',
        {},
        el('if', { variable: 'issued', match: 'none' }, visit),
        el('else-if', { variable: 'event-date' }, visit),
      );
      firstIn(
        style,
        'access',
        { type: 'webpage' },
        group(
          ' ',
          text({ variable: 'URL' }),
          shown,
          text({ variable: 'archive_location', prefix: '[', suffix: ']' }),
        ),
      );
      firstIn(style, 'at_page', { locator: 'paragraph' }, behindSign());
      const supra = find(style, (node) => node.attrs.position === 'subsequent');
      const reference = find(supra, (node) =>
        node.children.some((child) => isElement(child) && isText('macro', 'at_page')(child)),
      );
      const at = text({ macro: 'at_page' });
      reference.children = reference.children.filter(
        (child) => !isElement(child) || !isText('macro', 'at_page')(child),
      );
      find(supra, (node) => node.attrs.delimiter === ', ').children.push(at);
    },
  },
  // The Australian Guide to Legal Citation, 4th edition, 1.1.6: paragraphs stand in square brackets.
  'australian-guide-to-legal-citation': {
    title: 'Australian Guide to Legal Citation 4th edition, Dateline',
    change: 'the number of a paragraph stands in square brackets',
    apply(style) {
      const citation = find(style, (node) => node.name === 'citation');
      const bare = findAll(citation, isText('variable', 'locator'));
      if (bare.length !== 3) throw new Error('a packaged style changed: AGLC prints other locators');
      for (const locator of bare) {
        replace(citation, (node) => node === locator, [paragraphIn({ prefix: '[', suffix: ']' })]);
      }
    },
  },
  // Citing Medicine, 2nd edition, chapters 8 and 23: a full stop before the address; "[date unknown]".
  vancouver: {
    title: 'Vancouver (NLM), Dateline',
    change: 'a full stop before the address of a newspaper article, [date unknown], and locators in the text',
    apply(style) {
      firstIn(
        style,
        'date',
        NEWSPAPER,
        group(
          ' ',
          either({ variable: 'issued' }, [fullDate('issued')], [text({ value: '[date unknown]' })]),
          text({ macro: 'accessed-date' }),
        ),
      );
      const citation = find(style, (node) => node.name === 'citation');
      replace(citation, isText('variable', 'citation-number'), [
        group(
          ', ',
          text({ variable: 'citation-number' }),
          group(' ', el('label', { variable: 'locator', form: 'short' }), text({ variable: 'locator' })),
        ),
      ]);
    },
  },
  // The Style Manual for Political Science (2018): month and day after a newspaper's name, "N.d." where there is no date.
  'american-political-science-association': {
    title: 'American Political Science Association, Dateline',
    change: 'a newspaper article is listed with month and day; an undated one as "N.d."',
    apply(style) {
      const bibliography = find(style, (node) => node.name === 'bibliography');
      const year = find(bibliography, (node) => node.name === 'date' && node.attrs.variable === 'issued');
      replace(bibliography, (node) => node === year, [
        either({ variable: 'issued' }, [year], [text({ value: ' N.d.' })]),
      ]);
      const container = find(
        bibliography,
        (node) =>
          node.children.some(
            (child) =>
              isElement(child) &&
              child.attrs['font-style'] === 'italic' &&
              child.attrs.variable === 'container-title',
          ) &&
          node.attrs.suffix === '.' &&
          node.attrs.prefix === ' ',
      );
      container.children.push(
        either(NEWSPAPER, [
          el(
            'date',
            { variable: 'issued', prefix: ', ' },
            el('date-part', { name: 'month', suffix: ' ' }),
            el('date-part', { name: 'day' }),
          ),
        ]),
      );
    },
  },
  // The ASA Style Guide, 6th edition: what is read on the web is listed with "Retrieved" and its address; a paragraph is labelled.
  'american-sociological-association': {
    title: 'American Sociological Association 6th edition, Dateline',
    change: 'a newspaper article is listed with its address; a paragraph is labelled in the text',
    apply(style) {
      const web = find(macro(style, 'access'), (node) => node.attrs.type?.startsWith('webpage') === true);
      web.attrs.type = `${web.attrs.type} article-newspaper`;
      const citation = find(style, (node) => node.name === 'citation');
      const joined = find(citation, (node) => node.attrs.delimiter === ':');
      const [cited, locator] = joined.children.filter(isElement);
      if (!cited || !locator) throw new Error('a packaged style changed: ASA cites otherwise');
      replace(citation, (node) => node === joined, [
        either(
          { locator: 'paragraph' },
          [group(', ', cited, group(' ', el('label', { variable: 'locator', form: 'short' }), locator))],
          [joined],
        ),
      ]);
    },
  },
  // International Security's own articles give the date of a newspaper article after its name.
  'international-security': {
    title: 'International Security, Dateline',
    change: `a newspaper article is cited with its date; ${CHANGED_PAGE}`,
    apply(style) {
      accessOfChangedPages(style);
      const citation = find(style, (node) => node.name === 'citation');
      replace(citation, isText('macro', 'locators-newspaper'), [
        either(NEWSPAPER, [text({ macro: 'issued' })]),
        text({ macro: 'locators-newspaper' }),
      ]);
    },
  },
};

/** The packaged style that a style of ours is made from. */
export const packagedName = (name: string): string => MENDS[name]?.from ?? name;

/** The style with its mend, or as it is where none is needed. */
export function mendStyle(name: string, style: XmlNode): XmlNode {
  const mend = MENDS[name];
  if (!mend) return style;
  mend.apply(style);
  const info = find(style, (node) => node.name === 'info');
  info.children = [
    el('title', {}, mend.title),
    el('id', {}, `https://www.zotero.org/styles/${name}#dateline`),
    el('summary', {}, `Changed from ${mend.from ?? name} by the Dateline project: ${mend.change}.`),
    el('rights', { license: 'https://creativecommons.org/licenses/by-sa/3.0/' }, 'CC BY-SA 3.0'),
    ...info.children.filter((child) => isElement(child) && /^(category|updated)$/.test(child.name)),
  ];
  return style;
}
