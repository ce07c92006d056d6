/** What may come out of a page: words that stand in its text, addresses on the web. Told without the extractor. */
import type { Article } from '../../lib/article/types.ts';
import { parseHtml } from '../../scripts/cli/document.ts';

/** Words that stand only inside scripts and attributes, put into every damaged page. */
export const SCRIPT_WORD = 'ZZSCRIPTZZ';
export const HANDLER_WORD = 'ZZHANDLERZZ';

/** What is put into a page before it is damaged. */
export const HOSTILE = [
  `<script>document.title="${SCRIPT_WORD}";globalThis.${SCRIPT_WORD}=1</script>`,
  `<img src="x" onerror="globalThis.${HANDLER_WORD}=1">`,
  `<a href="javascript:globalThis.${HANDLER_WORD}=1">Read original version at source</a>`,
  `<svg onload="globalThis.${HANDLER_WORD}=1"><script>globalThis.${SCRIPT_WORD}=1</script></svg>`,
  `<style>p{content:"${SCRIPT_WORD}"}</style>`,
  `<template><p>${SCRIPT_WORD}</p></template>`,
  `<input type="hidden" value="&lt;img src=x onerror=globalThis.${HANDLER_WORD}=1&gt;">`,
];

const UNSEEN = new Set(
  'head title script style template noscript iframe object textarea select svg math canvas audio video'.split(
    ' ',
  ),
);

/** Whether the text that a reader would see holds `word`: damage can turn a script's text into the page's, and hide a heading. */
export function isSeen(root: Node, word: string): boolean {
  const stack: Node[] = [root];
  let text = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    // CDATA is text of an answer in XML.
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
    const name = (node as Element).localName ?? '';
    if (name === 'svg' || name === 'math') {
      // In a browser these end a drawing that was left open.
      stack.push(...[...(node as Element).querySelectorAll('div, p, span, table, ul, h1, h3')].reverse());
      continue;
    }
    if (UNSEEN.has(name)) continue;
    stack.push(...[...node.childNodes].reverse());
  }
  return text.includes(word);
}

/** HTML that the forms of kcna.kp to 2022 keep as a string: it is seen as a browser shows it. */
const formPages = (document: Document): Document[] =>
  [...document.querySelectorAll('input#content, input#mainTitle, NData > content, NData > mainTitle')].map(
    (one) =>
      parseHtml(
        `<div>${(one.getAttribute('value') ?? one.textContent ?? '').replace(/<\/?(?:html|body)\b/gi, '</i')}</div>`,
      ),
  );

const isWeb = (url: string | null | undefined) => {
  if (url === null || url === undefined) return true;
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
};

/** What is wrong with what came out, in words; empty where nothing is. */
export function wrongs(article: Article, document: Document): string[] {
  const { source, pictures = [], galleries = [], archivedCopy, paragraphs } = article;
  const urls = [
    source.originalUrl,
    ...pictures.map(({ url }) => url),
    ...galleries,
    archivedCopy?.originalUrl,
  ];
  // Addresses are looked at by themselves: they may hold any word.
  const found = JSON.stringify({
    ...article,
    source: source.label,
    pictures: pictures.map(({ caption }) => caption),
    galleries: [],
    archivedCopy: null,
  });
  const ran = globalThis as Record<string, unknown>;
  return [
    ...(paragraphs.length === 0 || paragraphs.some((text) => text.trim() === '')
      ? ['an empty paragraph']
      : []),
    ...(urls.every(isWeb) ? [] : [`an address that is not on the web: ${urls.join(' ')}`]),
    ...[SCRIPT_WORD, HANDLER_WORD].flatMap((word) => [
      ...(found.includes(word) && ![document, ...formPages(document)].some((page) => isSeen(page, word))
        ? [`words of a script or a handler: ${word}`]
        : []),
      ...(ran[word] === undefined ? [] : [`a script ran: ${word}`]),
    ]),
  ];
}
