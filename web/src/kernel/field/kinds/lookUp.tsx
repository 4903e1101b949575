import { records, type Row, type Which } from '../../api';
import { contextIn, shownOf, titleFields, titleIn, type Catalog, type Entity, type Field } from '../../catalog';
import { Avatar, type Choice } from '../../kit';
import { slotsOf } from '../../slots';

/** By the words that are indexed, pinyin among them; names that are not, as the English one of a stage, by their letters. */
async function named(target: Entity, text: string, narrow: string | undefined, signal: AbortSignal): Promise<readonly Row[]> {
  const ask = async (which: Which) => (await records.page(target.name, { ...which, fields: shownOf(target), limit: 20 }, signal)).records;
  const bare = text ? target.fields.filter((field) => titleFields(target).includes(field.name) && !field.searched && field.kind.type === 'text' && field.visibility === 'SEEN') : [];
  const quoted = `'${text.replace(/[\\']/g, '\\$&')}'`;
  const letters = bare.map((field) => `${field.name}.contains(${quoted})`).join(' || ');
  const [byLetters, byWords] = await Promise.all([
    bare.length > 0 ? ask({ filter: narrow ? `(${narrow}) && (${letters})` : letters }) : [],
    text && !target.searched ? [] : ask({ search: text || undefined, filter: narrow }),
  ]);
  return [...byLetters, ...byWords.filter((row) => !byLetters.some((one) => one.id === row.id))];
}

/** Records that a link may lead to, by what was typed. */
export async function lookUp(field: Field, catalog: Catalog, text: string, signal: AbortSignal, narrow?: string): Promise<readonly Choice[]> {
  const target = field.kind.type === 'link' ? catalog.find(field.kind.target) : undefined;
  if (!target) return [];
  const avatar = slotsOf(target.name).avatar;
  return (await named(target, text.trim(), narrow, signal)).map((row) => {
    const title = titleIn(target, row.values);
    return { value: row.id, text: title, hint: contextIn(target, row.values), show: <>{avatar && <Avatar name={title} round={avatar === 'round'} />}<span className="truncate">{title}</span></> };
  });
}
