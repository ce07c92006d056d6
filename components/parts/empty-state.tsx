import type { ComponentChildren } from 'preact';

/** Says in whole sentences why there is nothing, and what to do next. */
export function EmptyState({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="empty grow">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
