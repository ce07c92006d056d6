/** Pictures and links of an article: addresses only, checked to be on the web. Nothing is loaded. */

import { collapse } from '../article/spaces.ts';
import type { Picture } from '../article/types.ts';
import { parseWebAddress } from '../article/web-address.ts';

/** Longer is no address but an attack on memory; `lib/page/limits.ts` believes none longer. */
const LONGEST_ADDRESS = 8000;
const MOST_PICTURES = 200;

/** Where pages that load a picture late keep its address, before `src`, which then holds a placeholder. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-orig-file'];

/** The address that `href` names on a page at `base`; null where it is not on the web, or is relative and the page's address is not known. */
export function addressFrom(href: string | null, base: URL | null): string | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS || trimmed.startsWith('#')) return null;
  const whole = parseWebAddress(trimmed);
  if (whole) return whole.href;
  return base && URL.canParse(trimmed, base)
    ? (parseWebAddress(new URL(trimmed, base).href)?.href ?? null)
    : null;
}

/** The largest of a `srcset`, by width or density. */
const largest = (srcset: string | null): string | null => {
  let best: { readonly url: string; readonly size: number } | null = null;
  for (const [, url = '', size = '1'] of (srcset ?? '').matchAll(
    /(\S+?)(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,\s|,$|$)/g,
  )) {
    if (!best || Number(size) > best.size) best = { url, size: Number(size) };
  }
  return best?.url ?? null;
};

const addressOf = (image: Element, base: URL | null): string | null => {
  const candidates = [
    ...LATE.map((name) => image.getAttribute(name)),
    largest(image.getAttribute('data-srcset') ?? image.getAttribute('srcset')),
    image.getAttribute('src'),
  ];
  for (const one of candidates) {
    const address = addressFrom(one, base);
    if (address !== null) return address;
  }
  return null;
};

const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|bmp)$/i;

const captionOf = (image: Element): string | null => {
  const figure = image.closest('figure');
  const words =
    collapse(figure?.querySelector('figcaption')?.textContent ?? '') ||
    collapse(image.getAttribute('alt') ?? '');
  return words === '' || FILE_NAME.test(words) ? null : words.slice(0, 2000);
};

/** Smaller than any photograph: icons, counting pixels. */
const isIcon = (image: Element) =>
  ['width', 'height'].some((name) => /^\d{1,2}(?:px)?$/.test(image.getAttribute(name)?.trim() ?? ''));

/**
 * The pictures under `root`, each address once, in the order of the page.
 * @param base - the page's own address, for relative ones.
 */
export function picturesIn(root: Element, base: URL | null): Picture[] {
  const found = new Map<string, Picture>();
  for (const image of root.querySelectorAll('img')) {
    if (found.size >= MOST_PICTURES) break;
    const url = isIcon(image) ? null : addressOf(image, base);
    if (url !== null && !found.has(url)) found.set(url, { url, caption: captionOf(image) });
  }
  return [...found.values()];
}
