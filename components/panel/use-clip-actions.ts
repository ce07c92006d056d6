import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/cite/types.ts';
import type { Capture, KeptQuotation, QuotedPassage } from '../../lib/library/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import type { ToastMessage } from '../parts/toast.tsx';
import { formatStamp } from '../text/dates.ts';
import { paragraphNumbers } from '../text/paragraph-numbers.ts';
import { problemWords } from '../text/problems.ts';
import { memoryOf } from './list-memory.ts';
import { useTextCopying } from './use-text-copying.ts';

export interface ClipActions {
  readonly message: ToastMessage | null;
  readonly tell: (message: ToastMessage) => void;
  /** Acts once what was typed a moment ago is kept, so that it is in what leaves; says so where it could not be kept, and does not act. */
  readonly settled: (act: () => unknown) => Promise<void>;
  /** A text that the clipboard refused, to be copied by hand. */
  readonly byHand: string | null;
  readonly closeByHand: () => void;
  /** Copies words of a version with the citation of that version; `said` instead of the usual words. */
  readonly quote: (captureId: string, quotation: QuotedPassage, said?: ToastMessage) => void;
  readonly keep: (captureId: string, quotation: QuotedPassage) => void;
  readonly drop: (quotation: KeptQuotation) => void;
  /** Copies the citation of one version. */
  readonly citeVersion: (capture: Capture, number: number) => void;
  readonly copyHash: (hash: string) => void;
  readonly exportAs: (format: ExportFormat) => void;
  /** Hands the clip over to Obsidian. */
  readonly toObsidian: () => void;
  /** Deletes the clip and goes back; the list offers to undo it. */
  readonly remove: () => void;
}

/** What a clip's screen does, and what it says about it. */
export function useClipActions(props: {
  services: Services;
  id: string;
  /** Writes what is typed and not kept yet; rejects where that fails. */
  flush: RefObject<() => Promise<void>>;
  onBack: () => void;
}): ClipActions {
  const { services, id, flush, onBack } = props;
  const { cite, handoff, library, styles } = services;
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const say = (words: string, action?: () => void) =>
    setMessage({ words, ...(action && { action: { label: t('partUndo'), onAction: action } }) });
  const fail = (error: unknown) => say(problemWords(error));
  const copying = useTextCopying(cite, fail);
  /** The style to cite in, once what was typed of the record is kept. */
  const chosenStyle = async () => {
    await flush.current();
    return (await styles.current()).style.id;
  };
  const settled = async (act: () => unknown) => {
    try {
      await flush.current();
      await act();
    } catch (error) {
      fail(error);
    }
  };
  return {
    settled,
    message,
    tell: setMessage,
    byHand: copying.byHand,
    closeByHand: copying.closeByHand,
    quote(captureId, { paragraph, to, words }, said) {
      const passage = { paragraph, ...(to !== undefined && { to }), words };
      const making = chosenStyle().then((style) => cite.quote(id, captureId, passage, style));
      copying.copy(making, ({ leadsTo }) => {
        const words = t('clipCopiedQuotation', paragraphNumbers(passage));
        setMessage(said ?? { words: leadsTo === 'page' ? `${words} ${t('announceLinkToPage')}` : words });
      });
    },
    keep(captureId, { paragraph, to, words }) {
      const quotation = { captureId, paragraph, ...(to !== undefined && { to }), words };
      library.keepQuotation(id, quotation).then(({ quotations = [] }) => {
        const kept = quotations.find(
          (one) => one.captureId === captureId && one.paragraph === paragraph && one.words === words,
        );
        const takeBack = () =>
          kept && library.dropQuotation(id, kept.id).then(() => say(t('clipQuoteRemoved')), fail);
        say(t('clipKept', paragraphNumbers(quotation)), takeBack);
      }, fail);
    },
    drop(quotation) {
      const takeBack = () =>
        library
          .restoreQuotation(id, quotation)
          .then(() => say(t('clipKept', paragraphNumbers(quotation))), fail);
      library.dropQuotation(id, quotation.id).then(() => say(t('clipQuoteRemoved'), takeBack), fail);
    },
    citeVersion(capture, number) {
      const making = chosenStyle().then((style) =>
        cite.citeVersion(id, capture.id, { style, form: 'entry' }),
      );
      copying.copy(making, () => say(t('clipCopiedVersion', number, formatStamp(capture.at))));
    },
    copyHash(hash) {
      // Hexadecimal digits need no escaping.
      cite.copy({ text: hash, html: hash }).then(() => say(t('clipCopiedHash')), fail);
    },
    exportAs(format) {
      void settled(async () => say(t('panelExported', (await cite.saveFile([id], format)).name)));
    },
    toObsidian() {
      void settled(async () => {
        await handoff.obsidian(id);
        say(t('clipToObsidian'));
      });
    },
    remove() {
      library.remove([id]).then(() => {
        memoryOf(services).deleted = [id];
        onBack();
      }, fail);
    },
  };
}
