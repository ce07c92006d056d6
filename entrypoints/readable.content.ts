import { defineContentScript } from 'wxt/utils/define-content-script';
import { runAnyTextScript } from '../lib/content-script/any-text-script.ts';

/** The text of a page that holds no KCNA copy, with a readability library: put in where the person asks for just that. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main: runAnyTextScript,
});
