import { Window } from 'happy-dom';
import { parseHtml } from '../../../scripts/cli/document.ts';

/** The same page in two document models: what holds in both is likely to hold in a browser. */
export const PARSERS: Readonly<Record<string, (html: string) => Document>> = {
  linkedom: parseHtml,
  // happy-dom knows no CDATA.
  'happy-dom': (html) =>
    html.startsWith('<?xml')
      ? parseHtml(html)
      : (new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document),
};
