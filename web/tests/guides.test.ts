// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The guides name what stands on the screens in bold; each of these words must stand there still.
const root = fileURLToPath(new URL('../..', import.meta.url));
const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? files(`${folder}/${one.name}`) : [`${folder}/${one.name}`]));

const screens = { zh: new Set<string>(), en: new Set<string>() };
for (const file of files(`${root}web/src`).filter((one) => one.endsWith('texts.ts'))) {
  const text = readFileSync(file, 'utf8');
  for (const [, said] of text.matchAll(/zh: '((?:[^'\\]|\\.)*)'/g)) screens.zh.add(said ?? '');
  for (const [, said] of text.matchAll(/(?:en|one|other): '((?:[^'\\]|\\.)*)'/g)) screens.en.add(said ?? '');
}
for (const line of readFileSync(`${root}docs/texts.tsv`, 'utf8').split('\n')) {
  const [, zh, en] = line.split('\t');
  if (zh) screens.zh.add(zh);
  if (en) screens.en.add(en);
}
for (const file of files(`${root}business/src/main/java`)) {
  for (const [, zh = '', en = ''] of readFileSync(file, 'utf8').matchAll(/@Asks\(\s*zh = "([^"]*)",\s*en = "([^"]*)"/g)) { screens.zh.add(zh); screens.en.add(en); }
}
const plain = (text: string) => text.replace(/\\'/g, "'").replace(/’/g, "'");

for (const name of ['salesperson', 'manager', 'administrator']) {
  for (const language of ['zh', 'en'] as const) {
    test(`what the guide for the ${name} has in bold stands on the screens (${language})`, () => {
      const guide = readFileSync(`${root}docs/guide/${name}${language === 'zh' ? '.zh' : ''}.md`, 'utf8');
      const known = new Set([...screens[language]].flatMap((one) => [plain(one), plain(one).replace(/\{\w+\}/g, '').trim()]));
      // as 新建{entity}: what fills the slot is another text or a number
      const filled = [...known].filter((one) => /\{\w+\}/.test(one) && /\p{Script=Han}|\p{L}{4}/u.test(one.replace(/\{\w+\}/g, '')))
        .map((one) => new RegExp(`^${one.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`, 'u'));
      const gone = [...guide.matchAll(/\*\*(.+?)\*\*/g)].map(([, said]) => plain(said ?? '')).filter((said) => !known.has(said) && !filled.some((one) => one.test(said)));
      expect(gone).toEqual([]);
    });
  }
}
