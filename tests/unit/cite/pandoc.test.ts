import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bibliography, citations } from '../../../lib/cite/cite.ts';
import type { XmlNode } from '../../../lib/cite/csl-style/xml-node.ts';
import { cslItem } from '../../../lib/cite/record.ts';
import { STYLES, type StyleInfo } from '../../../lib/cite/styles.ts';
import type { Citable } from '../../../lib/cite/types.ts';
import { readCitationData } from '../../../scripts/build/style-package.ts';
import { article } from './articles.ts';
import { inFolder, isAbsent, run, titleFor } from './export/programs.ts';
import { KINDS } from './kinds.ts';

/**
 * Every kind but the hostile headline, in which pandoc reads tags and quotation marks of its own. Translated headlines are put behind by us, after
 * the style (goldens). pandoc lists what has no date first, the standard last (CSL 1.0.2, "Sorting"): it gets an author of its own.
 */
const ARTICLES: readonly Citable[] = [
  ...Object.entries(KINDS).flatMap(([kind, citable]) =>
    kind === 'hostile headline'
      ? []
      : [{ ...citable, translated: null, ...(kind === 'no date' && { outlet: 'Pyongyang Times' }) }],
  ),
  article({ id: 'greetings', headline: 'Greetings Sent to Participants' }),
  article({ id: 'radio', headline: 'Talks Held', outlet: 'Voice of Korea', date: '2024-02-03' }),
];

/** The record as pandoc takes it: what keeps its case says so by the standard's own tag. */
function itemFor(citable: Citable, style: StyleInfo) {
  const item = cslItem(citable, style);
  const site = item['container-title'];
  return /^[a-z0-9.-]+\.kp$/.test(site ?? '')
    ? { ...item, 'container-title': `<span class="nocase">${site}</span>` }
    : item;
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function xml(node: XmlNode): string {
  const attributes = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const children = node.children.map((child) => (typeof child === 'string' ? escapeXml(child) : xml(child)));
  return `<${node.name}${attributes.join('')}>${children.join('')}</${node.name}>`;
}

/** The style as a file. The package has emptied `info`, without whose parts a style is not valid. */
function styleFile(name: string): string {
  const style = readCitationData(name);
  const children = style.children.filter((child) => typeof child === 'string' || child.name !== 'info');
  const info: XmlNode = {
    name: 'info',
    attrs: {},
    children: ['title', 'id', 'updated'].map((part) => ({
      name: part,
      attrs: {},
      children: ['2025-03-01T00:00:00+00:00'],
    })),
  };
  const attrs = { ...style.attrs, xmlns: 'http://purl.org/net/xbiblio/csl' };
  return xml({ ...style, attrs, children: [info, ...children] });
}

/** The list, and each item cited in the text or in a note, as pandoc prints them. */
function pandoc(style: StyleInfo, csl: string): { list: string[]; cited: string[] } {
  return inFolder((folder) => {
    const files = { csl: join(folder, 'style.csl'), items: join(folder, 'items.json') };
    writeFileSync(files.csl, styleFile(csl));
    writeFileSync(files.items, JSON.stringify(ARTICLES.map((one) => itemFor(one, style))));
    const text = ARTICLES.map(({ id }) => `x [@${id}, para. 3]\n`).join('\n');
    const args = [
      '--citeproc',
      '--csl',
      files.csl,
      '--bibliography',
      files.items,
      '-f',
      'markdown',
      '-t',
      'plain',
      '--wrap=none',
      '-M',
      `lang=${style.locale}`,
    ];
    const { out, err } = run('pandoc', args, text);
    if (err) throw new Error(err);
    const lines = out.split('\n').filter((line) => line.trim() !== '');
    const body = lines.filter((line) => /^x /.test(line)).map((line) => line.slice(2));
    const rest = lines.filter((line) => !/^x[ []/.test(line));
    // A numeric style's list looks as notes do.
    if (!style.noteStyle) return { list: rest, cited: body };
    const notes = rest.filter((line) => /^\[\d+\] /.test(line)).map((line) => line.replace(/^\[\d+\] /, ''));
    return { list: rest.filter((line) => !/^\[\d+\] /.test(line)), cited: notes };
  });
}

/**
 * pandoc sets `_…_` around italics in plain text and writes small capitals as capitals. Its two known differences: it capitalises a preposition of
 * seven letters in a headline; and after a headline that ends in a quotation it leaves the American full stop or comma outside the inner mark.
 * A third: it drops the comma that Chicago (17th edition, 6.125) has after a headline's question mark.
 */
const bare = (american: boolean, commaKept: boolean) => (line: string) =>
  line
    .replaceAll('_', '')
    .replaceAll('\u00a0', ' ')
    .replace(' Between ', ' between ')
    .replace(
      /(Eternal [Ff]riendship)(’?”?)([.,])(”?)/,
      (whole, name: string, marks: string, stop: string, outer: string) =>
        american ? `${name}${stop}${marks}${outer}` : whole,
    )
    .replace('Peninsula?” ', american ? `Peninsula?${commaKept ? ',' : ''}” ` : 'Peninsula?” ')
    .replace('KCNA WATCH', 'KCNA Watch')
    .replace('RODONG.REP.KP', 'rodong.rep.kp')
    // The full stops that a style strips from abbreviated names are a host's own.
    .replace('rodongrepkp', 'rodong.rep.kp')
    .trim();

const hasComma = (line: string) => line.includes('Peninsula?,”');

const hasList = (csl: string) =>
  readCitationData(csl).children.some((child) => typeof child === 'object' && child.name === 'bibliography');

describe.skipIf(isAbsent('pandoc'))(titleFor('pandoc', 'pandoc, another processor, agrees'), () => {
  it.each(STYLES.flatMap((style) => (style.csl ? [[style.id, style, style.csl] as const] : [])))(
    'on %s',
    async (id, style, csl) => {
      const theirs = pandoc(style, csl);
      const american = style.locale === 'en-US';
      const list = await bibliography(ARTICLES, id);
      // A style without a list: ours is made of its notes.
      if (theirs.list.length > 0 || hasList(csl)) {
        const ours = list.map(({ citation }) => citation.text);
        expect(ours).toEqual(theirs.list.map(bare(american, ours.some(hasComma))));
      }
      const cited = await citations(ARTICLES, { style: id, form: 'note', locator: 3 });
      const plain = cited.map(({ citation }) => citation.text.replaceAll('\u00a0', ' '));
      expect(plain).toEqual(theirs.cited.map(bare(american, plain.some(hasComma))));
    },
  );
});
