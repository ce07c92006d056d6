import { t } from '../../lib/words.ts';
import { Menu } from '../panel/menu.tsx';
import type { Taking } from './use-taking.ts';

/** Offers the comparison as files and for the clipboard. */
export function TakeMenu({ taking, narrow = false }: { taking: Taking; narrow?: boolean }) {
  const { busy, take } = taking;
  return (
    <Menu
      button={
        narrow
          ? { icon: 'more', 'aria-label': t('compareExport'), big: true, disabled: busy }
          : { children: t('compareExport'), disabled: busy }
      }
      up={narrow}
      end
      items={[
        { label: t('compareExportCopy'), onChoose: () => take('clipboard') },
        { label: t('compareExportHtml'), onChoose: () => take('html') },
        { label: t('compareExportMarkdown'), onChoose: () => take('markdown') },
      ]}
    />
  );
}
