import { language } from './language';

type Plural = { readonly one: string; readonly other: string };
type Entry = { readonly zh: string; readonly en: string | Plural };
type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
type Given<S extends string> = [Slots<S>] extends [never] ? [] : [slots: { [K in Slots<S>]: string | number }];

const rules = new Intl.PluralRules('en');

/**
 * The texts of a feature in both languages, and the function that says them: `t('selected', { n: 3 })`. Slots are named in
 * braces; the slot `n` decides between `one` and `other`. Write them in a file `texts.ts` beside the feature.
 */
export function texts<const T extends Record<string, Entry>>(entries: T) {
  return <K extends keyof T & string>(key: K, ...given: Given<T[K]['zh']>): string => {
    const entry = entries[key] as Entry;
    const slots = (given[0] ?? {}) as Record<string, string | number>;
    const text =
      language() === 'zh' ? entry.zh
      : typeof entry.en === 'string' ? entry.en
      : entry.en[rules.select(Number(String(slots.n).replace(/[^\d.-]/g, ''))) === 'one' ? 'one' : 'other'];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? ''));
  };
}
