import { browser } from '../../browser.ts';
import type { Services } from '../../services.ts';
import { citeServices } from './cite.ts';
import { changeBetween, compareSides, timelineOf } from './compare.ts';
import { handoffServices } from './handoff.ts';
import { keepServices } from './keep.ts';
import { libraryServices } from './library.ts';
import { listServices } from './list.ts';
import { navigationServices } from './navigation.ts';
import { pageServices } from './page.ts';
import { projectServices } from './projects.ts';
import { siteServices } from './sites.ts';
import { styleServices } from './styles.ts';
import { takeComparison } from './take-comparison.ts';

interface Surroundings {
  /** The tab these screens speak of, where it is not the one in front (a workspace opened for a page). */
  readonly pinnedTab?: number;
  /** The window whose panel may be opened from here; absent in the panel itself. */
  readonly windowId?: number;
}

const frontTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** Everything the screens ask for, joined with the store and the browser. */
export function createServices({ pinnedTab, windowId }: Surroundings = {}): Services {
  const tab = pinnedTab === undefined ? frontTab : () => browser.tabs.get(pinnedTab);
  const page = pageServices(tab, windowId !== undefined);
  return {
    library: libraryServices(),
    page,
    list: listServices(tab),
    cite: citeServices(),
    styles: styleServices(),
    keep: keepServices(),
    projects: projectServices(),
    handoff: handoffServices(),
    sites: siteServices(),
    navigate: navigationServices(async () => (await tab())?.id, windowId),
    compare: (a, b, part) => compareSides(page, a, b, part),
    timeline: timelineOf,
    changeBetween: (a, b) => changeBetween(page, a, b),
    takeComparison,
  };
}
