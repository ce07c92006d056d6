import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import type { StyleServices } from '../../lib/services.ts';
import { Icon } from '../parts/icon.tsx';
import { styleName } from '../text/style-names.ts';
import { StyleSheet } from './style-sheet.tsx';

export interface StyleChooserProps {
  readonly services: StyleServices;
  /** What is chosen, `Style`; the button's name adds what is chosen now. */
  readonly label: string;
  readonly selected: StyleInfo;
  readonly onSelect: (style: StyleInfo) => void;
  readonly onLoadElsewhere?: () => void;
  readonly class?: string;
  /** Words on the button; the style's name where absent. */
  readonly children?: ComponentChildren;
}

/** A button that opens the list of all styles: for popup, panel and workspace. */
export function StyleChooser({
  services,
  label,
  selected,
  onSelect,
  onLoadElsewhere,
  ...rest
}: StyleChooserProps) {
  const [open, setOpen] = useState(false);
  return (
    <span class="chooser">
      <button
        type="button"
        class={rest.class ?? 'btn'}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${label}: ${styleName(selected)}`}
        onClick={() => setOpen(true)}
      >
        {rest.children ?? <span>{styleName(selected)}</span>}
        <Icon name="down" />
      </button>
      {open && (
        <StyleSheet
          services={services}
          title={label}
          selected={selected}
          onSelect={(style) => {
            setOpen(false);
            if (style.id !== selected.id) onSelect(style);
          }}
          onClose={() => setOpen(false)}
          onLoadElsewhere={onLoadElsewhere}
        />
      )}
    </span>
  );
}
