/** Page text made inert. Everything that is taken away goes through one of these, the words of the interface too. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no file may hold: controls but tab and newline (HTML drops or replaces them), and halves of surrogate pairs. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` with characters that cannot be written as U+FFFD, for any format. */
export const writable = (text: string): string => text.replace(UNFIT, '\ufffd');

/** `text` as HTML text or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/**
 * `text` as Markdown that shows just these characters: no emphasis, link, image, heading, list, code or HTML, whatever it holds; addresses
 * in it are no links either. One line: a newline is a space.
 */
export function escapeMarkdown(text: string): string {
  return writable(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]#|~!^$@]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** The address if it may be a link, else null. */
export function linkOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
