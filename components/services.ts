export type * from '../lib/services.ts';
