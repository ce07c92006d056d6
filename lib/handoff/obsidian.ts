/** Obsidian by its URL scheme (https://help.obsidian.md/uri): the note lies on the clipboard, the address only says where it goes. */

/** Signs that no file system, or no link of Obsidian, takes in a name. */
const UNFIT = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\u2028\u2029]+/gu;
const LONGEST = 120;

/** A name for the note: day and headline, fit for every file system. */
export function noteName(headline: string, date: string | null): string {
  const words = headline.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  const name = [...`${date ?? 'n.d.'} ${words === '' ? 'KCNA' : words}`].slice(0, LONGEST).join('');
  // Windows takes no dot or space at the end.
  return name.replace(/[. ]+$/, '');
}

/** The address that makes Obsidian take the note from the clipboard. A note of that name is kept: Obsidian numbers the new one. */
export const obsidianAddress = (headline: string, date: string | null): string =>
  `obsidian://new?file=${encodeURIComponent(noteName(headline, date))}&clipboard`;
