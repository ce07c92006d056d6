import { Button } from './button.tsx';
import { ListBoxButton, type ListBoxButtonProps } from './list-box-button.tsx';

export interface SplitButtonProps<Id extends string>
  extends Omit<ListBoxButtonProps<Id>, 'children' | 'class'> {
  /** What the left half does. */
  readonly words: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** An action with its one choice beside it: `Copy citation` and the style it is copied in. */
export function SplitButton<Id extends string>({
  words,
  disabled,
  onPress,
  ...choice
}: SplitButtonProps<Id>) {
  return (
    <span class="split">
      <Button big={choice.big ?? false} disabled={disabled ?? false} onPress={onPress}>
        {words}
      </Button>
      <ListBoxButton {...choice} />
    </span>
  );
}
