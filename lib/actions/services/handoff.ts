import { obsidianAddress } from '../../handoff/obsidian.ts';
import { PlainError } from '../../plain-error.ts';
import type { HandoffServices } from '../../services.ts';
import { t } from '../../words.ts';
import { citableClip } from '../citable.ts';
import { copyText } from '../clipboard.ts';
import { library } from '../open-library.ts';
import { zoteroServices } from './zotero.ts';

/** Asks the system for the program that owns an address; the browser asks the person first. The page stays. */
function openProgram(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}

/** Handing clips over to other programs; needs a page with a document. */
export function handoffServices(): HandoffServices {
  return {
    zotero: zoteroServices(),
    async obsidian(id) {
      const detail = await (await library()).open(id);
      const capture = detail?.captures.at(-1);
      if (!detail || !capture) throw new PlainError('clip-gone', t('errorClipGone'));
      const citable = citableClip(detail.clip, capture);
      const { exportCitations } = await import('../../cite/export/export.ts');
      const { escapeHtml } = await import('../../escape.ts');
      const { text } = await exportCitations([citable], 'markdown');
      await copyText({ text, html: `<pre>${escapeHtml(text)}</pre>` });
      openProgram(obsidianAddress(citable.headline, citable.date));
    },
  };
}
