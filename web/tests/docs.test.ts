import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(process.cwd(), '..');
const within = (folder: string, ends: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ends)).map((file) => join(folder, file));
const pages = ['README.md', 'web/README.md', ...within('docs', '.md')];
const text = (page: string) => readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
const targets = (page: string) => [...text(page).matchAll(/\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"|<a [^>]*href="([^"]+)"/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
/** As Markdown hosts make the anchor of a heading. */
const anchors = (page: string) => [...text(page).matchAll(/^#+ (.+)$/gm)].map((found) => (found[1] ?? '').toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));

/** Every text of the screens, of the catalog and of what actions ask for, as a pattern: a slot stands for anything. */
function words(language: 'zh' | 'en'): RegExp[] {
  const said = within('web/src', 'texts.ts').flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(new RegExp(`${language}: (?:'([^']*)'|\\{ one: '([^']*)', other: '([^']*)' \\})`, 'g'))].flatMap((found) => found.slice(1).filter(Boolean)));
  const catalog = readFileSync(join(root, 'docs/texts.tsv'), 'utf8').split('\n').map((line) => line.split('\t')[language === 'zh' ? 1 : 2] ?? '').filter(Boolean);
  const asked = within('business/src/main', '.java').flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(new RegExp(`@Asks\\([^)]*?\\b${language} = "([^"]*)"`, 'g'))].map((found) => found[1] ?? ''));
  return [...said, ...catalog, ...asked].map((one) => new RegExp(`^${one.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`));
}

describe('the documents', () => {
  it('lead nowhere that does not exist', () => {
    const lost = pages.flatMap((page) => targets(page).filter((to) => !/^[a-z]+:/.test(to)).filter((to) => {
      const [path = '', anchor] = to.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      return !existsSync(join(root, file)) || (anchor !== undefined && !anchors(file).includes(decodeURIComponent(anchor)));
    }).map((to) => `${page}: ${to}`));
    expect(lost).toEqual([]);
  });

  it('show every picture that is kept, and all of them are small', () => {
    const shown = new Set(pages.flatMap((page) => targets(page).map((to) => normalize(join(dirname(page), to)))));
    const kept = within('docs/img', '');
    expect(kept.filter((one) => !shown.has(one))).toEqual([]);
    expect(kept.reduce((sum, one) => sum + statSync(join(root, one)).size, 0)).toBeLessThan(3_000_000);
  });

  it('call what is on the screens as the screens do, in the guides', () => {
    for (const language of ['zh', 'en'] as const) {
      const known = words(language);
      const strange = within('docs/guide', '.md').filter((page) => page.endsWith('.zh.md') === (language === 'zh'))
        .flatMap((page) => [...text(page).matchAll(/\*\*([^*]+)\*\*/g)].map((found) => found[1] ?? '').filter((word) => !known.some((one) => one.test(word))).map((word) => `${relative('docs/guide', page)}: ${word}`));
      expect(strange).toEqual([]);
    }
  });

  it('come in both languages, each leading to the other', () => {
    for (const page of within('docs/guide', '.zh.md')) {
      const english = page.replace('.zh.md', '.md');
      expect(existsSync(join(root, english))).toBe(true);
      expect(targets(page)).toContain(relative(dirname(page), english));
      expect(targets(english)).toContain(relative(dirname(page), page));
    }
  });
});
