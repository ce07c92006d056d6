/** Citations in the shape of APA and of notes, made without the engine: for looking at screens and for tests of them. */
import type { FormattedText } from '../../lib/cite/types.ts';
import type { Clip } from '../../lib/library/types.ts';
import type { CitationRequest, CiteServices, LibraryServices } from '../../lib/services.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function entry({ shown, addresses }: Clip, letter: string): FormattedText {
  const url = `https://${addresses[0]}/`;
  const year = shown.date?.slice(0, 4) ?? 'n.d.';
  const head = `Korean Central News Agency. (${year}${letter}). ${shown.headline}. `;
  return {
    text: `${head}KCNA Watch. ${url}`,
    html: `${escaped(head)}<i>KCNA Watch</i>. <a href="${escaped(url)}">${escaped(url)}</a>`,
  };
}

function cited({ shown }: Clip, letter: string, { form, locator }: CitationRequest): FormattedText {
  const where = locator === undefined ? '' : `, para. ${locator}`;
  const year = shown.date?.slice(0, 4) ?? 'n.d.';
  const text =
    form === 'intext'
      ? `(Korean Central News Agency, ${year}${letter}${where})`
      : `Korean Central News Agency, “${shown.headline}”${where}.`;
  return { text, html: escaped(text) };
}

/** Citing over the given library. */
export function citingServices(library: LibraryServices): CiteServices {
  const first: FormattedText = { text: '…', html: '…' };
  return {
    prepare: async () => undefined,
    citeReading: async () => first,
    async citeClips(ids, request) {
      const details = await Promise.all(ids.map((id) => library.open(id)));
      return details.flatMap((detail, i) => {
        if (!detail) return [];
        const letter = ids.length > 1 ? String.fromCharCode(97 + (i % 26)) : '';
        const { clip } = detail;
        const citation = request.form === 'entry' ? entry(clip, letter) : cited(clip, letter, request);
        return [{ id: clip.id, citation }];
      });
    },
    saveList: async (_title, _entries, format) => ({ name: `dateline-bibliography.${format}` }),
    async citeTogether(parts, among, request) {
      const made = await Promise.all(
        parts.map(async ({ id, locator }) => {
          const detail = await library.open(id);
          const letter = among.length > 1 ? String.fromCharCode(97 + (among.indexOf(id) % 26)) : '';
          const at = locator === undefined ? request : { ...request, locator };
          return detail ? cited(detail.clip, letter, at).text : '';
        }),
      );
      const bare = made.map((text) => text.replace(/^\(|[).]$/g, '')).join('; ');
      const text = request.form === 'intext' ? `(${bare})` : `${bare}.`;
      return { text, html: escaped(text) };
    },
    citeByKey: async (parts, _among, format) => `${format}:${parts.map(({ id }) => id).join(',')}`,
    quote: async () => ({ ...first, leadsTo: 'words' }),
    quoteReading: async () => ({ ...first, leadsTo: 'words' }),
    citeVersion: async () => first,
    copy: async () => undefined,
    saveFile: async (_ids, format) => ({ name: `dateline-citations.${format}` }),
  };
}
