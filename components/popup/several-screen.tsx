import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageView, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { HostOffer } from '../parts/host-offer.tsx';
import { PageItems } from '../parts/page-items.tsx';
import { formatNumber } from '../text/counts.ts';
import { PopupFrame } from './popup-frame.tsx';
import { PrivateWindow } from './problem.tsx';

export interface SeveralScreenProps {
  readonly services: Services;
  readonly view: Extract<PageView, { kind: 'several' }>;
  readonly onChoose: (item: number) => void;
  readonly openPanel: (() => void) | undefined;
}

/** A page that holds several articles: which is meant. */
export function SeveralScreen({ services, view, onChoose, openPanel }: SeveralScreenProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <PopupFrame standing="article" words={t('popupSeveral')} openPanel={openPanel}>
      <h1 class="head">{t('popupSeveralTitle', formatNumber(view.items.length))}</h1>
      <p class="why">{t('popupSeveralText')}</p>
      {view.privateWindow && <PrivateWindow />}
      <PageItems items={view.items} firstRef={first} onChoose={onChoose} />
      {view.offer !== null && <HostOffer host={view.offer} sites={services.sites} />}
    </PopupFrame>
  );
}
