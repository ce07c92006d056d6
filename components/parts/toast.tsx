import { Button } from './button.tsx';

export interface ToastMessage {
  readonly words: string;
  /** What takes it back, `Undo`. */
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

/**
 * What has just happened, spoken as it appears, with the way to take it back. Nothing asks beforehand, nothing times out: it stays until
 * something else happens. The live region is always there, because one that arrives together with its words is not read out.
 */
export function Toast({ message }: { message: ToastMessage | null }) {
  return (
    <div role="status">
      {message && (
        <div class="toast">
          <span class="grow num">{message.words}</span>
          {message.action && <Button onPress={message.action.onAction}>{message.action.label}</Button>}
        </div>
      )}
    </div>
  );
}
