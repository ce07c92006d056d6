/** A key, as it is named on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd>{children}</kbd>;
}
