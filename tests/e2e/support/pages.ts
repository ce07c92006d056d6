/** Invented pages in the real shapes, at real addresses. */

import type { Reader } from '../../../scripts/tour/reader.ts';
import { SAMPLES, type Sample, sampleAddress, samplePage } from '../../../scripts/tour/samples.mjs';

const sampleAt = (index: number): Sample => {
  const sample = SAMPLES[index];
  if (!sample) throw new Error(`there is no sample ${index}`);
  return sample;
};

/** A press statement that is silently rewritten from its second visit on. */
export const REWRITTEN = sampleAt(0);
/** The same bureau's earlier statement. */
export const EARLIER = sampleAt(1);
/** Dated a day late by the aggregator. */
export const CONFLICT = sampleAt(2);
export const KOREAN = sampleAt(3);
/** No dateline, another outlet. */
export const VOICE = sampleAt(4);

export const addressOf = sampleAddress;

/** Serves a sample; from its second visit on the rewritten text where it has one. */
export async function serveSample(reader: Reader, sample: Sample): Promise<string> {
  const url = sampleAddress(sample);
  await reader.serve(url, { body: (visit) => samplePage(sample, visit > 1) });
  return url;
}

export const G2_ADDRESS =
  'http://www.kcna.kp/en/article/q/8c0f7e6a5b4d3c2b1a09f8e7d6c5b4a38c0f7e6a5b4d3c2b1a09f8e7d6c5b4a3.kcmsf';

/** kcna.kp as it was from 2022 to 2026. */
export const G2_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>KCNA</title></head><body>
<div class="header"><ul><li><a href="/en">Home</a></li></ul></div>
<div class="article-main"><div class="article-main-title">Spring Irrigation Channels Dredged at Six Sample Farms</div>
<div class="article-content-body"><div class="content-wrapper">
<p>Haeju, March 12 (KCNA) -- Irrigation channels have been dredged at six sample farms of South Hwanghae Province.</p>
<p>The respected <nobr><strong>Sample Comrade</strong></nobr> was not there.</p>
<p>The work was finished eight days ahead of schedule. -0-</p>
<div class="publish-time">www.kcna.kp (2026.03.12.)</div></div></div></div></body></html>`;

export const G3_ADDRESS = 'http://www.kcna.kp/en/article/detail/0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** kcna.kp since the summer of 2026: no date on the page. */
export const G3_PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>KCNA | Weather Body Forecasts Late Frost</title></head><body>
<nav><a href="/en">Home</a></nav><main><article><div class="container"><h1 class="text-center">Weather Body Forecasts Late Frost</h1><h1 class="text-center"></h1>
<a class="gallery_button" href="/en/gallery/detail/0">Photos</a>
<p>Hyesan, November 20 (KCNA) -- Late frost is expected in the northern highlands, the sample weather body said.</p>
<p>Farms are taking measures to protect the young plants. -0-</p></div></article></main></body></html>`;

export const LIST_PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>KCNA Watch</title></head><body>
<div class="article-desc"><h4><a href="${sampleAddress(sampleAt(0))}">One</a></h4><p>Pyongyang, March 14 (KCNA) -- A spokesman</p></div>
<div class="article-desc"><h4><a href="${sampleAddress(sampleAt(1))}">Two</a></h4><p>Pyongyang, March 2 (KCNA) -- The bureau</p></div></body></html>`;
