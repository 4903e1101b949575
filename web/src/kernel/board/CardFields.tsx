import { useCatalog, type Entity } from '../catalog';
import { Checkbox } from '../kit';
import { label } from '../text';
import type { View } from '../list/view';
import { MOST, standardCard } from './look';
import { boardTexts } from './texts';

const quiet = new Set(['private', 'exclusive']);

/** Which fields stand on the cards of a board; kept with the view. */
export default function CardFields({ entity, view, onCards }: { entity: Entity; view: View; onCards: (cards: readonly string[]) => void }) {
  const catalog = useCatalog();
  const standard = standardCard(entity);
  const chosen = view.cards ?? standard;
  const others = entity.fields.map((field) => field.name).filter((name) => name !== entity.title && name !== entity.board?.column && !standard.includes(name) && !quiet.has(name));
  const full = chosen.filter((name) => !standard.includes(name)).length >= MOST;
  const line = (name: string) => {
    const on = chosen.includes(name);
    return (
      <label key={name} className="flex h-8 items-center gap-2 rounded-ctl px-2 text-body hover:bg-hover max-md:h-11">
        <Checkbox checked={on} disabled={!on && full && !standard.includes(name)} onChange={() => onCards(on ? chosen.filter((one) => one !== name) : [...chosen, name])} />
        <span className="truncate">{label(catalog.at(entity, name)?.field.label)}</span>
      </label>
    );
  };
  return (
    <div tabIndex={-1} className="max-h-[60vh] w-64 overflow-y-auto p-1">
      {standard.map(line)}
      <div className="my-1 h-px bg-line" />
      <p className="px-2 py-1 text-meta text-fg3">{boardTexts('moreLines', { n: MOST })}</p>
      {others.map(line)}
    </div>
  );
}
