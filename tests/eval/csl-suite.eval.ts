/** The public test suite of the Citation Style Language through plain citeproc and through ours: how many of its fixtures each passes. */
import { installLine } from '../../scripts/setup/tools.mjs';
import { FIXTURES, ourProcessor, outputOf, plainProcessor } from '../support/csl-suite.ts';

/** Prints both scores and the fixtures that either fails; false where ours fails one that plain citeproc passes. */
export async function run(print: (line: string) => void): Promise<boolean> {
  if (FIXTURES.length === 0) {
    print(`skipped: no CSL test suite (${installLine('csl-suite')})`);
    return true;
  }
  const [plain, ours] = [plainProcessor(), ourProcessor()].map(
    (processor) =>
      new Set(
        FIXTURES.filter((fixture) => outputOf(processor, fixture) === fixture.result).map(({ name }) => name),
      ),
  );
  if (!plain || !ours) return false;
  print(`CSL test suite: plain citeproc ${plain.size} of ${FIXTURES.length}, ours ${ours.size}`);
  const failed = FIXTURES.map(({ name }) => name).filter((name) => !plain.has(name) || !ours.has(name));
  for (const name of failed) {
    print(
      `  ${name}: plain ${plain.has(name) ? 'passes' : 'fails'}, ours ${ours.has(name) ? 'passes' : 'fails'}`,
    );
  }
  return [...plain].every((name) => ours.has(name));
}
