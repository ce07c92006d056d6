/** Gives the person a file, through the browser's own download; needs a page with a document. */
export function saveFile(name: string, parts: BlobPart[], mime: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own reference by then; a minute is ample on any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The name of a file after words of the person's: letters and digits of any script, all else a hyphen, so that no system refuses it.
 * Undefined where nothing is left.
 */
export function fileStem(words = ''): string | undefined {
  const stem = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  // Names that Windows keeps for its devices.
  return stem === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? undefined : stem;
}
