/** A comparison as it is asked for and answered: plain data, the same whether it is worked out in the page or in a worker. */
import { putBeside } from './beside/beside.ts';
import type { BesideRow } from './beside/types.ts';
import { compareLines, compareTexts } from './compare.ts';
import { type Part, planComparison } from './parts.ts';
import type { Comparison } from './types.ts';

export interface ComparedText {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

export interface CompareTask {
  readonly a: ComparedText;
  readonly b: ComparedText;
  /** Whether the texts are in two languages, to be put beside each other. */
  readonly twoLanguages: boolean;
  /** Which part of texts too long to be compared at once, from 0; null where none was chosen yet. */
  readonly part: number | null;
}

/** The parts of texts that are too long to be compared at once. */
export interface PartsOffered {
  /** Words of the longer text, roughly. */
  readonly words: number;
  readonly parts: readonly Part[];
}

export interface CompareAnswer {
  readonly headline: Comparison;
  /** Without a row where a part is to be chosen first. Paragraphs are numbered as in the whole texts. */
  readonly body: Comparison;
  readonly beside: readonly BesideRow[] | null;
  /** Set where the texts are too long to be compared at once. */
  readonly offered: PartsOffered | null;
}

/** Works out a comparison. A part that does not exist is as none chosen. */
export function answerTask({ a, b, twoLanguages, part }: CompareTask): CompareAnswer {
  const headline = compareLines(a.headline, b.headline);
  const plan = planComparison(a.paragraphs, b.paragraphs);
  if (plan.kind === 'whole') {
    return {
      headline,
      body: compareTexts(a.paragraphs, b.paragraphs),
      beside: twoLanguages ? putBeside(a.paragraphs, b.paragraphs) : null,
      offered: null,
    };
  }
  const { words, parts } = plan;
  const chosen = part === null ? undefined : parts[part];
  const ofA = chosen ? a.paragraphs.slice(chosen.fromA, chosen.toA) : [];
  const ofB = chosen ? b.paragraphs.slice(chosen.fromB, chosen.toB) : [];
  const by = { a: chosen?.fromA ?? 0, b: chosen?.fromB ?? 0 };
  return {
    headline,
    body: shifted(compareTexts(ofA, ofB), by),
    beside: twoLanguages ? putBeside(ofA, ofB).map((row) => besideShifted(row, by)) : null,
    offered: { words, parts },
  };
}

interface Shift {
  readonly a: number;
  readonly b: number;
}

function shifted({ rows, summary }: Comparison, by: Shift): Comparison {
  return {
    rows: rows.map((row) => ({
      ...row,
      from: row.from.map((index) => index + by.a),
      to: row.to.map((index) => index + by.b),
    })),
    summary,
  };
}

function besideShifted(row: BesideRow, by: Shift): BesideRow {
  return {
    ...row,
    from: row.from.map((index) => index + by.a),
    to: row.to.map((index) => index + by.b),
    sentences: row.sentences.map((sentence) => ({
      ...sentence,
      from: sentence.from.map((place) => ({ ...place, paragraph: place.paragraph + by.a })),
      to: sentence.to.map((place) => ({ ...place, paragraph: place.paragraph + by.b })),
    })),
  };
}
