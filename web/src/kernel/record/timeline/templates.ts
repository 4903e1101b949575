import type { Values } from '../../api';
import { titleIn, type Catalog, type Entity } from '../../catalog';
import { format, inText } from '../../text';
import type { Source } from './entries';
import type { Written } from './mention';

/** A text that one writes again and again, offered for its kinds of entries. */
export type Template = { readonly id: string; readonly name: string; readonly text: string; readonly kinds: readonly string[] };
/** Why one cannot be kept. */
export type Wrong = 'name' | 'same' | 'text' | 'long' | 'kinds' | 'most' | 'room';

export const MOST = 50;
export const LONGEST = 2_000;
export const LONGEST_NAME = 40;
/** All of them as they are written; the rest of what the server keeps of one's preferences is for lists and boards. */
const ROOM = 40_000;

const isTemplate = (one: unknown): one is Template => {
  const { id, name, text, kinds } = (one ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof text === 'string' && Array.isArray(kinds);
};
/** Those among what was kept, whoever wrote it. */
export const templatesIn = (kept: unknown): readonly Template[] =>
  (Array.isArray(kept) ? kept.filter(isTemplate).map(({ id, name, text, kinds }) => ({ id, name, text, kinds: kinds.map(String) })) : []);

/** Why a template cannot stand among all others. */
export function wrongOf(all: readonly Template[], one: Template): Wrong | undefined {
  const others = all.filter((other) => other.id !== one.id);
  const name = one.name.trim().toLowerCase();
  if (!name) return 'name';
  if (!one.text.trim()) return 'text';
  if (one.text.length > LONGEST) return 'long';
  if (one.kinds.length === 0) return 'kinds';
  if (others.some((other) => other.name.toLowerCase() === name && other.kinds.some((kind) => one.kinds.includes(kind)))) return 'same';
  if (others.length >= MOST) return 'most';
  return JSON.stringify([...others, one]).length > ROOM ? 'room' : undefined;
}

/** In the place of the one that it was, or as the last. */
export const withTemplate = (all: readonly Template[], one: Template): readonly Template[] =>
  (all.some((other) => other.id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one]);

const NAMED = 24;
/** What a text may be called: its first line, as far as it fits. */
export const proposedName = (text: string): string =>
  [...(text.split('\n').map((line) => line.trim()).find(Boolean) ?? '')].slice(0, NAMED).join('').trim();

/** Whether the text is the sign alone by which templates are asked for, as the keyboards of both languages write it. */
export const isAsked = (text: string): boolean => /^[/／、]$/.test(text);
/** Into an empty text, and in the place of the sign with what was typed behind it, it comes whole; else where the caret stands. */
export const inserted = (text: string, from: number, to: number, words: string, asked: boolean): Written =>
  (asked || text.trim() === '' ? { from: 0, to: text.length, words } : { from, to, words });

const today = ['日期', 'date']; // script-ok
const oneself = ['我', 'me']; // script-ok
const names = (of: { readonly name: string; readonly label: { readonly zh: string; readonly en: string } }) => [of.name, of.label.zh, of.label.en];

/**
 * What stands for the words in braces: the record itself, what the entry names, what the record is linked to, by the
 * names of fields and of what they lead to; today and oneself.
 */
export function wordsOf(catalog: Catalog, about: { readonly entity: Entity; readonly values: Values }, entry: { readonly entity: Entity; readonly values: Values }, me: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const put = (called: readonly string[], value: string) => { if (value) for (const name of called) if (!words.has(name.toLowerCase())) words.set(name.toLowerCase(), value); };
  put(today, format.today());
  put(oneself, me);
  const { entity } = about;
  if (entity.fields.find((field) => field.name === entity.title)?.visibility !== 'MASKED') put(names(entity), titleIn(entity, about.values));
  const links = [entry, about].flatMap((of) => of.entity.fields.flatMap((field) => {
    const value = of.values[field.name];
    return field.kind.type === 'link' && field.visibility !== 'MASKED' && value && typeof value === 'object' && 'title' in value ? [{ field, target: catalog.find(field.kind.target), title: String(value.title) }] : [];
  }));
  for (const { field, title } of links) put(names(field), title);
  for (const { target, title } of links) if (target) put(names(target), title);
  return words;
}

/** The text with what is known in the place of its words in braces; what is not known stays as it was written. */
export const filled = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replace(/[{｛]([^{}｛｝\n]{1,40})[}｝]/g, (whole, name: string) => words.get(name.trim().toLowerCase()) ?? whole);

/** Words in braces that are often filled here, for those who write templates. */
export function offered(catalog: Catalog, entity: Entity, kinds: readonly Source[]): readonly string[] {
  const links = (of: Entity) => of.fields.flatMap((field) => (field.kind.type === 'link' ? [{ name: field.name, target: field.kind.target }] : []));
  const known = new Set([entity.name, ...links(entity).map((one) => one.target), ...kinds.flatMap((kind) => links(kind.entity).filter((one) => kind.slot.compose?.more.includes(one.name)).map((one) => one.target))]);
  // who owns and makes entries is not what they are about
  const named = new Set(kinds.flatMap((kind) => links(kind.entity).filter((one) => !/^owner$|^department$|By$/.test(one.name)).map((one) => one.target)));
  return [...known].filter((name) => named.has(name)).flatMap((name) => { const found = catalog.find(name); return found ? [inText(found.label)] : []; });
}
