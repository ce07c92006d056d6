import { defineContentScript } from 'wxt/utils/define-content-script';
import { runArticleScript } from '../lib/content-script/article-script.ts';
import { everySite } from '../lib/sites/every-site.ts';

/** For pages off the granted hosts: put in at the person's word, by `activeTab` or a permission given at the press. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main: (ctx) => runArticleScript(everySite, ctx),
});
