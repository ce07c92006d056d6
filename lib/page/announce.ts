import { setStyle } from './set-style.ts';

/**
 * A confirmation on the page itself, seen and spoken, for the key and the context menu. It lives in a shadow root with styles set through
 * the object model, so that neither the page's styles nor its content policy touch it.
 */
const SHOWN_MS = 6000;
/** A live region is spoken only where it stood empty first. */
const SPEAK_AFTER_MS = 60;

const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  'z-index': '2147483647',
  right: '16px',
  top: '16px',
  'max-width': '360px',
};

const BOX_STYLE: Record<string, string> = {
  display: 'none',
  padding: '12px 16px',
  'border-radius': '4px',
  border: '1px solid #787E85',
  background: '#1A1C1E',
  color: '#FFFFFF',
  font: '500 14px/20px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif',
};

/** Makes the announcer of one page. `announce` replaces what it showed before. */
export function createAnnouncer(document: Document): (text: string, tone: 'done' | 'problem') => void {
  let box: HTMLElement | null = null;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const build = (): HTMLElement => {
    const host = document.createElement('dateline-announcement');
    setStyle(host, HOST_STYLE);
    const made = document.createElement('div');
    made.setAttribute('role', 'status');
    made.setAttribute('aria-live', 'polite');
    setStyle(made, BOX_STYLE);
    host.attachShadow({ mode: 'open' }).append(made);
    document.documentElement.append(host);
    return made;
  };

  return (text, tone) => {
    if (!box?.isConnected) box = build();
    const target = box;
    clearTimeout(hiding);
    target.textContent = '';
    setStyle(target, {
      display: 'block',
      'border-left': `4px solid ${tone === 'done' ? '#79C6CC' : '#EBCB74'}`,
    });
    setTimeout(() => {
      target.textContent = `Dateline: ${text}`;
    }, SPEAK_AFTER_MS);
    hiding = setTimeout(() => {
      target.textContent = '';
      setStyle(target, { display: 'none' });
    }, SHOWN_MS);
  };
}
