/** The largest style of the project has some 300 kB. */
export const MAX_CSL_KB = 1000;
