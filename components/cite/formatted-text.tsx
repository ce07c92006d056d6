import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';

/** What a citation may hold (`FormattedText`); every other element gives its text alone. */
const KEPT: ReadonlySet<string> = new Set(['I', 'B', 'SPAN', 'SUP']);
/** Elements whose text is not for reading. */
const DROPPED: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'NOSCRIPT', 'IFRAME']);
/** Deeper nesting no style makes; a hostile one must not exhaust the stack. */
const DEEPEST = 12;

/** The address of a link, where it is one of the web. */
function webAddress(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  const { protocol, href: address } = new URL(href);
  return protocol === 'https:' || protocol === 'http:' ? address : null;
}

/** A run of Korean, which breaks and is read otherwise than the English around it. */
const KOREAN = /(\p{Script=Hangul}(?:[\p{Script=Hangul}\p{N}\s·,]*\p{Script=Hangul})?)/u;

function words(text: string): ComponentChild {
  if (!KOREAN.test(text)) return text;
  return text.split(KOREAN).map((run, i) =>
    i % 2 === 1 ? (
      <span key={i} lang="ko">
        {run}
      </span>
    ) : (
      run
    ),
  );
}

function rebuild(node: Node, key: number, depth: number): ComponentChild {
  if (node.nodeType === 3) return words(node.textContent ?? '');
  if (node.nodeType !== 1 || depth > DEEPEST) return null;
  const element = node as Element;
  const name = element.tagName.toUpperCase();
  if (DROPPED.has(name)) return null;
  const children = [...element.childNodes].map((child, i) => rebuild(child, i, depth + 1));
  if (name === 'A') {
    const address = webAddress(element.getAttribute('href'));
    if (address === null) return children;
    return (
      <a key={key} href={address} target="_blank" rel="noreferrer noopener">
        {children}
      </a>
    );
  }
  if (!KEPT.has(name)) return children;
  const Kept = name.toLowerCase() as 'i' | 'b' | 'span' | 'sup';
  return <Kept key={key}>{children}</Kept>;
}

/**
 * A citation's HTML as elements of our own: parsed into a document that runs and loads nothing, then rebuilt from the few elements it may
 * hold, without their attributes. The string itself never becomes markup of the page.
 */
export function FormattedHtml({ html }: { html: string }) {
  const children = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.childNodes].map((node, i) => rebuild(node, i, 0));
  }, [html]);
  return <>{children}</>;
}
