/** Documents with a known history, for measuring how well it is found again. All from a seed; the words are invented. */

export interface History {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** `from>to` of every paragraph that has a version on the other side. */
  readonly links: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
  /** `from>to,to` */
  readonly splits: ReadonlySet<string>;
  /** `from,from>to` */
  readonly merges: ReadonlySet<string>;
}

export type Random = () => number;

/** Mulberry32: small, and the same everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SMALL = 'the of and to in a for on with by at from that is was as it his an be'.split(' ');
const SYLLABLES = 'ka ro min ta sel vo dri pan chu lor em is tan gol be shi ru nam de wik'.split(' ');

/** A word: every third a small one, the others by a Zipf-like law from four thousand invented ones. */
export function word(random: Random): string {
  if (random() < 0.35) return SMALL[Math.floor(random() ** 2 * SMALL.length)] ?? 'the';
  let rank = Math.floor(4000 ** random());
  let text = '';
  do {
    text += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return `${text}${text.length < 4 ? 'n' : ''}`;
}

const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

export function sentence(random: Random): string[] {
  return Array.from({ length: between(random, 7, 28) }, () => word(random));
}

const written = (sentences: readonly (readonly string[])[]): string =>
  sentences.map((words) => `${words.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase())).join(' ');

/** Each word is replaced, left out or given a neighbour with probability `rate`. */
function edited(words: readonly string[], rate: number, random: Random): string[] {
  const changed = words.flatMap((old) => {
    if (random() >= rate) return [old];
    const kind = random();
    if (kind < 0.6) return [word(random)];
    return kind < 0.8 ? [] : [old, word(random)];
  });
  return changed.length === 0 ? [word(random)] : changed;
}

type Fate = 'kept' | 'moved' | 'split' | 'merged' | 'deleted';

/** A document of 8 to 40 paragraphs and what became of it, with `rate` of its words edited. */
export function history(seed: number, rate: number): History {
  const random = seeded(seed);
  const source = Array.from({ length: between(random, 8, 40) }, () =>
    Array.from({ length: between(random, 1, 5) }, () => sentence(random)),
  );
  const pieces: { from: number[]; text: string; fate: Fate; part: number }[] = [];
  for (let index = 0; index < source.length; index++) {
    const sentences = (source[index] ?? []).map((words) => edited(words, rate, random));
    const fate = fateOf(random, sentences.length, index + 1 < source.length);
    if (fate === 'split') {
      const cut = between(random, 1, sentences.length - 1);
      pieces.push({ from: [index], text: written(sentences.slice(0, cut)), fate, part: 0 });
      pieces.push({ from: [index], text: written(sentences.slice(cut)), fate, part: 1 });
    } else if (fate === 'merged') {
      const next = (source[index + 1] ?? []).map((words) => edited(words, rate, random));
      pieces.push({ from: [index, index + 1], text: written([...sentences, ...next]), fate, part: 0 });
      index++;
    } else if (fate !== 'deleted') {
      pieces.push({ from: [index], text: written(sentences), fate, part: 0 });
    }
    if (random() < 0.06) {
      const fresh = Array.from({ length: between(random, 1, 4) }, () => sentence(random));
      pieces.push({ from: [], text: written(fresh), fate: 'kept', part: 0 });
    }
  }
  return truthOf(source.map(written), relocate(pieces, random));
}

function fateOf(random: Random, sentences: number, hasNext: boolean): Fate {
  const draw = random();
  if (draw < 0.06) return 'moved';
  if (draw < 0.12) return sentences > 1 ? 'split' : 'kept';
  if (draw < 0.18) return hasNext ? 'merged' : 'kept';
  return draw < 0.24 ? 'deleted' : 'kept';
}

/** Takes each moved piece out and puts it at least three places away, never between the two halves of a split. */
function relocate<P extends { fate: Fate; part: number }>(pieces: readonly P[], random: Random): P[] {
  const order = pieces.filter(({ fate }) => fate !== 'moved');
  pieces.forEach((piece, home) => {
    if (piece.fate !== 'moved') return;
    for (let tries = 0; tries < 20; tries++) {
      const place = Math.floor(random() * (order.length + 1));
      if (Math.abs(place - home) < 3 || order[place]?.part === 1) continue;
      order.splice(place, 0, piece);
      return;
    }
  });
  return order;
}

function truthOf(
  a: readonly string[],
  order: readonly { from: number[]; text: string; fate: Fate }[],
): History {
  const links = new Set<string>();
  const moves = new Set<string>();
  const splits = new Set<string>();
  const merges = new Set<string>();
  order.forEach(({ from, fate }, j) => {
    for (const i of from) links.add(`${i}>${j}`);
    if (fate === 'moved') moves.add(`${from[0]}>${j}`);
    if (fate === 'merged') merges.add(`${from.join(',')}>${j}`);
    if (fate === 'split' && order[j + 1]?.from[0] === from[0]) splits.add(`${from[0]}>${j},${j + 1}`);
  });
  return { a, b: order.map(({ text }) => text), links, moves, splits, merges };
}
