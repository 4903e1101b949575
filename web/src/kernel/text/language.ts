export type Language = 'zh' | 'en';
export type Label = { readonly zh: string; readonly en: string };

const KEY = 'youke.language';
const listeners = new Set<() => void>();

const stored = (): Language | null => {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'zh' || value === 'en' ? value : null;
  } catch {
    return null;
  }
};

let current: Language = stored() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
show();

function show() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
}

export const language = (): Language => current;
export const languageChosen = (): boolean => stored() !== null;

/** Changes the language of this device; the whole screen is drawn anew. */
export function setLanguage(next: Language, keep = true) {
  if (keep) {
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // forbidden storage: it holds until the page is left
    }
  }
  if (next === current) return;
  current = next;
  show();
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A label of the catalog in the present language, else in Chinese. */
export const label = (of: Label | undefined): string => (of ? of[current] || of.zh : '');
/** A label within a sentence: in English it begins small, unless it is an abbreviation. */
export const inText = (of: Label | undefined): string => { const said = label(of); return current === 'en' && !/^[A-Z]{2}/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said; };
