/** Made by `scripts/build/styles.ts`: loaders of styles (`apa`) and locales (`locales-en-US`), each giving its tree as JSON. */
declare module 'virtual:dateline-styles' {
  const loaders: Readonly<Record<string, () => Promise<string>>>;
  export default loaders;
}
