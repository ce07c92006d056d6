/** The parts of citation-js and escape-latex that we use; the packages have no types of their own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(ref: '@bibtex'): { readonly format: Record<string, boolean> } };
    readonly output: { format(format: 'biblatex', items: readonly object[]): string };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module 'escape-latex' {
  export default function escapeLatex(text: string): string;
}
