// Sample pages in the shape of KCNA Watch, written for the project. They are fulfilled locally at these addresses and nowhere else.
const HOST = 'https://kcnawatch.org';
const BANNER = 'Sample text, not a KCNA report';

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @typedef {{ id: string, slug: string, language: string, title: string, date: string, label: string, original: string,
 *   paragraphs: string[], later?: { title: string, paragraphs: string[] } }} Sample
 */

/** @type {Sample[]} */
export const SAMPLES = [
  {
    id: '1794300001-100000001',
    slug: 'spokesman-for-harbour-survey-bureau-issues-press-statement',
    language: 'en',
    title: 'Spokesman for Harbour Survey Bureau Issues Press Statement',
    date: '14/03/2026',
    label: 'KCNA.kp (En)',
    original: 'http://www.kcna.kp/en/article/q/0123456789abcdef0123456789abcdef.kcmsf',
    paragraphs: [
      'Pyongyang, March 14 (KCNA) -- A spokesman for the Harbour Survey Bureau of the DPRK issued the following press statement on Saturday:',
      'Of late, drifting buoys of unknown origin have been found one after another in the coastal waters off Ryongyon County, hampering the spring survey of tidal flats and the safe passage of fishing boats.',
      'Five of them were recovered between March 6 and 11, and each carried measuring instruments that are not registered with any survey body of our country.',
      'The bureau has already sent an inquiry to the international hydrographic circles and expects a responsible answer at an early date.',
      'To leave unmarked instruments adrift in waters used by fishermen is an act bereft of elementary seafaring manners.',
      'Our surveyors will go on doing what they have to do.',
      'The owners would be well advised to collect their property in the shortest time. -0-',
      'www.kcna.kp (2026.03.14.)',
    ],
    later: {
      title: 'Spokesperson for General Bureau of Harbour Survey Issues Press Statement',
      paragraphs: [
        'Pyongyang, March 14 (KCNA) -- A spokesperson for the General Bureau of Harbour Survey of the DPRK issued the following press statement on Saturday:',
        'Of late, drifting buoys of unknown origin have been found one after another in the territorial waters off Ryongyon County, hampering the spring survey of tidal flats and the safe passage of fishing boats.',
        'To leave unmarked instruments adrift in waters used by fishermen is an act bereft of elementary seafaring manners.',
        'Seven of them were recovered between March 6 and 12, and each carried measuring instruments that are not registered with any survey body of our country.',
        'The bureau has already sent a formal inquiry in writing to the international hydrographic circles and expects a responsible answer at an early date.',
        'The positions of the recovered buoys will be made public in the notices to mariners.',
        'The owners would be well-advised to collect their property within the shortest time. -0-',
        'www.kcna.kp (2026.03.14.)',
      ],
    },
  },
  {
    id: '1793900002-100000002',
    slug: 'press-statement-of-harbour-survey-bureau-on-unmarked-buoys',
    language: 'en',
    title: 'Press Statement of Harbour Survey Bureau on Unmarked Buoys',
    date: '02/03/2026',
    label: 'KCNA.kp (En)',
    original: 'http://www.kcna.kp/en/article/q/1123456789abcdef0123456789abcdef.kcmsf',
    paragraphs: [
      'Pyongyang, March 2 (KCNA) -- The Harbour Survey Bureau of the DPRK issued the following press statement on Monday:',
      'A buoy of unknown origin was found in the coastal waters off Ongjin County on February 27.',
      'The bureau expects the owner of the instrument to come forward at an early date.',
      'To leave unmarked instruments adrift in waters used by fishermen is an act bereft of elementary seafaring manners. -0-',
      'www.kcna.kp (2026.03.02.)',
    ],
  },
  {
    id: '1452000003-100000003',
    slug: 'tideland-dike-section-completed',
    language: 'en',
    title: 'Tideland Dike Section Completed',
    date: '04/03/2005',
    label: 'KCNA.co.jp (En)',
    original: 'http://www.kcna.co.jp/item/2005/200503/news03/04.htm',
    paragraphs: [
      'Haeju, March 3 (KCNA) -- The first section of a tideland dike has been completed in South Hwanghae Province.',
      'The builders finished the 1,200-metre section ahead of the spring tides.',
      'The second section is due to be closed in the autumn.',
    ],
  },
  {
    id: '1794300004-100000004',
    slug: 'spring-tree-planting-korean',
    language: 'ko',
    title: '봄철나무심기 전국각지에서 일제히 시작',
    date: '14/03/2026',
    label: 'KCNA.kp (Kr)',
    original: 'http://www.kcna.kp/kp/article/q/2123456789abcdef0123456789abcdef.kcmsf',
    paragraphs: [
      '(평양 3월 14일발 조선중앙통신)각지에서 봄철나무심기가 일제히 시작되였다.',
      '산림경영부문 일군들과 근로자들은 나무모밭에서 키운 수종이 좋은 나무모들을 제때에 옮겨심고 있다.',
      '북부산간지대에서는 날씨조건에 맞게 4월 중순부터 나무심기에 들어가게 된다.(끝)',
      'www.kcna.kp (2026.03.14.)',
    ],
  },
  {
    id: '1794200005-100000005',
    slug: 'photo-exhibition-opens-at-sample-hall',
    language: 'en',
    title: 'Photo exhibition opens at Sample Hall',
    date: '13/03/2026',
    label: 'Voice of Korea (EN)',
    original: 'http://www.vok.rep.kp/index.php/detail_art/sample/1/en/1',
    paragraphs: [
      'A photo exhibition on coastal birds opened at the Sample Hall on Friday.',
      'On display are photographs taken by bird watchers in the tidal flats of the west coast.',
    ],
  },
];

/** Address of a sample's page. */
export const sampleAddress = (sample) => `${HOST}/newstream/${sample.id}/${sample.slug}/`;

export const LIST_ADDRESS = `${HOST}/dateline-samples/`;

const day = (date) => new Intl.DateTimeFormat('en-US', date).format(new Date());
const headerDate = () =>
  `${day({ month: 'long', day: '2-digit', year: 'numeric' })}</span><span>${day({ month: 'short', day: '2-digit', year: 'numeric' })}`;

const STYLE =
  'body{font:17px/1.6 Georgia,"Noto Serif CJK KR",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}' +
  'h1{line-height:1.25}.sample{font:600 14px sans-serif;background:#faf1d6;padding:.6rem 1rem}.meta,.top,footer{font:14px sans-serif;color:#555}';

const page = (language, title, body) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>` +
  `<body><p class="sample">${BANNER}</p>${body}</body></html>`;

const teaser = (sample) =>
  `<div class="article-desc"><h4><a href="${sampleAddress(sample)}">${escapeHtml(sample.title)}</a></h4>` +
  `<p>${escapeHtml(sample.paragraphs[0].slice(0, 120))}</p></div>`;

/** One article's page; `later` gives the silently rewritten one. */
export function samplePage(sample, later = false) {
  const { title, paragraphs } = later && sample.later ? sample.later : sample;
  const others = SAMPLES.filter((other) => other !== sample).slice(0, 2);
  return page(
    sample.language,
    `${title} | KCNA Watch`,
    `<p class="top"><span>${headerDate()}</span></p><p class="top">KCNA ${escapeHtml(sample.label)}</p>` +
      `<h1>${escapeHtml(title)}</h1>` +
      `<p class="meta">Date: ${sample.date} | Source: ${escapeHtml(sample.label)} | <a href="${escapeHtml(sample.original)}">Read original version at source</a></p>` +
      `<div class="article-content">${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}</div>` +
      `<aside><h3>More From ${escapeHtml(sample.label)}</h3>${others.map(teaser).join('')}</aside><footer>More Articles</footer>`,
  );
}

/** The list that the tour begins with. */
export const listPage = () =>
  page(
    'en',
    'Dateline samples',
    '<h1>Dateline: sample articles</h1><p>Open one, then press <b>Alt+Shift+K</b> to clip it, <b>Alt+Shift+Y</b> for the popup, ' +
      '<b>Alt+Shift+S</b> for the panel. The first article is silently rewritten: clip it, reload it, and compare.</p>' +
      SAMPLES.map(teaser).join(''),
  );

/**
 * Fulfils the sample addresses in a browser context; everything else is left alone. The rewritten sample shows its later text from its
 * second visit on.
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function serveSamples(context) {
  const visits = new Map();
  const html = (body) => ({ status: 200, contentType: 'text/html; charset=utf-8', body });
  await context.route(LIST_ADDRESS, (route) => route.fulfill(html(listPage())));
  for (const sample of SAMPLES) {
    await context.route(sampleAddress(sample), (route) => {
      const visit = (visits.get(sample.id) ?? 0) + 1;
      visits.set(sample.id, visit);
      return route.fulfill(html(samplePage(sample, visit > 1)));
    });
  }
}
