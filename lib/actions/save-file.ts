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
