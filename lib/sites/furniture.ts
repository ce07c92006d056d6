/** What belongs to a page's frame rather than to its article. Class names are only a hint: the page's words decide (DESIGN.md). */

/** An element that looks like part of the frame, with those that hold it. */
export interface Furniture {
  readonly element: Element;
  /** Whether no article's text stands in such a part; a `widget` or a `banner` may hold anything. */
  readonly sure: boolean;
  readonly around: Furniture | null;
}

const FRAME_ELEMENTS = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'figcaption', 'dialog', 'search']);

const FRAME_NAMES =
  /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|social|addtoany|a2a|comments?|respond|disqus|cookies?|consent|gdpr|related|newsletter|subscribe|subscription|advert\w*|ads?|promo|banner|breadcrumbs?|sidebar|widget|menu|navbar|nav|footer|pagination|pager|tags|modal|popup|toolbar|caption|sponsor\w*|login|search)(?:$|[\s_-])/i;

const SURE_NAMES =
  /(?:^|[\s_-])(?:sharing|sharedaddy|addtoany|comments?|respond|disqus|cookies?|consent|gdpr|newsletter|breadcrumbs?|pagination|caption)(?:$|[\s_-])/i;

/** Reads the frame's hints off one element. */
export function furnitureOf(element: Element, name: string, around: Furniture | null): Furniture | null {
  if (FRAME_ELEMENTS.has(name)) return { element, sure: true, around };
  const named = element.getAttribute('class');
  const id = element.getAttribute('id');
  const names = named === null ? id : id === null ? named : `${named} ${id}`;
  if (names === null || !FRAME_NAMES.test(names)) return around;
  return { element, sure: SURE_NAMES.test(names), around };
}

/** Whether the page itself hides an element: by attribute or by its own style. Style sheets are not asked: that would need a layout. */
export function isHidden(element: Element, name: string, style: string | null): boolean {
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (element.hasAttribute('hidden') || (name === 'dialog' && !element.hasAttribute('open'))) return true;
  const named = element.getAttribute('class');
  return named !== null && /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:$|\s)/.test(named);
}

/** Whether some part of the frame holds this line and none of `anchors`, the elements around what is surely the article's. */
export function isApart(furniture: Furniture | null, anchors: ReadonlySet<Element>): boolean {
  for (let one = furniture; one; one = one.around) if (!anchors.has(one.element)) return true;
  return false;
}

/** The same, counting only parts in which no article's text stands. */
export function isSurelyApart(furniture: Furniture | null, anchors: ReadonlySet<Element>): boolean {
  for (let one = furniture; one; one = one.around) if (one.sure && !anchors.has(one.element)) return true;
  return false;
}

/** Every frame element around some lines of the article: what holds these is not frame, whatever it is called. */
export function framesAround(furnitures: readonly (Furniture | null)[]): Set<Element> {
  const elements = new Set<Element>();
  for (const furniture of furnitures)
    for (let one = furniture; one; one = one.around) elements.add(one.element);
  return elements;
}

const BUTTONS =
  /^(?:share|share (?:this|on|via|article)\b.{0,40}|tweet|print|print this(?: page| article)?|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram|copy link|like this:?|loading\.*|advertisement|skip to content|back to top|read more|leave a (?:reply|comment)|log in|subscribe|we use cookies.*|accept(?: all)?(?: cookies)?)$/i;

/** Words of buttons and bars, wherever they stand. */
export function isButtonText(text: string): boolean {
  return text.length <= 160 && BUTTONS.test(text);
}
