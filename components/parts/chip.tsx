import { formatNumber } from '../text/counts.ts';
import { Icon, type IconName } from './icon.tsx';

export interface ChipProps {
  readonly label: string;
  /** How many clips it would leave. */
  readonly count?: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
  /** `filter` gets a cross when on; `toggle` a tick. */
  readonly kind?: 'filter' | 'toggle';
  readonly icon?: IconName;
  readonly lang?: string | undefined;
}

/** A filter or a switch that stays pressed. */
export function Chip({ label, count, pressed, onPress, kind = 'filter', icon, lang }: ChipProps) {
  return (
    <button
      type="button"
      class={kind === 'toggle' ? 'chip chip--toggle' : 'chip chip--tight'}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {kind === 'toggle' && pressed && <Icon name="check" />}
      {icon && <Icon name={icon} />}
      <span lang={lang}>{label}</span>
      {count !== undefined && <b class="num">{formatNumber(count)}</b>}
      {kind === 'filter' && pressed && <Icon name="close" />}
    </button>
  );
}
