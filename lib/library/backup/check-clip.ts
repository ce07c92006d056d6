import { TEXT_RULE } from '../../article/canonical-text.ts';
import { checkArticle } from '../check/check-article.ts';
import { checkEdits } from '../check/check-edits.ts';
import {
  type Fields,
  fields,
  hash,
  list,
  text,
  time,
  Unexpected,
  webAddress,
  whole,
} from '../check/expect.ts';
import { hashesOf, sha256Hex } from '../hashes.ts';
import { fromBase64, gunzip } from '../page-bytes.ts';
import { hasLines, MAX_QUOTATIONS, MAX_QUOTED } from '../quotations.ts';
import type { IncomingClip, StoredPage } from '../schema.ts';
import { tidyTags } from '../tags.ts';
import type { Capture, KeptQuotation, Sighting } from '../types.ts';

const MAX_ID = 200;
const MAX_NOTE = 5_000_000;
const MAX_WORDS = 20_000;
const MAX_PAGE_TEXT = 24_000_000;

/**
 * Checks one clip of a backup, down to the hashes of its texts and pages, and brings it into the shape of the store.
 * @throws Unexpected naming what is wrong, and where.
 */
export async function checkClip(value: unknown): Promise<Omit<IncomingClip, 'key'>> {
  const clip = fields(value, 'clip');
  const id = text(clip.id, 'id', MAX_ID);
  if (id === '') throw new Unexpected('id', 'is empty');
  const given = list(clip.captures, 'captures', 10_000);
  if (given.length === 0) throw new Unexpected('captures', 'is empty');
  const captures: Capture[] = [];
  const pages: StoredPage[] = [];
  for (const [index, one] of given.entries()) {
    const { capture, page } = await checkCapture(one, `captures[${index}]`, id);
    captures.push(capture);
    if (page) pages.push(page);
  }
  const known = new Set(captures.map((capture) => capture.id));
  const record = {
    id,
    sightings: list(clip.sightings, 'sightings', 1_000_000).map((sighting, index) =>
      checkSighting(sighting, `sightings[${index}]`, known),
    ),
    changed: clip.changed === null ? null : checkChange(fields(clip.changed, 'changed')),
    edits: checkEdits(fields(clip.edits, 'edits')),
    tags: tidyTags(
      list(clip.tags, 'tags', 10_000).map((tag, index) => text(tag, `tags[${index}]`, MAX_WORDS)),
    ),
    note: text(clip.note, 'note', MAX_NOTE),
    ...(clip.quotations !== undefined && {
      quotations: list(clip.quotations, 'quotations', MAX_QUOTATIONS).map((quotation, index) =>
        checkQuotation(quotation, `quotations[${index}]`, known),
      ),
    }),
    savedAt: time(clip.savedAt, 'savedAt'),
    updatedAt: time(clip.updatedAt, 'updatedAt'),
    deletedAt: clip.deletedAt === null ? null : time(clip.deletedAt, 'deletedAt'),
  };
  return { record, captures, pages };
}

async function checkCapture(
  value: unknown,
  where: string,
  clipId: string,
): Promise<{ readonly capture: Capture; readonly page: StoredPage | null }> {
  const given = fields(value, where);
  const article = checkArticle(given.article, `${where}.article`);
  const htmlHash = given.htmlHash === null ? null : hash(given.htmlHash, `${where}.htmlHash`);
  const capture: Capture = {
    id: text(given.id, `${where}.id`, MAX_ID),
    clipId,
    at: time(given.at, `${where}.at`),
    address: webAddress(given.address, `${where}.address`),
    url: webAddress(given.url, `${where}.url`),
    title: text(given.title, `${where}.title`, MAX_WORDS),
    article,
    textHash: hash(given.textHash, `${where}.textHash`),
    textRule: whole(given.textRule, `${where}.textRule`, 1, TEXT_RULE),
    labelHash: hash(given.labelHash, `${where}.labelHash`),
    htmlHash,
  };
  if (capture.textRule === TEXT_RULE) {
    const { textHash, labelHash } = await hashesOf(article);
    if (textHash !== capture.textHash)
      throw new Unexpected(`${where}.article`, 'is not the text that its hash was made of');
    if (labelHash !== capture.labelHash)
      throw new Unexpected(`${where}.article`, 'has not the headline and date that their hash was made of');
  }
  if ((given.page === null) !== (htmlHash === null))
    throw new Unexpected(`${where}.page`, 'and its hash do not go together');
  if (given.page === null || htmlHash === null) return { capture, page: null };
  return {
    capture,
    page: { captureId: capture.id, bytes: await checkPage(given.page, `${where}.page`, htmlHash) },
  };
}

async function checkPage(value: unknown, where: string, htmlHash: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = text(value, where, MAX_PAGE_TEXT);
  let bytes: Uint8Array<ArrayBuffer>;
  let html: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64(packed);
    html = await gunzip(bytes);
  } catch {
    throw new Unexpected(where, 'cannot be unpacked');
  }
  if ((await sha256Hex(html)) !== htmlHash)
    throw new Unexpected(where, 'is not the page that its hash was made of');
  return bytes;
}

function checkSighting(value: unknown, where: string, captures: ReadonlySet<string>): Sighting {
  const sighting = fields(value, where);
  const captureId = text(sighting.captureId, `${where}.captureId`, MAX_ID);
  if (!captures.has(captureId)) throw new Unexpected(`${where}.captureId`, 'names no capture of this clip');
  return { at: time(sighting.at, `${where}.at`), captureId };
}

function checkQuotation(value: unknown, where: string, captures: ReadonlySet<string>): KeptQuotation {
  const quotation = fields(value, where);
  const captureId = text(quotation.captureId, `${where}.captureId`, MAX_ID);
  if (!captures.has(captureId)) throw new Unexpected(`${where}.captureId`, 'names no capture of this clip');
  const paragraph = whole(quotation.paragraph, `${where}.paragraph`, 0, 200_000);
  const to =
    quotation.to === undefined ? undefined : whole(quotation.to, `${where}.to`, paragraph + 1, 200_000);
  const words = text(quotation.words, `${where}.words`, MAX_QUOTED);
  if (to !== undefined && !hasLines(words, paragraph, to))
    throw new Unexpected(`${where}.words`, 'has not a line for each paragraph');
  return {
    id: text(quotation.id, `${where}.id`, MAX_ID),
    captureId,
    paragraph,
    ...(to !== undefined && { to }),
    words,
    at: time(quotation.at, `${where}.at`),
  };
}

function checkChange(change: Fields) {
  return {
    at: time(change.at, 'changed.at'),
    textHash: hash(change.textHash, 'changed.textHash'),
    labelHash: hash(change.labelHash, 'changed.labelHash'),
  };
}
