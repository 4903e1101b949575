// Texts stand in files named texts.ts: texts({ key: { zh, en } }). The types demand both languages and the named slots;
// this finds keys that nobody uses, slots that differ between languages, and Chinese written into components.
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = (await readdir(root, { recursive: true })).filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$|\.gen\.ts$/.test(f));
const sources = new Map();
for (const file of files) sources.set(file, await readFile(root + file, 'utf8'));

const problems = [];
const everything = [...sources].filter(([file]) => !/texts\.ts$/i.test(file)).map(([, text]) => text).join('\n');
const slots = (text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort().join(',');
for (const [file, text] of sources) {
  if (/texts\.ts$/i.test(file)) {
    for (const match of text.matchAll(/^ {2}'?([\w.-]+)'?: \{(.*?)\},?$/gms)) {
      const [, key, body] = match;
      const zh = /zh: (['"`])(.*?)\1/s.exec(body)?.[2] ?? '';
      const en = /en: (['"`])(.*?)\1/s.exec(body)?.[2] ?? /other: (['"`])(.*?)\1/s.exec(body)?.[2] ?? '';
      if (!zh || !en) problems.push(`${file}: '${key}' misses a language`);
      else if (slots(zh) !== slots(en)) problems.push(`${file}: '${key}' has other slots in zh and en`);
      const used = new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(everything);
      const family = key.includes('.') && everything.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`);
      if (!used && !family) problems.push(`${file}: nobody uses '${key}'`);
    }
  } else {
    // comments may say what they like; 'script-ok' marks patterns of reading, which are no texts
    const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => (comment.includes('script-ok') ? comment : comment.replace(/[^\n]/g, ' ')));
    bare.split('\n').forEach((line, i) => {
      if (/[\u4e00-\u9fff]/.test(line.replace(/ \/\/.*$/, '')) && !line.includes('script-ok')) problems.push(`${file}:${i + 1}: text belongs into texts.ts`);
    });
  }
}
problems.forEach((problem) => console.error(problem));
if (problems.length > 0) process.exit(1);
