import type { ExportFormat } from '../../lib/cite/types.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { formatNumber } from '../text/counts.ts';
import { exportItems } from './export-items.ts';
import { Menu } from './menu.tsx';

export interface SelectionBarProps {
  readonly count: number;
  /** How many of them the list does not show under its filter; null while that is not known. */
  readonly elsewhere: number | null;
  readonly matching: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onCompare: () => void;
  readonly onCite: () => void;
  readonly onProject: () => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onZotero: () => void;
  readonly onDelete: () => void;
}

/** What can be done with the clips that are ticked. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, elsewhere, matching } = props;
  const comparable = count >= 2;
  return (
    <section class="selbar" aria-label={t('panelSelection')}>
      <div class="rowx selbar-line">
        <b class="num" role="status">
          {t('panelSelected', formatNumber(count))}
        </b>
        {elsewhere !== null && elsewhere > 0 && (
          <span class="meta num">{t('panelSelectedElsewhere', formatNumber(elsewhere))}</span>
        )}
        <span class="grow" />
        {count - (elsewhere ?? 0) < matching && (
          <Button kind="bare" onPress={props.onAll}>
            {t('panelSelectAll', formatNumber(matching))}
          </Button>
        )}
        <Button kind="bare" onPress={props.onClear}>
          {t('panelClear')} <kbd>Esc</kbd>
        </Button>
      </div>
      <div class="btns">
        <Button
          big
          kind={comparable ? 'main' : 'plain'}
          disabled={!comparable}
          {...(comparable ? {} : { title: t('panelCompareNeedsTwo') })}
          onPress={props.onCompare}
        >
          {t(count > 2 ? 'timelineOpen' : 'panelCompare')}
        </Button>
        <Button big kind={comparable ? 'plain' : 'main'} onPress={props.onCite}>
          {t('panelCite')}
        </Button>
        <Button
          big
          icon="folder"
          aria-label={t('projectAdd')}
          aria-haspopup="dialog"
          title={t('projectAdd')}
          onPress={props.onProject}
        />
        <Menu
          up
          end
          button={{ big: true, children: t('panelExport') }}
          items={[...exportItems(props.onExport), { label: t('zoteroMenu'), onChoose: props.onZotero }]}
        />
        <Button big onPress={props.onDelete}>
          {t('panelDelete')}
        </Button>
      </div>
    </section>
  );
}
