import type { ExportFormat } from '../../lib/cite/types.ts';
import { t } from '../../lib/words.ts';
import type { MenuItem } from './menu.tsx';

/** The files that clips can be saved as, each with the programs that read it. */
export function exportItems(onExport: (format: ExportFormat) => void): readonly MenuItem[] {
  return [
    { label: t('panelExportCslJson'), onChoose: () => onExport('csl-json') },
    { label: t('panelExportBiblatex'), onChoose: () => onExport('biblatex') },
    { label: t('panelExportRis'), onChoose: () => onExport('ris') },
  ];
}
