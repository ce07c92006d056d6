/** Name and version of this extractor; a change that alters what any page yields is a new version. */
export const EXTRACTOR = 'dateline/2';
