import { useId } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { formatNumber } from '../text/counts.ts';

export interface ChoiceRow {
  readonly key: string;
  readonly headline: string;
  /** Below the headline: a day, a host. */
  readonly detail: string;
  readonly saved: boolean;
}

export interface ChoiceListProps {
  readonly rows: readonly ChoiceRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Articles with check boxes, and one for all of them. A row is as wide as its label. */
export function ChoiceList({ rows, chosen, onChoose }: ChoiceListProps) {
  const id = useId();
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <>
      <div class="choice choice--all">
        <CheckBox
          label={t('listChooseAll')}
          checked={chosen.size === rows.length}
          mixed={chosen.size > 0 && chosen.size < rows.length}
          onChange={(on) => onChoose(new Set(on ? rows.map(({ key }) => key) : []))}
        />
        <span class="meta num">{t('listChosen', formatNumber(chosen.size), formatNumber(rows.length))}</span>
      </div>
      <ul class="choices">
        {rows.map(({ key, headline, detail, saved }, index) => (
          <li key={key} class="choice">
            <CheckBox label={headline} checked={chosen.has(key)} onChange={(on) => toggle(key, on)} />
            {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the check box beside it is for the keyboard */}
            <span class="grow" id={`${id}-${index}`} onClick={() => toggle(key, !chosen.has(key))}>
              <span class="row-head">{headline}</span>
              <span class="meta num">
                {detail}
                {saved && <b class="choice-saved">{t('listSaved')}</b>}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
