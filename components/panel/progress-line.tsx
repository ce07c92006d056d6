import { useId } from 'preact/hooks';

export interface ProgressLineProps {
  readonly words: string;
  readonly done: number;
  readonly total: number;
}

/** How far something is, in words and as a bar; the words are spoken as they change. */
export function ProgressLine({ words, done, total }: ProgressLineProps) {
  const id = useId();
  return (
    <>
      <p id={id} class="num" role="status">
        {words}
      </p>
      <progress class="bar-line" aria-labelledby={id} value={done} max={total} />
    </>
  );
}
