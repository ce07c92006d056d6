/** What every reader of `lib/sites` is given and gives back. */
import type { Article, SiteId } from '../article/types.ts';
import type { Line } from './lines.ts';

/** A page as a reader sees it. */
export interface Page {
  /** Its address; null for a saved page that does not say. */
  readonly url: URL | null;
  /** ISO 8601 time of this look; null where unknown. */
  readonly capturedAt: string | null;
  /** ISO 8601 time at which an archive took the page in; null for a page that is no archive's copy. */
  readonly archivedAt: string | null;
  /** Null for a page of which only the visible text is left. */
  readonly document: Document | null;
  /** The page's title, `''` where it has none. */
  readonly title: string;
  /** Which of several articles the person chose, from 0; null where nobody was asked yet. */
  readonly item: number | null;
  /** The visible text, line by line; made once, when first asked for. */
  lines(): readonly Line[];
}

/** One of several articles on a page, told well enough to choose it. */
export interface PageItem {
  /** `''` where none could be told. */
  readonly headline: string;
  /** As printed; null where the item has none. */
  readonly dateline: string | null;
  /** The first words of its text. */
  readonly opening: string;
  /** What leads to it on its page: the page's own anchor (`#12`), else a text fragment; null where neither could be made. */
  readonly fragment: string | null;
}

export type ReadOutcome =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** The element whose HTML is the article's part of the page; absent where only the text is left. */
      readonly root?: Element;
      /** The article as one of several on its page, where it is. */
      readonly item?: PageItem;
    }
  | {
      /** Several articles, and neither the address nor `Page.item` says which; in the order of the page, two at least. */
      readonly kind: 'several';
      readonly items: readonly PageItem[];
    }
  | {
      readonly kind: 'not-article';
      /** `list`: headlines of several articles. `no-body`: an article's frame without its text. `other`: no KCNA copy. */
      readonly why: 'list' | 'no-body' | 'other';
      /** The same in words for people. */
      readonly text: string;
    };

export interface SiteReader {
  readonly id: SiteId;
  /** Whether the address is on this site. Hosts are compared whole: `notkcna.kp` is somebody else. */
  owns(url: URL): boolean;
  /** Whether an article may stand there, by the address alone. */
  isArticle(url: URL): boolean;
  /** Whether a list of articles stands there, by the address alone. */
  isList(url: URL): boolean;
  read(page: Page): ReadOutcome;
}

const REASONS = {
  list: 'it is a list of articles, not one of them',
  'no-body': 'it is laid out as an article, but holds no text',
  other: 'no KCNA copy was found on it',
} as const;

export function notArticle(why: keyof typeof REASONS): ReadOutcome {
  return { kind: 'not-article', why, text: REASONS[why] };
}

/** Whether `url` is on one of `hosts` or on its `www.`, and nowhere else. */
export function isOnHost(url: URL, hosts: readonly string[]): boolean {
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return hosts.includes(host);
}
