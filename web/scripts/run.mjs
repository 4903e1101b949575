// Runs a script written in TypeScript: node scripts/run.mjs tests/browser/shots.ts FOLDER
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], script, ...args];
await runnerImport(resolve(script), { configFile: false, logLevel: 'warn' });
