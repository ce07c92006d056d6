import type { ListFormat } from '../../lib/cite/list-file.ts';
import type { ExportFormat } from '../../lib/cite/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';

/** Names of formats are names: the same in every language. */
const FORMATS: readonly { id: ExportFormat; name: string; serves: WordKey }[] = [
  { id: 'ris', name: 'RIS', serves: 'citeForRis' },
  { id: 'csl-json', name: 'CSL-JSON', serves: 'citeForCsl' },
  { id: 'biblatex', name: 'BibLaTeX', serves: 'citeForBiblatex' },
  { id: 'bibtex', name: 'BibTeX', serves: 'citeForBibtex' },
  { id: 'csv', name: 'CSV', serves: 'citeForCsv' },
  { id: 'markdown', name: 'Markdown', serves: 'citeForMarkdown' },
  { id: 'wikipedia', name: 'Wikipedia', serves: 'citeForWikipedia' },
  { id: 'coins', name: 'COinS', serves: 'citeForCoins' },
];

const LISTS: readonly { id: ListFormat; name: string; serves: WordKey }[] = [
  { id: 'docx', name: 'DOCX', serves: 'citeForDocx' },
  { id: 'rtf', name: 'RTF', serves: 'citeForRtf' },
  { id: 'html', name: 'HTML', serves: 'citeForHtml' },
  { id: 'markdown', name: 'Markdown', serves: 'citeForMarkdownList' },
];

/** The list to be read, and files for other programs. */
export function SaveFiles({
  disabled,
  onSave,
  onSaveList,
  onZotero,
}: {
  disabled: boolean;
  /** Opens the sheet that sends to Zotero. */
  onZotero: () => void;
  onSave: (format: ExportFormat) => void;
  onSaveList: (format: ListFormat) => void;
}) {
  return (
    <>
      <h2>{t('citeSaveList')}</h2>
      <ul>
        {LISTS.map(({ id, name, serves }) => (
          <li key={id}>
            <span>
              {name}
              <small>{t(serves)}</small>
            </span>
            <Button disabled={disabled} aria-label={t('citeSaveListAs', name)} onPress={() => onSaveList(id)}>
              {t('citeSave')}
            </Button>
          </li>
        ))}
      </ul>
      <h2>{t('citeSaveFile')}</h2>
      <ul>
        <li>
          <span>
            Zotero
            <small>{t('zoteroFormat')}</small>
          </span>
          <Button disabled={disabled} aria-haspopup="dialog" aria-label={t('zoteroMenu')} onPress={onZotero}>
            {t('zoteroFormatSend')}
          </Button>
        </li>
        {FORMATS.map(({ id, name, serves }) => (
          <li key={id}>
            <span>
              {name}
              <small>{t(serves)}</small>
            </span>
            <Button disabled={disabled} aria-label={t('citeSaveAs', name)} onPress={() => onSave(id)}>
              {t('citeSave')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
