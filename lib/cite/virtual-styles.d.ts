/** Made by `scripts/build/styles.ts`: loaders of styles (`apa`) and locales (`locales-en-US`), each giving its tree as JSON. */
declare module 'virtual:dateline-styles' {
  const loaders: Readonly<Record<string, () => Promise<string>>>;
  export default loaders;
}

/** `lib/cite/csl-style/files.ts` in the extension; on the command line and in tests the same files are read from where the build left them. */
declare module 'virtual:dateline-style-files' {
  /** The text of a file that `scripts/build/style-files.ts` made. */
  export function readStyleFile(name: string): Promise<string>;
}
