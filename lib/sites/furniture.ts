/** What belongs to a page's frame rather than to its article. Class names are only a hint: the page's words decide (DESIGN.md). */

/** An element that looks like part of the frame, with those that hold it. */
export interface Furniture {
  readonly element: Element;
  readonly around: Furniture | null;
}

const FRAME_ELEMENTS = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'figcaption', 'dialog', 'search']);

const FRAME_NAMES =
  /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|social|addtoany|a2a|comments?|respond|disqus|cookies?|consent|gdpr|related|newsletter|subscribe|subscription|advert\w*|ads?|promo|banner|breadcrumbs?|sidebar|widget|menu|navbar|nav|footer|pagination|pager|tags|modal|popup|toolbar|caption|sponsor\w*|login|search)(?:$|[\s_-])/i;

/** Reads the frame's hints off one element. */
export function furnitureOf(element: Element, name: string, around: Furniture | null): Furniture | null {
  if (FRAME_ELEMENTS.has(name)) return { element, around };
  const named = element.getAttribute('class');
  if (named !== null && FRAME_NAMES.test(named)) return { element, around };
  const id = element.getAttribute('id');
  if (id !== null && FRAME_NAMES.test(id)) return { element, around };
  return around;
}

/** Whether the page itself hides an element: by attribute or by its own style. Style sheets are not asked: that would need a layout. */
export function isHidden(element: Element, name: string, style: string | null): boolean {
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (element.hasAttribute('hidden') || (name === 'dialog' && !element.hasAttribute('open'))) return true;
  const named = element.getAttribute('class');
  return named !== null && /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:$|\s)/.test(named);
}

/** Whether `furniture` holds no more than a part of what stands around `anchors`: then it is no part of the article. */
export function isApart(furniture: Furniture | null, anchors: ReadonlySet<Element>): boolean {
  for (let one = furniture; one; one = one.around) if (!anchors.has(one.element)) return true;
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
