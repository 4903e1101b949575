import type { Catalog, Entity, Step } from '../catalog';
import { typeOf, type OperatorName } from '../field';

/** One condition of a list as a chip shows it; several of which any or all hold; `raw` where it can only be shown as text. */
export type Condition =
  | { readonly kind: 'chip'; readonly path: string; readonly op: OperatorName; readonly values: readonly string[] }
  | { readonly kind: 'group'; readonly any: boolean; readonly parts: readonly Condition[] }
  | { readonly kind: 'raw'; readonly text: string };

const quote = (text: string) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
const unquote = (text: string) => text.slice(1, -1).replace(/\\n/g, '\n').replace(/\\(['"\\])/g, '$1');

/** Parts of a text between a sign, outside of quotes and brackets. */
export const split = (text: string, sign: string): string[] => pieces(text, sign).map((piece) => piece.text.trim()).filter((part) => part !== '');

/** The same as they stand in the text, each with its place. */
function pieces(text: string, sign: string): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let depth = 0, from = 0, open = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (open) {
      if (c === '\\') i++;
      else if (c === open) open = '';
    } else if (c === "'" || c === '"') open = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (depth === 0 && text.startsWith(sign, i)) {
      parts.push({ text: text.slice(from, i), from });
      i += sign.length - 1;
      from = i + 1;
    }
  }
  parts.push({ text: text.slice(from), from });
  return parts;
}

/** The day on which a condition is read. */
export const TODAY = 'today()';
const literal = (step: Step | undefined, value: string): string => {
  switch (step?.field.kind.type) {
    case 'number': case 'percent': case 'money': return value;
    case 'date': return value === TODAY ? TODAY : `date(${quote(value)})`;
    case 'instant': return `timestamp(${quote(value)})`;
    default: return quote(value);
  }
};

const units = { Day: 'days(1)', Week: 'weeks(1)', Month: 'months(1)', Quarter: 'months(3)', Year: 'years(1)' } as const;
type Unit = keyof typeof units;
/** Spans that move with the day on which they are read. */
export const spans = (['Day', 'Week', 'Month', 'Quarter', 'Year'] satisfies Unit[]).flatMap((unit) => [`this${unit}`, `last${unit}`, `next${unit}`] as const);
export type Span = (typeof spans)[number];
function within(path: string, span: string): string {
  const unit = span.slice(4) as Unit;
  const start = unit === 'Day' ? 'today()' : `startOf('${unit.toLowerCase()}')`;
  const long = units[unit] ?? units.Day;
  const [from, to] = span.startsWith('last') ? [`${start} - ${long}`, start] : span.startsWith('next') ? [`${start} + ${long}`, `${start} + ${long} + ${long}`] : [start, `${start} + ${long}`];
  return `${path} >= ${from} && ${path} < ${to}`;
}

const signs: Partial<Record<OperatorName, string>> = { is: '==', isNot: '!=', atLeast: '>=', atMost: '<=', above: '>', below: '<' };
const bySign: Record<string, OperatorName> = { '==': 'is', '!=': 'isNot', '>=': 'atLeast', '<=': 'atMost', '>': 'above', '<': 'below' };

/** A condition in the Common Expression Language. */
export function toCel(condition: Condition, catalog: Catalog, entity: Entity): string {
  if (condition.kind === 'raw') return split(condition.text, '||').length > 1 ? `(${condition.text})` : condition.text;
  if (condition.kind === 'group') {
    const parts = condition.parts.map((one) => { const text = toCel(one, catalog, entity); return condition.any && split(text, '&&').length > 1 && !whole(text) ? `(${text})` : text; });
    return parts.length > 1 ? `(${parts.join(condition.any ? ' || ' : ' && ')})` : parts.join('');
  }
  const { path, op, values } = condition;
  const step = catalog.at(entity, path);
  const list = () => `[${values.map((value) => literal(step, value)).join(', ')}]`;
  const first = values[0] ?? '';
  switch (op) {
    case 'contains': case 'startsWith': return `${path}.${op}(${quote(first)})`;
    case 'in': return values.length === 1 ? `${path} == ${literal(step, first)}` : `${path} in ${list()}`;
    case 'notIn': return values.length === 1 ? `${path} != ${literal(step, first)}` : `!(${path} in ${list()})`;
    case 'lastDays': case 'nextDays': return `${op}(${path}, ${first})`;
    case 'within': return within(path, first);
    case 'longerAgo': return `${path} < ${step?.field.kind.type === 'date' ? 'today' : 'now'}() - days(${first})`;
    case 'filled': return `has(${path})`;
    case 'empty': return `!has(${path})`;
    case 'yes': return path;
    case 'no': return `!${path}`;
    case 'mine': return `${path} == me()`;
    case 'myDepartments': return `${path} in myDepartments()`;
    case 'has': return `${quote(first)} in ${path}`;
    default: return `${path} ${signs[op] ?? '=='} ${literal(step, first)}`;
  }
}

export const joined = (conditions: readonly Condition[], catalog: Catalog, entity: Entity): string =>
  conditions.map((one) => toCel(one, catalog, entity)).join(' && ');

const PATH = '([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)';
const TEXT = "('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")";
const patterns: [RegExp, (found: RegExpExecArray) => { path: string; op: OperatorName; values: string[] }][] = [
  [new RegExp(`^has\\(${PATH}\\)$`), (f) => chip(f[1], 'filled')],
  [new RegExp(`^!has\\(${PATH}\\)$`), (f) => chip(f[1], 'empty')],
  [new RegExp(`^(lastDays|nextDays)\\(${PATH}, *(\\d+)\\)$`), (f) => chip(f[2], f[1] as OperatorName, f[3])],
  [new RegExp(`^${PATH} *< *(?:now|today)\\(\\) *- *days\\((\\d+)\\)$`), (f) => chip(f[1], 'longerAgo', f[2])],
  [new RegExp(`^${PATH}\\.(contains|startsWith)\\(${TEXT}\\)$`), (f) => chip(f[1], f[2] as OperatorName, unquote(f[3] ?? ''))],
  [new RegExp(`^${PATH} *== *me\\(\\)$`), (f) => chip(f[1], 'mine')],
  [new RegExp(`^${PATH} +in +myDepartments\\(\\)$`), (f) => chip(f[1], 'myDepartments')],
  [new RegExp(`^${PATH} +in +\\[(.*)\\]$`), (f) => ({ path: f[1] ?? '', op: 'in', values: split(f[2] ?? '', ',').map(bare) })],
  [new RegExp(`^!\\(${PATH} +in +\\[(.*)\\]\\)$`), (f) => ({ path: f[1] ?? '', op: 'notIn', values: split(f[2] ?? '', ',').map(bare) })],
  [new RegExp(`^${TEXT} +in +${PATH}$`), (f) => chip(f[2], 'has', unquote(f[1] ?? ''))],
  [new RegExp(`^${PATH} *(==|!=|>=|<=|>|<) *(${TEXT}|-?\\d+(?:\\.\\d+)?|(?:date|timestamp)\\(${TEXT}\\))$`), (f) => chip(f[1], bySign[f[2] ?? ''] ?? 'is', bare(f[3] ?? ''))],
  [new RegExp(`^${PATH} *(<=|>=|<|>|==) *today\\(\\)$`), (f) => chip(f[1], bySign[f[2] ?? ''] ?? 'is', TODAY)],
  [new RegExp(`^${PATH}$`), (f) => chip(f[1], 'yes')],
  [new RegExp(`^!${PATH}$`), (f) => chip(f[1], 'no')],
];
function chip(path: string | undefined, op: OperatorName, value?: string) {
  return { path: path ?? '', op, values: value === undefined ? [] : [value] };
}
function bare(text: string): string {
  const inner = /^(?:date|timestamp)\((.*)\)$/.exec(text)?.[1] ?? text;
  return /^['"]/.test(inner) ? unquote(inner) : inner;
}

const spanTexts = new Map(spans.map((span) => [within('$', span).replaceAll(' ', ''), span]));
/** Two neighbours that bound one span of time become one again. */
function paired(first: string, second: string | undefined): { path: string; span: Span } | undefined {
  const path = new RegExp(`^${PATH} *>=`).exec(first)?.[1];
  if (!path || !second?.startsWith(path)) return undefined;
  const span = spanTexts.get(`${first} && ${second}`.replace(new RegExp(`(?<![\\w.'])${path}(?=\\s*[<>])`, 'g'), () => '$').replaceAll(' ', ''));
  return span && { path, span };
}

/** Whether brackets hold all of a text. */
const whole = (text: string) => text.startsWith('(') && text.endsWith(')') && split(text, '||').length === 1 && split(text, '&&').length === 1;
/** What stands in brackets around all of a text. */
const unwrapped = (text: string): string => (whole(text) ? text.slice(1, -1).trim() : text);

function one(part: string, catalog: Catalog, entity: Entity): Condition {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(part);
    if (!found) continue;
    const { path, op, values } = read(found);
    const step = catalog.at(entity, path);
    if (!step) break;
    const operators = typeOf(step.field).operators;
    const fits: OperatorName = op === 'is' && operators.includes('in') ? 'in' : op === 'isNot' && operators.includes('notIn') ? 'notIn' : op;
    // what is no number is shown as it was written
    if (['number', 'percent', 'money'].includes(step.field.kind.type) && values.some((value) => Number.isNaN(Number(value)))) break;
    if (fits === 'mine' || fits === 'myDepartments' || operators.includes(fits) || (values[0] === TODAY && step.field.kind.type === 'date')) return { kind: 'chip', path, op: fits, values };
    break;
  }
  const inside = unwrapped(part);
  if (inside !== part) return grouped(inside, catalog, entity);
  return { kind: 'raw', text: part };
}

/** Any or all of several; a single one stands for itself. */
function grouped(text: string, catalog: Catalog, entity: Entity): Condition {
  const alternatives = split(text, '||');
  const parts = alternatives.length > 1 ? alternatives.map((part) => grouped(part, catalog, entity)) : conjoined(text, catalog, entity);
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'group', any: alternatives.length > 1, parts };
}

function conjoined(text: string, catalog: Catalog, entity: Entity): Condition[] {
  const parts = split(text, '&&');
  const made: Condition[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const pair = paired(part, parts[at + 1]);
    const step = pair && catalog.at(entity, pair.path);
    if (pair && step && typeOf(step.field).operators.includes('within')) {
      made.push({ kind: 'chip', path: pair.path, op: 'within', values: [pair.span] });
      at++;
    } else made.push(one(part, catalog, entity));
  }
  return made;
}

/** The conditions of a text, all of which hold: chips and groups where they can be. */
export function fromCel(text: string, catalog: Catalog, entity: Entity): Condition[] {
  if (text.trim() === '') return [];
  return split(text, '||').length > 1 ? [grouped(text.trim(), catalog, entity)] : conjoined(text, catalog, entity);
}

/** The condition at a place of a text, the smallest that can be taken out by itself, and the text without it. */
export function conditionAt(text: string, offset: number): { part: string; rest: string } {
  for (const sign of ['||', '&&']) {
    const all = pieces(text, sign);
    if (all.length < 2) continue;
    const found = all.findIndex((piece) => offset < piece.from + piece.text.length);
    const at = found < 0 ? all.length - 1 : found;
    const piece = all[at] ?? { text, from: 0 };
    const { part, rest } = conditionAt(piece.text, offset - piece.from);
    return { part, rest: all.map((one, i) => (i === at ? rest : one.text.trim())).filter((one) => one !== '').join(` ${sign} `) };
  }
  const bare = text.trim();
  if (!whole(bare)) return { part: bare, rest: '' };
  const { part, rest } = conditionAt(bare.slice(1, -1), offset - text.indexOf('(') - 1);
  return { part, rest: pieces(rest, '||').length + pieces(rest, '&&').length > 2 ? `(${rest})` : rest };
}

/** Operators that compare with nothing. */
export const noValue: ReadonlySet<OperatorName> = new Set(['filled', 'empty', 'yes', 'no', 'mine', 'myDepartments']);
/** Conditions without those that are only begun. */
export const settled = (conditions: readonly Condition[]): Condition[] => conditions.flatMap((one): Condition[] => {
  if (one.kind === 'chip') return noValue.has(one.op) || one.values.length > 0 ? [one] : [];
  if (one.kind === 'raw') return [one];
  const parts = settled(one.parts);
  return parts.length > 0 ? [{ ...one, parts }] : [];
});
