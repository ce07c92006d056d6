import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps
  extends Pick<
    ButtonHTMLAttributes<HTMLButtonElement>,
    | 'onKeyDown'
    | 'aria-label'
    | 'aria-haspopup'
    | 'aria-expanded'
    | 'aria-controls'
    | 'aria-describedby'
    | 'id'
  > {
  /** `main`: the one filled button of a screen. `bare`: no border until pressed or hovered. */
  readonly kind?: 'plain' | 'main' | 'bare';
  /** 44 px high: the main action and its row. */
  readonly big?: boolean;
  /** Takes the rest of its row. */
  readonly grow?: boolean;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** A name of its own, for a screen to place or find it by. */
  readonly class?: string;
  readonly title?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress?: (event: MouseEvent) => void;
  /** Words; without them the button is as wide as its icon and needs an `aria-label`. */
  readonly children?: ComponentChildren;
}

export function Button({
  kind = 'plain',
  big = false,
  grow = false,
  icon,
  class: extra,
  buttonRef,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  const names = ['btn'];
  if (kind !== 'plain') names.push(`btn--${kind}`);
  if (big) names.push('btn--big');
  if (grow) names.push('grow');
  if (icon && children === undefined) names.push('btn--icon');
  if (extra) names.push(extra);
  return (
    <button
      type="button"
      class={names.join(' ')}
      {...(buttonRef ? { ref: buttonRef } : {})}
      {...(onPress ? { onClick: onPress } : {})}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
