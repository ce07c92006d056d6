import type { Citable } from '../../cite/types.ts';
import type { ComparisonExport, ExportSide } from '../../compare/export/types.ts';
import type { ComparedSide, ComparisonPrint, ComparisonTarget, ComparisonView } from '../../services.ts';
import { copyText } from '../clipboard.ts';
import { currentStyle } from '../current-style.ts';
import { saveFile } from '../save-file.ts';

/** The two days of the captures, so that files of several comparisons can be told apart: `dateline-comparison-2026-03-14-2026-03-16`. */
const nameOf = ({ a, b }: ComparisonView) => `dateline-comparison-${a.at.slice(0, 10)}-${b.at.slice(0, 10)}`;

const tagOf = ({ article }: ComparedSide) => (article.language === 'und' ? '' : article.language);

async function exportOf(view: ComparisonView, print: ComparisonPrint): Promise<ComparisonExport> {
  const [{ cite }, { style: current }] = await Promise.all([import('../../cite/cite.ts'), currentStyle()]);
  const citation = async (citable: Citable) =>
    (await cite(citable, { style: current.id, form: 'entry' })).text;
  const side = async (one: ComparedSide, label: string): Promise<ExportSide> => ({
    label,
    citation: await citation(one.citable),
    url: one.citable.url,
    capturedAt: one.at,
    hash: one.textHash,
  });
  const { labels, ...rest } = print;
  return {
    ...rest,
    from: await side(view.a, labels[0]),
    to: await side(view.b, labels[1]),
    headline: view.headline,
    text: view.body,
    beside: view.beside && {
      rows: view.beside,
      a: view.a.article.paragraphs,
      b: view.b.article.paragraphs,
      languages: [tagOf(view.a), tagOf(view.b)],
    },
  };
}

/** Writes a comparison for others to read: one file that needs nothing else, Markdown, or rich text for a word processor. */
export async function takeComparison(
  view: ComparisonView,
  print: ComparisonPrint,
  target: ComparisonTarget,
): Promise<string | null> {
  const comparison = await exportOf(view, print);
  if (target === 'html') {
    const { comparisonPage } = await import('../../compare/export/html-page.ts');
    const name = `${nameOf(view)}.html`;
    saveFile(name, [comparisonPage(comparison)], 'text/html;charset=utf-8');
    return name;
  }
  const { comparisonMarkdown } = await import('../../compare/export/markdown.ts');
  const markdown = comparisonMarkdown(comparison);
  if (target === 'markdown') {
    const name = `${nameOf(view)}.md`;
    saveFile(name, [markdown], 'text/markdown;charset=utf-8');
    return name;
  }
  const { comparisonRichText } = await import('../../compare/export/rich-text.ts');
  await copyText({ text: markdown, html: comparisonRichText(comparison) });
  return null;
}
