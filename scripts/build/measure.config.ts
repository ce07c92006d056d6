import { mergeConfig } from 'vite';
import { commandLine } from './cli.config.ts';
import { noNetwork } from './no-network.ts';

/** The measuring programs: built as the command line is, but with the peers that they measure, which request things we never would. */
export default mergeConfig(commandLine, { plugins: [noNetwork({ peers: true })] });
