/** The command line: the same library code as the extension, one JSON line a result on standard output, words on standard error. */
import { PlainError } from '../../lib/plain-error.ts';

/** What a command may touch. `cwd`: the folder that file names are meant from. */
export interface CommandIo {
  readonly cwd: string;
  out(line: string): void;
  err(line: string): void;
}

type Command = (argv: string[], io: CommandIo) => Promise<number>;

const COMMANDS: Readonly<Record<string, { load: () => Promise<Command>; usage: string }>> = {
  extract: {
    load: async () => (await import('./extract.ts')).extract,
    usage:
      'extract [--any] [--item N | --all-items] [--url URL] [--captured ISO-TIME] FILE…   |   extract [--any] … --list FILE.tsv',
  },
  compare: {
    load: async () => (await import('./compare.ts')).compare,
    usage: 'compare A B   |   compare --list FILE.tsv',
  },
  cite: {
    load: async () => (await import('./cite.ts')).cite,
    usage:
      'cite --style ID|csl:NAME|FILE.csl [--form note|short|ibid|intext|entry] [--locator N|N-N|N,N,…] [--together [--before WORDS] [--after WORDS]] [--accessed DATE] [--format text|html|latex|typst|pandoc|ris|csl-json|biblatex|bibtex|csv|markdown|wikipedia|coins] FILE…',
  },
  styles: {
    load: async () => (await import('./styles.ts')).styles,
    usage: 'styles [WORDS…]',
  },
};

const USAGE = ['Usage:', ...Object.values(COMMANDS).map(({ usage }) => `  dateline ${usage}`)].join('\n');
const USAGE_ERROR = 2;

/** Standard output closed early (`| head`) is the reader's choice, no failure. */
function tolerateClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/**
 * Runs one command.
 * @returns the exit code: 0 done, 2 wrong usage, 3 a file was no article, 1 anything else.
 */
export async function main(argv: string[], cwd: string): Promise<number> {
  tolerateClosedPipe();
  const io: CommandIo = {
    cwd,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  };
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io[name === undefined ? 'err' : 'out'](USAGE);
    return name === undefined ? USAGE_ERROR : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.err(`dateline: there is no command “${name}”.\n${USAGE}`);
    return USAGE_ERROR;
  }
  try {
    return await (await command.load())(rest, io);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    io.err(`dateline ${name}: ${error.message}`);
    return 1;
  }
}
