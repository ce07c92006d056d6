/** Sizes beyond which a page is not believed. One place, so that the reader and the check of its messages agree. */

/** HTML of the article's part of the page, in UTF-16 units. Larger: the text is kept, the HTML is not. */
export const MAX_HTML = 4_000_000;

/** The text of all paragraphs together, in UTF-16 units. A day's whole file of KCNA is below 1 million. */
export const MAX_TEXT = 8_000_000;

export const MAX_URL = 8_000;
export const MAX_HEADLINE = 10_000;
