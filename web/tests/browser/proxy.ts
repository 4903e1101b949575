import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.webmanifest': 'application/manifest+json' };
const policy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The built screens as the server would serve them, with its routes behind: for looking without building a jar. */
export function serveBuilt(behind: string, screens = dist): Promise<{ url: string; stop: () => void }> {
  const target = new URL(behind);
  const server = createServer((ask, answer) => {
    const path = new URL(ask.url ?? '/', behind).pathname;
    if (path.startsWith('/api/')) {
      const passed = request({ host: target.hostname, port: target.port, path: ask.url, method: ask.method, headers: ask.headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      answer.on('close', () => passed.destroy());
      ask.pipe(passed);
      return;
    }
    const file = join(screens, path);
    const found = file.startsWith(screens) && existsSync(file) && statSync(file).isFile() ? file : join(screens, 'index.html');
    answer.writeHead(200, { 'Content-Type': types[extname(found)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    createReadStream(found).pipe(answer);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    resolve({ url: `http://localhost:${port}`, stop: () => { server.closeAllConnections(); server.close(); } });
  }));
}
