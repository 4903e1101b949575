// The first load: what index.html names and what these import at once. Warns above 200 KB gzip, fails above 220.
import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const MOST = 220 * 1024;
const AIM = 200 * 1024;
const MOST_CSS = 20 * 1024;
const MOST_CHUNK = 60 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));
const size = async (file) => gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;

const first = new Set();
const take = (key) => {
  const chunk = manifest[key];
  if (!chunk || first.has(chunk.file)) return;
  first.add(chunk.file);
  (chunk.imports ?? []).forEach(take);
};
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
take(entry);
// What the first page, the list, needs besides the shell.
Object.keys(manifest).filter((key) => key.endsWith('kernel/list/ListPage.tsx')).forEach(take);

let js = 0;
for (const file of first) js += await size(file);
let failed = js > MOST;
console.log(`first load: ${(js / 1024).toFixed(1)} KB of JavaScript, gzip (aim ${AIM / 1024}, most ${MOST / 1024})`);
if (js > AIM) console.warn(`warning: the first load is over ${AIM / 1024} KB; what is neither sign-in, shell nor list belongs into a chunk of its own`);
for (const file of await readdir(new URL('assets/', dist))) {
  const bytes = await size(`assets/${file}`);
  const over = (file.endsWith('.css') && bytes > MOST_CSS) ||
    (file.endsWith('.js') && !first.has(`assets/${file}`) && bytes > MOST_CHUNK && !/^(echarts|chart)/i.test(file));
  if (over) {
    failed = true;
    console.error(`${file}: ${(bytes / 1024).toFixed(1)} KB gzip is over the budget`);
  }
}
if (failed) process.exit(1);
