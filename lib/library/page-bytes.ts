/** HTML of a page as bytes: compressed for the store, in base64 for the backup. */

/** Compressed bytes may claim to be anything once unpacked; an article's HTML is capped at 4 million characters when it is read. */
export const MAX_PAGE_BYTES = 16_000_000;

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return collect(
    new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')),
    Number.POSITIVE_INFINITY,
  );
}

/** @throws where the bytes are no gzip or unpack to more than `max` bytes. */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  max = MAX_PAGE_BYTES,
): Promise<Uint8Array<ArrayBuffer>> {
  return collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), max);
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  max: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > max) {
      await reader.cancel();
      throw new RangeError(`unpacks to more than ${max} bytes`);
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** `String.fromCharCode` takes its bytes as arguments, and engines allow some ten thousand. A multiple of three needs no padding inside. */
const CHUNK = 3 * 4096;

export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return text;
}

/** @throws where `text` is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
