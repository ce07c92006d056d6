import type { BibliographyTask } from '../../cite/bibliography-messages.ts';
import { keptStyles } from '../../cite/kept-styles.ts';
import type { BibliographyWorker } from '../../cite/long-bibliography.ts';
import { isOwnStyle } from '../../cite/styles.ts';
import type { Citable } from '../../cite/types.ts';
import type { Capture, Clip } from '../../library/types.ts';
import { PlainError } from '../../plain-error.ts';
import type { CiteServices } from '../../services.ts';
import { t } from '../../words.ts';
import { citableClip, citableReading } from '../citable.ts';
import { copyText } from '../clipboard.ts';
import { library } from '../open-library.ts';
import { fileStem, saveFile } from '../save-file.ts';

/** Longer lists are made in a worker: some 8 ms an entry would hold up the page. */
const LONG_LIST = 20;

const startWorker = (): BibliographyWorker =>
  new Worker(new URL('../../cite/bibliography-worker.ts', import.meta.url), { type: 'module' });

/** The citing engine is large: it loads at the first citation, not with the screen. */
const engine = () => import('../../cite/cite.ts');

async function newestCapture(id: string): Promise<{ clip: Clip; capture: Capture }> {
  const detail = await (await library()).open(id);
  const capture = detail?.captures.at(-1);
  if (!detail || !capture) throw new PlainError('clip-gone', t('errorClipGone'));
  return { clip: detail.clip, capture };
}

async function captureOf(clipId: string, captureId: string) {
  const detail = await (await library()).open(clipId);
  const capture = detail?.captures.find((one) => one.id === captureId);
  if (!detail || !capture) throw new PlainError('clip-gone', t('errorClipGone'));
  return { detail, capture };
}

/** How many clips are read at once. */
const AT_ONCE = 50;

async function citables(ids: readonly string[], signal?: AbortSignal): Promise<Citable[]> {
  const found: Citable[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const read = await Promise.all(ids.slice(at, at + AT_ONCE).map(newestCapture));
    found.push(...read.map(({ clip, capture }) => citableClip(clip, capture)));
  }
  return found;
}

interface Waiting {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

async function inWorker(task: BibliographyTask, waiting: Waiting | undefined) {
  const { longBibliography } = await import('../../cite/long-bibliography.ts');
  const loaded = isOwnStyle(task.request.style) ? { loaded: await keptStyles() } : {};
  return longBibliography(
    startWorker(),
    { ...task, ...loaded },
    {
      ...(waiting && {
        onProgress: ({ done, total }) => waiting.onProgress?.(done, total),
        signal: waiting.signal,
      }),
    },
  );
}

/** Citing, as the screens ask for it. */
export function citeServices(): CiteServices {
  return {
    prepare: async (style) => (await engine()).prepare(style),
    async citeReading(reading, edits, request) {
      return (await engine()).cite(citableReading(reading, edits), request);
    },
    async citeClips(ids, request, options) {
      const items = await citables(ids, options?.signal);
      options?.signal.throwIfAborted();
      if (items.length > LONG_LIST) return inWorker({ citables: items, request }, options);
      const { bibliography, citations } = await engine();
      const { form, style, order } = request;
      return form === 'entry'
        ? bibliography(items, style, { ...(order && { order }) })
        : citations(items, request);
    },
    async citeTogether(parts, among, request, options) {
      const items = await citables(among, options?.signal);
      if (items.length > LONG_LIST) {
        const [only] = await inWorker({ citables: items, request, parts }, options);
        if (only) return only.citation;
      }
      const { citeTogether } = await import('../../cite/together.ts');
      return citeTogether(items, parts, request);
    },
    async citeByKey(parts, among, format) {
      const items = await citables(among);
      if (format === 'wikipedia') {
        const { citeTogether } = await import('../../cite/together.ts');
        return (await citeTogether(items, parts, { style: 'wikipedia', form: 'note' })).text;
      }
      const { citeByKey } = await import('../../cite/together.ts');
      return citeByKey(items, parts, format);
    },
    async quote(clipId, captureId, { words, ...place }, style) {
      const { detail, capture } = await captureOf(clipId, captureId);
      const newest = detail.captures.at(-1);
      const request = { quotation: words, ...place, style };
      const { quote } = await engine();
      const citable = citableClip(detail.clip, capture);
      if (!newest || newest.id === capture.id) return quote(citable, request);
      const { findQuotation } = await import('../../compare/find-quotation.ts');
      const { headline, paragraphs } = newest.article;
      const found = findQuotation({ words, ...place }, capture.article.paragraphs, paragraphs);
      const isThere = found.kind === 'same' || found.kind === 'moved';
      const onPage = { headline, paragraphs, paragraph: isThere ? found.paragraph : null };
      return quote(citable, { ...request, onPage });
    },
    async quoteReading(reading, edits, { words, ...place }, style) {
      return (await engine()).quote(citableReading(reading, edits), { quotation: words, ...place, style });
    },
    async citeVersion(clipId, captureId, request) {
      const { detail, capture } = await captureOf(clipId, captureId);
      return (await engine()).cite(citableClip(detail.clip, capture), request);
    },
    copy: copyText,
    async saveList(title, entries, format, language, named) {
      const { listFile } = await import('../../cite/list-file.ts');
      const { content, mime, extension } = await listFile(format, title, entries, language);
      const name = `${fileStem(named) ?? 'dateline-bibliography'}.${extension}`;
      saveFile(name, [content], mime);
      return { name };
    },
    async saveFile(ids, format, named) {
      const { exportCitations } = await import('../../cite/export/export.ts');
      const { text, mime, extension } = await exportCitations(await citables(ids), format);
      const name = `${fileStem(named) ?? 'dateline-citations'}.${extension}`;
      saveFile(name, [text], mime);
      return { name };
    },
  };
}
