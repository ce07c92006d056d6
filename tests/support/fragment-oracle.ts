/**
 * How a browser finds what a text fragment names, written after the steps of the specification
 * (https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive) and apart from the product's own matcher: it walks
 * forward through the document, compares with a collator and asks a segmenter for word bounds.
 */
interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const collator = new Intl.Collator('en', { usage: 'search', sensitivity: 'base' });
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Reads the directive of an address as the specification parses it; null where it has none. */
export function parseDirective(address: string): Directive | null {
  const text = /:~:(?:.*&)?text=([^&]*)/.exec(address)?.[1];
  if (text === undefined) return null;
  const tokens = text.split(',');
  const prefix = tokens[0]?.endsWith('-') ? tokens.shift()?.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') ? tokens.pop()?.slice(1) : undefined;
  const [start, end, ...rest] = tokens;
  if (start === undefined || rest.length > 0) throw new Error(`no valid directive: ${address}`);
  const decoded = (token: string) => decodeURIComponent(token);
  return {
    start: decoded(start),
    ...(prefix !== undefined && { prefix: decoded(prefix) }),
    ...(end !== undefined && { end: decoded(end) }),
    ...(suffix !== undefined && { suffix: decoded(suffix) }),
  };
}

/** Every range that the directive could mean in a document of blocks joined by newlines, the one a browser takes first. */
export function rangesOf(document: string, directive: Directive): Range[] {
  const bounds = new Set([...segmenter.segment(document)].map(({ index }) => index)).add(document.length);
  const found: Range[] = [];
  for (let from = 0; from < document.length; ) {
    const next = firstRange(document, directive, from, bounds);
    if (!next) break;
    found.push({ start: next.start, end: next.end });
    from = next.next;
  }
  return found;
}

function firstRange(
  document: string,
  { prefix, start, end, suffix }: Directive,
  begin: number,
  bounds: Set<number>,
) {
  const mustEnd = end !== undefined || suffix === undefined;
  let from = begin;
  while (from < document.length) {
    let match: Range | null;
    if (prefix !== undefined) {
      const before = findString(document, prefix, from, { bounds, start: true, end: false });
      if (!before) return null;
      from = before.start + 1;
      const at = skipSpace(document, before.end);
      match = findString(document, start, at, { bounds, start: false, end: mustEnd });
      if (!match) return null;
      if (match.start !== at) continue;
    } else {
      match = findString(document, start, from, { bounds, start: true, end: mustEnd });
      if (!match) return null;
      from = match.start + 1;
    }
    const close = closeOf(document, match.end, end, suffix, bounds);
    if (close !== null) return { start: match.start, end: close, next: from };
  }
  return null;
}

function closeOf(
  document: string,
  matched: number,
  end: string | undefined,
  suffix: string | undefined,
  bounds: Set<number>,
): number | null {
  let close = matched;
  for (let from = matched; ; from = close) {
    if (end !== undefined) {
      const last = findString(document, end, from, { bounds, start: true, end: suffix === undefined });
      if (!last) return null;
      close = last.end;
    }
    if (suffix === undefined) return close;
    const at = skipSpace(document, close);
    const after = findString(document, suffix, at, { bounds, start: false, end: true });
    if (!after) return null;
    if (after.start === at) return close;
    if (end === undefined) return null;
  }
}

function skipSpace(document: string, from: number): number {
  let at = from;
  while (at < document.length && /\s/.test(document[at] ?? '')) at++;
  return at;
}

interface Bounding {
  readonly bounds: Set<number>;
  readonly start: boolean;
  readonly end: boolean;
}

/** A term lies within one block. */
function findString(
  document: string,
  term: string,
  from: number,
  { bounds, start, end }: Bounding,
): Range | null {
  for (let at = from; at + term.length <= document.length; at++) {
    const part = document.slice(at, at + term.length);
    if (part.includes('\n') || collator.compare(part, term) !== 0) continue;
    if (start && !bounds.has(at)) continue;
    if (end && !bounds.has(at + term.length)) continue;
    return { start: at, end: at + term.length };
  }
  return null;
}
