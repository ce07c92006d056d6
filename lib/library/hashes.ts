import { canonicalText, labelText, TEXT_RULE } from '../article/canonical-text.ts';
import type { Article } from '../article/types.ts';

export interface ArticleHashes {
  readonly textHash: string;
  readonly textRule: number;
  readonly labelHash: string;
}

/** SHA-256 in lower-case hex. A text is hashed as UTF-8. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hashes of the canonical text, and of headline and date label, so that a relabelled page is not taken for a rewritten one. */
export async function hashesOf(article: Article): Promise<ArticleHashes> {
  const [textHash, labelHash] = await Promise.all([
    sha256Hex(canonicalText(article.paragraphs)),
    sha256Hex(labelText(article)),
  ]);
  return { textHash, textRule: TEXT_RULE, labelHash };
}
