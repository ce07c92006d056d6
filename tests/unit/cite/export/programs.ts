import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that read what we write; the line that installs each stands in the name of the skipped test. */
const PACKAGES = { pandoc: 'pandoc', biber: 'biber', ris2xml: 'bibutils', python3: 'python3' } as const;

export type Program = keyof typeof PACKAGES;

/** Whether the program is absent, and so its tests are skipped. */
export const isAbsent = (program: Program): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;

export const titleFor = (program: Program, what: string): string =>
  isAbsent(program) ? `${what} (skipped: apt-get install -y ${PACKAGES[program]})` : what;

/** Runs a program on standard input. */
export function run(
  program: Program,
  args: readonly string[],
  input: string,
): { out: string; err: string; code: number } {
  const { stdout, stderr, status } = spawnSync(program, args, { input, encoding: 'utf8', timeout: 60_000 });
  return { out: stdout, err: stderr, code: status ?? -1 };
}

/** A folder for the time of one test. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cite-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
