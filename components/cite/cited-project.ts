import type { ComponentChildren } from 'preact';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import type { ListOrder, StyleId } from '../../lib/cite/types.ts';
import type { ProjectOrder } from '../../lib/library/projects/types.ts';
import type { CitedClip } from './use-cited-clips.ts';

/** What the screen for citing needs to know of the project whose clips it shows. */
export interface CitedProject {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Null until known. */
  readonly style: StyleInfo | null;
  readonly onStyle: (style: StyleId) => void;
  readonly order: ProjectOrder;
  readonly onOrder: (order: ProjectOrder) => void;
  /** In front of another, to the end where that is null. */
  readonly onMove: (id: string, before: string | null) => void;
  readonly onDrop: (id: string) => void;
  /** What else can be done with the project. */
  readonly menu: ComponentChildren;
  /** What must be known of it, above the list. */
  readonly notice: ComponentChildren;
}

/** The clips of a list in its order: by date the undated ones come last; else as they are arranged. */
export function inListOrder(clips: readonly CitedClip[], order: ProjectOrder): readonly CitedClip[] {
  if (order !== 'date') return clips;
  const day = ({ clip }: CitedClip) => clip.shown.date ?? '9999';
  return [...clips].sort((a, b) => day(a).localeCompare(day(b)));
}

/** How the entries are asked for. */
export const listOrder = (order: ProjectOrder): ListOrder => (order === 'style' ? 'style' : 'given');
