/** Plausible markups around the words of a KCNA Watch page: its real one is unknown. Used by tests, bench and fuzz. */

/** The visible text of an article's page, taken apart at its fixed words. */
export interface WatchPage {
  /** `December 05, 2025Dec 05, 2025` */
  readonly header: string;
  readonly title: string;
  /** `09/10/2025` */
  readonly date: string;
  readonly label: string;
  /** Lines between the source line and "More From", as they stand: dateline, end mark and stamp included. */
  readonly body: readonly string[];
  /** Lines from "More From" on. */
  readonly teasers: readonly string[];
}

export const ORIGINAL = 'http://www.kcna.kp/en/article/q/0123456789abcdef0123456789abcdef.kcmsf';

/** Takes the visible text of a page apart. */
export function parseWatchText(text: string): WatchPage {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => line.startsWith('Date: '));
  const more = lines.findIndex((line) => line.startsWith('More From'));
  const [date = '', source = ''] = (lines[at] ?? '').split(' | ');
  return {
    header: lines[0] ?? '',
    title: lines[at - 1] ?? '',
    date: date.replace('Date: ', ''),
    label: source.replace('Source: ', ''),
    body: lines.slice(at + 1, more < 0 ? undefined : more),
    teasers: more < 0 ? [] : lines.slice(more),
  };
}

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const e = escapeHtml;

/** Leaders' names as the sites wrap them. */
const wrapNames = (html: string) =>
  html.replace(
    /Kim (?:Jong Un|Jong Il|Il Sung|Yo Jong)/g,
    '<nobr><strong><span class="fSpecCs">$&</span></strong></nobr>',
  );

const lines = (texts: readonly string[], open: string, close: string) =>
  texts.map((text) => `${open}${e(text)}${close}`).join('\n');

const page = (title: string, body: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${e(title)} | KCNA Watch</title><script>var d = "Date: 01/01/2001 | Source: Nobody | Read original version at source";</script><style>p{margin:0}</style></head>\n<body class="single has-sidebar comments-open">\n${body}\n</body></html>`;

const splitHeader = (header: string) => header.replace(/(\d{4})(?=[A-Z])/, '$1|').split('|');

export const MARKUPS: Readonly<Record<string, (page: WatchPage) => string>> = {
  'headings and paragraphs': (w) =>
    page(
      w.title,
      `<nav><ul><li><a href="/">Home</a></li><li><a href="/newstream/">Newstream</a></li></ul></nav>
<header><div class="today"><span class="long">${splitHeader(w.header).map(e).join('</span><span class="short">')}</span></div></header>
<main><article class="post"><div class="kicker">KCNA ${e(w.label)}</div><h1 class="article-title">${wrapNames(e(w.title))}</h1>
<p class="article-meta">Date: ${w.date} | Source: ${e(w.label)} | <a href="${ORIGINAL}" target="_blank" rel="noopener">Read original version at source</a></p>
<div class="article-content">${wrapNames(lines(w.body, '<p>', '</p>'))}</div></article>
<section class="more">${w.teasers[0] ? `<h3>${e(w.teasers[0])}</h3>` : ''}${lines(w.teasers.slice(1), '<div class="article-desc"><p>', '</p></div>')}</section></main>
<footer><p>Copyright KCNA Watch</p></footer>`,
    ),
  'line breaks only': (w) =>
    page(
      w.title,
      `<div id="wrap">${e(w.header)}<br>KCNA ${e(w.label)}<br><br><span class="t">${e(w.title)}</span><br><br>
Date: ${w.date} | Source: ${e(w.label)} | <a href="${ORIGINAL}">Read original version at source</a><br><br>
${wrapNames(w.body.map(e).join('<br><br>\n'))}<br><br>${w.teasers.map(e).join('<br>')}</div>`,
    ),
  'nested tables': (w) =>
    page(
      'KCNA Watch',
      `<table width="100%"><tr><td>${e(w.header)}</td></tr><tr><td><table><tr><td>KCNA</td><td>${e(w.label)}</td></tr></table></td></tr>
<tr><td colspan=2><b>${e(w.title)}</b></td></tr>
<tr><td><table><tr><td>Date: ${w.date}</td><td>|</td><td>Source: ${e(w.label)}</td><td>|</td><td><a href="${ORIGINAL}">Read original version at source</a></td></tr></table></td></tr>
<tr><td><table>${lines(w.body, '<tr><td><div>', '</div></td></tr>')}</table></td></tr>
<tr><td><table>${lines(w.teasers, '<tr><td>', '</td></tr>')}</table></td></tr></table>`,
    ),
  'definition list and divs': (w) =>
    page(
      w.title,
      `<div><div>${splitHeader(w.header).map(e).join('</div><div>')}</div><div>KCNA ${e(w.label)}</div>
<div class="heading-wrap"><span class="heading">${wrapNames(e(w.title))}</span></div>
<dl class="details"><dt>Date:</dt><dd>${w.date}</dd><dt>Source:</dt><dd><a href="/source/x">${e(w.label)}</a></dd><dt></dt><dd><a href="${ORIGINAL}">Read original version at source</a></dd></dl>
<div><div><div>${wrapNames(lines(w.body, '<div><div>', '</div></div>'))}</div></div></div>
<div>${lines(w.teasers, '<div>', '</div>')}</div></div>`,
    ),
  'glued spans, bars and banners': (w) =>
    page(
      `${w.title}`,
      `<div class="cookie-banner"><p>We use cookies to improve this site.</p><button>Accept</button></div>
<div class="nav menu"><a href="/">Home</a> <a href="/about">About</a></div>
<div class="top"><span>${splitHeader(w.header).map(e).join('</span><span>')}</span></div>
<div><span>KCNA</span> <span>${e(w.label)}</span></div>
<div class="title">${e(w.title)}</div>
<div class="share-bar"><a href="#">Share</a><a href="#">Tweet</a></div>
<div class="meta"><span>Date: ${w.date}</span><span>Source: ${e(w.label)}</span><a href="${ORIGINAL}"><span>Read original version at source</span></a></div>
<div class="sharedaddy"><span>Share this:</span><ul><li>Facebook</li><li>Twitter</li></ul></div>
<div class="body">${wrapNames(lines(w.body, '<p>', '</p>\n<!-- ad -->'))}</div>
<div class="social">Share on Facebook</div>
<template><p>Date: 02/02/2002 | Source: Nobody</p></template><div style="display:none">Hidden words</div>
<div id="comments"><h3>Leave a reply</h3><form><p>Name</p></form></div>
<div class="more-from">${lines(w.teasers, '<div>', '</div>')}</div><div class="footer">Terms</div>`,
    ),
  'unclosed and upper case': (w) =>
    `<HTML><HEAD><TITLE>${e(w.title)} - KCNA Watch</TITLE></HEAD><BODY><DIV>${e(w.header)}<DIV>KCNA ${e(w.label)}</DIV><H2>${e(w.title)}</H2>
<P>Date: ${w.date} | Source: ${e(w.label)} | <A HREF='${ORIGINAL}'>Read original version at source</A>
${lines(w.body, '<P>', '')}
${lines(w.teasers, '<P>', '')}</DIV></BODY></HTML>`,
  'a list and links around blocks': (w) =>
    page(
      w.title,
      `<ul class="crumbs"><li>Home</li><li>${e(w.label)}</li></ul><section><div>${e(w.header)}</div><p>KCNA ${e(w.label)}</p>
<header class="entry-header"><a href="#"><h1>${e(w.title)}</h1></a></header>
<ul class="facts"><li>Date: ${w.date}</li><li>Source: ${e(w.label)}</li><li><a href="${ORIGINAL}"><div>Read original version at source</div></a></li></ul>
<article>${lines(w.body, '<section><p>', '</p></section>')}</article><aside>${lines(w.teasers, '<p>', '</p>')}</aside></section>`,
    ),
  'widgets by name': (w) =>
    page(
      w.title,
      `<div class="elementor elementor-page"><div class="elementor-widget elementor-widget-text banner"><div>${e(w.header)}</div></div>
<div class="elementor-widget elementor-widget-heading"><div>KCNA ${e(w.label)}</div><h1>${e(w.title)}</h1></div>
<div class="elementor-widget meta"><b>Date:</b> ${w.date} | <b>Source:</b> <i>${e(w.label)}</i> | Read original version at <a href="${ORIGINAL}">source</a></div>
<div class="elementor-widget social-icons"><a href="#">Like us on our page</a></div>
<div class="elementor-widget elementor-widget-text">${wrapNames(lines(w.body, '<p style="margin:0">', '</p>'))}</div>
<div class="elementor-widget elementor-widget-posts">${lines(w.teasers, '<div>', '</div>')}</div><div class="widget footer">Terms</div></div>`,
    ),
};
