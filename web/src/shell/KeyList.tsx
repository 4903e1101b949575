import { useCatalog } from '@/kernel/catalog';
import { Checkbox, Dialog, Kbd, withMod } from '@/kernel/kit';
import { prefer, usePreferences } from '@/kernel/preference';
import { label } from '@/kernel/text';
import { keysTexts } from './keys.texts';
import { letters } from './letters';
import { placesTexts } from './places.texts';
import { shellTexts } from './texts';

type Line = readonly [keys: string, text: string];

/** Every key there is, by where it works; and the switch that turns single keys off. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  const catalog = useCatalog();
  const { shortcuts } = usePreferences();
  const groups: readonly { title: string; lines: readonly Line[] }[] = [
    { title: keysTexts('everywhere'), lines: [[withMod('K'), keysTexts('palette')], [withMod('Z'), keysTexts('undo')], ['?', keysTexts('keys')], ['[', keysTexts('collapse')], ['Esc', keysTexts('esc')]] },
    { title: keysTexts('go'), lines: [['G H', shellTexts('home')], ['G I', placesTexts('inbox')], ...Object.entries(letters).flatMap(([name, letter]): Line[] => { const entity = catalog.find(name); return entity?.readable ? [[`G ${letter.toUpperCase()}`, label(entity.many)]] : []; })] },
    {
      title: keysTexts('list'),
      lines: [['C', keysTexts('create')], ['/', keysTexts('search')], ['J K', keysTexts('move')], ['Space', keysTexts('peek')], ['↵', keysTexts('open')], ['X', keysTexts('select')], ['Shift+↑ Shift+↓', keysTexts('extend')], [withMod('A'), keysTexts('selectAll')], ['E', keysTexts('bulkEdit')], ['O', keysTexts('transfer')]],
    },
    { title: keysTexts('cell'), lines: [['↑ ↓ ← →', keysTexts('move')], ['F2', keysTexts('edit')], ['Tab', keysTexts('right')], ['Home End', keysTexts('ends')], [`${withMod('C').replace(' ', '+')} ${withMod('V').replace(' ', '+')}`, keysTexts('copy')], ['Del', keysTexts('clear')]] },
    { title: keysTexts('record'), lines: [['F', keysTexts('note')], ['T', keysTexts('task')], ['E', keysTexts('editField')], ['C', keysTexts('newFor')], ['W', keysTexts('follow')], ['O', keysTexts('handTo')], ['J K', keysTexts('beside')]] },
    { title: keysTexts('board'), lines: [['↑ ↓ ← →', keysTexts('card')], ['Shift+← Shift+→', keysTexts('stage')], ['Shift+↑ Shift+↓', keysTexts('order')], ['Space', keysTexts('peek')], ['↵', keysTexts('whole')]] },
    { title: placesTexts('inbox'), lines: [['J K', keysTexts('move')], ['↵', keysTexts('whole')], ['R', keysTexts('read')], ['Shift+R', keysTexts('readAll')]] },
    { title: keysTexts('dialog'), lines: [[withMod('↵'), keysTexts('submit')], [withMod('S'), keysTexts('saveForm')]] },
  ];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={shellTexts('keys')}
      footer={<label className="flex flex-1 items-center gap-2 text-body"><Checkbox checked={shortcuts} onChange={(event) => void prefer({ shortcuts: event.target.checked })} />{keysTexts('off')}</label>}
    >
      <div tabIndex={0} role="group" aria-label={shellTexts('keys')} className="gap-8 md:columns-2">
        {groups.map((group) => (
          <section key={group.title} className="break-inside-avoid pb-4">
            <h3 className="pb-1 text-meta text-fg3">{group.title}</h3>
            <dl>
              {group.lines.map(([keys, text]) => (
                <div key={`${keys} ${text}`} className="flex h-8 items-center gap-2">
                  <dt className="order-2 ml-auto flex gap-1"><span className="sr-only">{keys}</span>{keys.split(' ').map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
                  <dd className="min-w-0 truncate">{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
