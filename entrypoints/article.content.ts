import { defineContentScript } from 'wxt/utils/define-content-script';
import { runArticleScript } from '../lib/content-script/article-script.ts';
import { grantedSites } from '../lib/sites/granted-sites.ts';
import { GRANTED_MATCHES } from '../lib/sites/hosts.ts';

export default defineContentScript({
  matches: [...GRANTED_MATCHES],
  runAt: 'document_idle',
  main: (ctx) => runArticleScript(grantedSites, ctx),
});
