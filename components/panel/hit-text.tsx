import { hitRuns } from './hits.ts';

/** A text with the words of the search marked in it. */
export function HitText({ text, search }: { text: string; search: string }) {
  if (search.trim() === '') return <>{text}</>;
  return <>{hitRuns(text, search).map((run, i) => (run.hit ? <mark key={i}>{run.text}</mark> : run.text))}</>;
}
