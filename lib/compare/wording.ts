import { asSet, hashWords, shingleHashes } from './shingles.ts';

/**
 * New and old wording: which stretches of a text never stood in the texts kept before, and where the others stood first. A stretch is
 * known by runs of five words, eight characters in Chinese and Japanese: shorter ones meet by chance.
 */
const RUN = 5;
const UNSPACED_RUN = 8;

/** The runs of one paragraph in order, each with the characters it covers. */
interface Runs {
  readonly hashes: Uint32Array;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function runsOf(paragraph: string): Runs {
  const words = hashWords(paragraph);
  const size = words.unspaced * 2 > words.hashes.length ? UNSPACED_RUN : RUN;
  const hashes = shingleHashes(words.hashes, size);
  const length = Math.min(size, words.hashes.length);
  return {
    hashes,
    starts: Array.from(hashes, (_, at) => words.starts[at] ?? 0),
    ends: Array.from(hashes, (_, at) => words.ends[at + length - 1] ?? 0),
  };
}

/**
 * The runs of a text as a sorted set: what is kept beside a clip (four bytes a word) for later texts to be looked up in. Two different runs
 * share a hash once in four thousand million: among 400 clips of 500 words one run in 20,000 of a text is taken for old by mistake.
 */
export function wordingOf(paragraphs: readonly string[]): Uint32Array {
  const runs = paragraphs.map((paragraph) => runsOf(paragraph).hashes);
  const all = new Uint32Array(runs.reduce((sum, { length }) => sum + length, 0));
  let done = 0;
  for (const hashes of runs) {
    all.set(hashes, done);
    done += hashes.length;
  }
  return asSet(all);
}

/**
 * Where the runs of one text first stood among earlier ones. Feed it the earlier texts one by one, in any order (from a cursor, say); only
 * the runs of the text itself are kept. `Place` is whatever names a clip.
 */
export class FirstOccurrences<Place> {
  private readonly found: (Place | undefined)[];
  /** How many earlier texts were looked at: the denominator, to be shown with every result. */
  texts = 0;

  /**
   * @param own What `wordingOf` gave for the text in question.
   * @param isEarlier Whether the first of two places comes before the second.
   */
  constructor(
    private readonly own: Uint32Array,
    private readonly isEarlier: (place: Place, than: Place) => boolean,
  ) {
    this.found = new Array(own.length);
  }

  /** Takes in an earlier text by its runs (`wordingOf`). */
  add(place: Place, earlier: Uint32Array): void {
    this.texts++;
    for (let i = 0, j = 0; i < this.own.length && j < earlier.length; ) {
      const [x, y] = [this.own[i] as number, earlier[j] as number];
      if (x === y) {
        const known = this.found[i];
        if (known === undefined || this.isEarlier(place, known)) this.found[i] = place;
      }
      if (x <= y) i++;
      if (y <= x) j++;
    }
  }

  /** The first place of a run; undefined where it never stood before. */
  placeOf(run: number): Place | undefined {
    let low = 0;
    let high = this.own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.own[middle] as number) < run) low = middle + 1;
      else high = middle;
    }
    return this.own[low] === run ? this.found[low] : undefined;
  }
}

/** A stretch of a paragraph, characters `start`..`end`: new where `places` is empty, else with the places where its words first stood. */
export interface Stretch<Place> {
  readonly start: number;
  readonly end: number;
  readonly places: readonly Place[];
}

/**
 * The stretches of each paragraph, in order and without a gap: a word is old if any run that holds it stood before. Neighbouring runs that
 * stood before make one stretch; its places are in the order of its words, each once. White space and marks belong to the stretch before.
 * A paragraph of fewer words than a run counts as one run; one without words is no stretch.
 */
export function markWording<Place>(
  paragraphs: readonly string[],
  first: Pick<FirstOccurrences<Place>, 'placeOf'>,
): Stretch<Place>[][] {
  return paragraphs.map((paragraph) => {
    const runs = runsOf(paragraph);
    if (runs.hashes.length === 0) return [];
    const old: { start: number; end: number; places: Set<Place> }[] = [];
    runs.hashes.forEach((run, at) => {
      const place = first.placeOf(run);
      if (place === undefined) return;
      const [start, end] = [runs.starts[at] ?? 0, runs.ends[at] ?? 0];
      const last = old.at(-1);
      if (last !== undefined && start < last.end) {
        last.end = end;
        last.places.add(place);
      } else old.push({ start, end, places: new Set([place]) });
    });
    return withNew(old, paragraph);
  });
}

/** Old stretches with the new ones between them. */
function withNew<Place>(
  old: readonly { start: number; end: number; places: ReadonlySet<Place> }[],
  paragraph: string,
): Stretch<Place>[] {
  const stretches: { start: number; end: number; places: Place[] }[] = [];
  let done = 0;
  const upTo = (start: number): void => {
    const last = stretches.at(-1);
    const bare = paragraph.slice(done, start).search(/[\p{L}\p{N}]/u);
    if (last !== undefined) last.end = done = bare === -1 ? start : done + bare;
    if (bare !== -1) {
      stretches.push({ start: done, end: start, places: [] });
      done = start;
    }
  };
  for (const { start, end, places } of old) {
    upTo(start);
    stretches.push({ start: done, end, places: [...places] });
    done = end;
  }
  upTo(paragraph.length);
  return stretches;
}
