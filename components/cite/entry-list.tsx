import { Component } from 'preact';
import { useRef } from 'preact/hooks';
import type { LackingField } from '../../lib/cite/lacking.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { useGrowing } from '../compare/use-growing.ts';
import { Button } from '../parts/button.tsx';
import { listInWords } from '../text/counts.ts';
import { FormattedHtml } from './formatted-text.tsx';
import type { Citation } from './use-citations.ts';

const LACKS: Readonly<Record<LackingField, WordKey>> = {
  headline: 'citeLacksHeadline',
  date: 'citeLacksDate',
  place: 'citeLacksPlace',
  address: 'citeLacksAddress',
};

export interface EntryListProps {
  readonly entries: readonly Citation[];
  readonly marked: string | null;
  readonly onCopy: (entry: Citation) => void;
}

/** The entries of a list: a screenful at once, the others by and by; each drawn anew only where it has changed. */
export function EntryList({ entries, marked, onCopy }: EntryListProps) {
  const latest = useRef(onCopy);
  latest.current = onCopy;
  const copy = useRef((entry: Citation) => latest.current(entry));
  const count = useGrowing(entries.length, 0);
  return (
    <ul>
      {entries.slice(0, count).map((entry, index) => (
        <Entry
          key={entry.id}
          entry={entry}
          place={index + 1}
          marked={entry.id === marked}
          onCopy={copy.current}
        />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: Citation;
  readonly place: number;
  readonly marked: boolean;
  readonly onCopy: (entry: Citation) => void;
}

class Entry extends Component<EntryProps> {
  override shouldComponentUpdate(next: EntryProps): boolean {
    const now = this.props;
    return (
      next.entry.citation.html !== now.entry.citation.html ||
      next.entry.lacks?.join() !== now.entry.lacks?.join() ||
      next.place !== now.place ||
      next.marked !== now.marked
    );
  }

  override render({ entry, place, marked, onCopy }: EntryProps) {
    return (
      <li class={marked ? 'is-hover' : undefined}>
        <p lang="en">
          <FormattedHtml html={entry.citation.html} />
        </p>
        <Button
          kind="bare"
          icon="copy"
          aria-label={t('citeCopyEntry', place)}
          title={t('citeCopyThis')}
          onPress={() => onCopy(entry)}
        />
        {entry.lacks && (
          <small class="lacks">
            {t('citeLacks', listInWords(entry.lacks.map((field) => t(LACKS[field]))))}
          </small>
        )}
      </li>
    );
  }
}
