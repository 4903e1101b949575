import { Upload } from 'lucide-react';
import { registerListAction } from '@/kernel/list/extensions';
import { placesTexts } from '../places.texts';

/** Lists offer to import into their entity. */
export function registerImport(go: (entity: string) => void) {
  registerListAction({
    name: 'import',
    label: () => placesTexts('import'),
    icon: <Upload size={15} />,
    shown: (entity) => entity.rights.import !== undefined,
    run: (entity) => go(entity.name),
  });
}
