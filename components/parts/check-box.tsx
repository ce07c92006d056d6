import { useEffect, useRef } from 'preact/hooks';

export interface CheckBoxProps {
  readonly checked: boolean;
  /** Some of many. */
  readonly mixed?: boolean;
  readonly label: string;
  readonly disabled?: boolean;
  /** `shift`: the person holds Shift, which in a list takes the range. */
  readonly onChange: (checked: boolean, shift: boolean) => void;
}

/** Drawn at 16, hit over 28; its name is for screen readers where the row already says it. */
export function CheckBox({ checked, mixed = false, label, disabled = false, onChange }: CheckBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input
      ref={box}
      class="check"
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onClick={(event) => onChange(event.currentTarget.checked, event.shiftKey)}
    />
  );
}
