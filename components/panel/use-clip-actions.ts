import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/cite/types.ts';
import type { Capture } from '../../lib/library/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import type { ToastMessage } from '../parts/toast.tsx';
import { problemWords } from '../text/problems.ts';
import { memoryOf } from './list-memory.ts';
import type { Quotation } from './use-quotation.ts';

export interface ClipActions {
  readonly message: ToastMessage | null;
  readonly quote: (capture: Capture, quotation: Quotation) => void;
  readonly copyHash: (hash: string) => void;
  readonly exportAs: (format: ExportFormat) => void;
  /** Hands the clip over to Obsidian. */
  readonly toObsidian: () => void;
  /** Deletes the clip and goes back; the list offers to undo it. */
  readonly remove: () => void;
}

/** What a clip's screen does, and what it says about it. */
export function useClipActions(props: { services: Services; id: string; onBack: () => void }): ClipActions {
  const { services, id, onBack } = props;
  const { cite, handoff, keep, library } = services;
  const [said, setSaid] = useState<string | null>(null);
  const fail = (error: unknown) => setSaid(problemWords(error));
  const copyQuotation = async (capture: Capture, { paragraph, words }: Quotation) => {
    const { style } = await keep.settings();
    await cite.copy(await cite.quote(capture.clipId, capture.id, paragraph, words, style));
    setSaid(t('clipCopiedQuotation', paragraph + 1));
  };
  return {
    message: said === null ? null : { words: said },
    quote(capture, quotation) {
      copyQuotation(capture, quotation).catch(fail);
    },
    copyHash(hash) {
      // Hexadecimal digits need no escaping.
      cite.copy({ text: hash, html: hash }).then(() => setSaid(t('clipCopiedHash')), fail);
    },
    exportAs(format) {
      cite.saveFile([id], format).then(({ name }) => setSaid(t('panelExported', name)), fail);
    },
    toObsidian() {
      handoff.obsidian(id).then(() => setSaid(t('clipToObsidian')), fail);
    },
    remove() {
      library.remove([id]).then(() => {
        memoryOf(services).deleted = [id];
        onBack();
      }, fail);
    },
  };
}
