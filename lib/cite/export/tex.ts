import escapeLatex from 'escape-latex';

/** Words as TeX prints them. `<` and `>` become commands too: citation-js would read tags in them. */
export const tex = (text: string): string =>
  escapeLatex(text).replaceAll('<', '\\textless{}').replaceAll('>', '\\textgreater{}');
