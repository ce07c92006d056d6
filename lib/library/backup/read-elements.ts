import { PlainError } from '../../plain-error.ts';

/** What of the file stands around its entries; ours is some 80 characters. */
const MAX_FRAME = 4_000_000;
/** One clip with all its pages, one project, one style. */
export const MAX_ELEMENT = 200_000_000;

/** Every character that changes where we are: outside of strings, and inside. */
const OUTSIDE = /["{}[\]]/g;
const INSIDE = /["\\]/g;

/** The lists that are read one entry at a time. */
const SECTIONS = ['clips', 'projects', 'styles'] as const;
export type Section = (typeof SECTIONS)[number];
const LISTS = /"(\w+)"\s*:\s*$/;

export interface Entry {
  readonly section: Section;
  readonly value: unknown;
}

/** The object around the lists, as far as it is read. */
export type Frame = Readonly<Record<string, unknown>>;

const notOurs = (cause?: unknown) =>
  new PlainError('backup-foreign', 'This file is not a Dateline library. Nothing was changed.', { cause });

const cutOff = () =>
  new PlainError(
    'backup-cut-off',
    'This file ends too early: it was cut off, perhaps while being copied. Nothing was changed; try another copy.',
  );

const damaged = (cause?: unknown) =>
  new PlainError(
    'backup-damaged',
    'This file is damaged: it is not well-formed JSON. Nothing was changed; try another copy.',
    { cause },
  );

const tooLarge = () =>
  new PlainError(
    'backup-too-large',
    'One entry of this file is too large to be a clip, a project or a style. Nothing was changed.',
  );

/**
 * Reads `{…, "clips": [{…}, {…}, …], "projects": [{…}, …], "styles": [{…}, …], …}` of any length, one entry at a time, in any layout. Each entry is parsed by
 * itself; the frame, with `0` in each entry's place, is parsed as a whole at the end, so that the file as a whole is well-formed JSON.
 * @param begin - given the frame as it stands before the first entry; throws where this is not a file to be read.
 * @throws PlainError `backup-foreign`, `backup-cut-off`, `backup-damaged`, `backup-too-large`
 */
export async function* readElements(
  chunks: AsyncIterable<string>,
  begin: (frame: Frame) => void,
): AsyncGenerator<Entry> {
  let frame = '';
  let element = '';
  const counts = { clips: 0, projects: 0, styles: 0 };
  let depth = 0;
  let section: Section | null = null;
  let inString = false;
  let escaped = false;
  const take = (text: string) => {
    if (section !== null && depth > 2) element += text;
    else frame += text;
    if (frame.length > MAX_FRAME) throw notOurs();
    if (element.length > MAX_ELEMENT) throw tooLarge();
  };
  for await (const chunk of chunks) {
    if (frame === '' && /^\uFEFF?\s*[^\s\uFEFF{]/.test(chunk)) throw notOurs();
    let at = 0;
    while (at < chunk.length) {
      if (escaped) {
        take(chunk.charAt(at));
        escaped = false;
        at += 1;
        continue;
      }
      const pattern = inString ? INSIDE : OUTSIDE;
      pattern.lastIndex = at;
      const next = pattern.exec(chunk)?.index ?? chunk.length;
      if (next > at) take(chunk.slice(at, next));
      if (next === chunk.length) break;
      const character = chunk.charAt(next);
      at = next + 1;
      if (inString || character === '"') {
        take(character);
        if (character === '"') inString = !inString;
        else escaped = true;
        continue;
      }
      if (character === '{' || character === '[') {
        if (depth === 2 && section !== null && character === '{') {
          if (counts.clips + counts.projects + counts.styles === 0) begin(parseFrame(`${frame}]}`));
          counts[section] += 1;
          frame += '0';
        }
        if (depth === 1 && character === '[') section = sectionAt(frame);
        depth += 1;
        take(character);
        continue;
      }
      take(character);
      depth -= 1;
      if (depth === 2 && section !== null) {
        yield { section, value: parseElement(element) };
        element = '';
      }
      if (depth === 1) section = null;
    }
  }
  if (depth > 0 || inString) throw frame.includes('"clips"') ? cutOff() : notOurs();
  const whole = parseFrame(frame);
  begin(whole);
  if (!isListOf(whole.clips, counts.clips)) throw damaged();
  for (const list of SECTIONS) {
    if (whole[list] !== undefined && !isListOf(whole[list], counts[list])) throw damaged();
  }
}

const sectionAt = (frame: string): Section | null => {
  const name = LISTS.exec(frame)?.[1];
  return SECTIONS.find((section) => section === name) ?? null;
};

/** Whether every entry of the list was read by itself: nothing but the places of so many are left. */
const isListOf = (list: unknown, entries: number): boolean =>
  Array.isArray(list) && list.length === entries && list.every((entry) => entry === 0);

function parseFrame(text: string): Frame {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw text.includes('"clips"') ? damaged(error) : notOurs(error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notOurs();
  return value as Frame;
}

function parseElement(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
}
