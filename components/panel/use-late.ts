import { useEffect, useState } from 'preact/hooks';

/** How long a passing state may last unseen, in milliseconds. */
const UNSEEN = 200;

/** `now`, but true only once it has lasted a moment: what is over sooner would only flash. */
export function useLate(now: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!now) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), UNSEEN);
    return () => clearTimeout(timer);
  }, [now]);
  return now && late;
}
