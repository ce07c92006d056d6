/**
 * The page as it was saved, to be kept as a file with the item. What could act or load is taken away: nothing in it runs and nothing in it
 * asks the network when it is opened in Zotero. Only elements and attributes that carry text are kept, and a policy stands in its head.
 */

import { escapeHtml } from '../../escape.ts';

/** What may act, load, or is drawn by other rules than text. */
const GONE =
  'script, style, link, meta, base, title, noscript, template, iframe, frame, frameset, object, embed, applet, portal, svg, math, canvas, audio, video, source, track, form, input, button, select, textarea, dialog';

/** Attributes that neither act nor load; an address is checked. */
const KEPT = new Set([
  'alt',
  'cite',
  'class',
  'colspan',
  'datetime',
  'dir',
  'href',
  'id',
  'lang',
  'rowspan',
  'start',
  'title',
]);

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

export interface SnapshotSource {
  readonly title: string;
  readonly url: string;
  /** When it was saved, ISO 8601 in UTC. */
  readonly at: string;
  readonly language: string;
}

/** @param page - the stored HTML, parsed without scripting (by `DOMParser`); it is changed. */
export function inertSnapshot(page: Document, source: SnapshotSource): string {
  for (const element of page.querySelectorAll(GONE)) element.remove();
  for (const element of page.querySelectorAll('*')) strip(element);
  const body = page.body?.innerHTML ?? '';
  const named = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`;
  return [
    `<!doctype html><html lang="${escapeHtml(source.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeHtml(source.title)}</title>`,
    named('dateline:url', source.url),
    named('dateline:saved', source.at),
    `</head><body>${body}</body></html>`,
  ].join('\n');
}

function strip(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isAddress = name === 'href' || name === 'cite';
    if (!KEPT.has(name) || (isAddress && !/^https?:\/\//i.test(value.trim()))) element.removeAttribute(name);
  }
}
