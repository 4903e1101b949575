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

/** The product as it was built, started on a practice book in a folder of its own. */
export async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const target = fileURLToPath(new URL('../../../server/target/', import.meta.url));
  const jar = [join(target, 'youke.jar'), join(target, 'app/youke.jar')].find((one) => existsSync(one));
  if (!jar) throw new Error('server/target/youke.jar is not built: run mvn -pl server -am -Dmaven.test.skip package');
  const data = mkdtempSync(join(tmpdir(), 'youke-data-'));
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const process_ = spawn(java, ['-XX:+UseSerialGC', '-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-Dfile.encoding=UTF-8', '-jar', jar, 'start', '--port', '0', '--address', '127.0.0.1', '--data', data, '--demo', 'chemical'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    const gone = new Promise((resolve) => process_.once('exit', resolve));
    if (process_.exitCode === null) { process_.kill('SIGTERM'); await gone; }
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
  return { url, stop };
}

/** One server for all browser tests. */
export default async function start(project: TestProject) {
  const { url, stop } = await startServer();
  project.provide('server', url);
  return stop;
}
