import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    server: string;
  }
}

export type Started = {
  url: string;
  /** Ends it, and takes its folder away. */
  stop: () => Promise<void>;
  /** Kills it in the middle of whatever it does, and starts it on the same folder at the same address. */
  killAndStart: () => Promise<Started>;
};

/** The product as it was built, started on a practice book in a folder of its own. */
export const startServer = (): Promise<Started> => start(mkdtempSync(join(tmpdir(), 'youke-data-')), 0);

async function start(data: string, port: number): Promise<Started> {
  const target = fileURLToPath(new URL('../../../server/target/', import.meta.url));
  const jar = [join(target, 'youke.jar'), join(target, 'app/youke.jar')].find((one) => existsSync(one));
  if (!jar) throw new Error('server/target/youke.jar is not built: run mvn -pl server -am -Dmaven.test.skip package');
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const process_ = spawn(java, ['-XX:+UseSerialGC', '-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-Dfile.encoding=UTF-8', '-jar', jar, 'start', '--port', String(port), '--address', '127.0.0.1', '--data', data, '--demo', 'chemical'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = async (how: NodeJS.Signals) => {
    const gone = new Promise((resolve) => process_.once('exit', resolve));
    if (process_.exitCode === null && process_.signalCode === null) { process_.kill(how); await gone; }
  };
  const stop = async () => {
    await end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not become ready:\n${said}`)), 170_000);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /(?:ready at|已就绪|已启动).*?(http:\/\/[\w.:]+)/.exec(said) ?? (/ready/.test(said) ? /(http:\/\/localhost:\d+)/.exec(said) : null);
      if (ready?.[1]) { clearTimeout(timer); resolve(ready[1]); }
    };
    process_.stdout.on('data', hear);
    process_.stderr.on('data', hear);
    process_.once('exit', () => { clearTimeout(timer); reject(new Error(`the server ended:\n${said}`)); });
  }).catch(async (error: unknown) => { await stop(); throw error; });
  return { url, stop, killAndStart: async () => { await end('SIGKILL'); return start(data, Number(new URL(url).port)); } };
}

/** One server for all browser tests. */
export default async function startOne(project: TestProject) {
  const { url, stop } = await startServer();
  project.provide('server', url);
  return stop;
}
