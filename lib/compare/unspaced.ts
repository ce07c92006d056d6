/** Scripts written without spaces. Hangul is not among them: the segmenter returns whole eojeol anyway. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}々〆〇ー]+/gu;
const MAY_BE_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud88f]/;

/** Names that the segmenter would cut. */
const NAMES =
  /朝鲜中央通讯社|朝鮮中央通信|朝中社|金日成|金正日|金正恩|金与正|金與正|金正淑|朝鲜|朝鮮|平壤|平壌|劳动党|労働党/gu;

/** The segmenter's time grows with the square of the run; a sentence is shorter than this. */
const LONGEST_RUN = 200;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Runs cut before, with the lengths of their words: the two sides of a comparison share most of theirs. */
export type KnownRuns = Map<string, readonly number[]>;

/** Whether `word` holds characters of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return MAY_BE_UNSPACED.test(word);
}

/** Cuts a run of letters and digits where scripts without spaces have their words; calls `add` for each with its offsets. */
export function cutUnspaced(
  word: string,
  offset: number,
  known: KnownRuns,
  add: (start: number, end: number) => void,
): void {
  let done = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > done) add(offset + done, offset + match.index);
    let start = offset + match.index;
    for (const length of lengthsOf(match[0], known)) {
      add(start, start + length);
      start += length;
    }
    done = match.index + match[0].length;
  }
  if (done < word.length) add(offset + done, offset + word.length);
}

function lengthsOf(run: string, known: KnownRuns): readonly number[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const lengths: number[] = [];
  const cut = (piece: string): void => {
    for (let start = 0; start < piece.length; start += LONGEST_RUN) {
      for (const { segment } of segmenter.segment(piece.slice(start, start + LONGEST_RUN)))
        lengths.push(segment.length);
    }
  };
  let done = 0;
  for (const name of run.matchAll(NAMES)) {
    cut(run.slice(done, name.index));
    lengths.push(name[0].length);
    done = name.index + name[0].length;
  }
  cut(run.slice(done));
  known.set(run, lengths);
  return lengths;
}
