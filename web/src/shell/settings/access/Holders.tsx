import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { records, type Ref } from '@/kernel/api';
import { Button } from '@/kernel/kit';
import { Loaded, Part } from '../Section';
import type { MatrixRole } from './RolesPage';
import { accessTexts } from './texts';
import { tryAs } from './tryAs';

/** Who has a role; each can be looked as. */
export function Holders({ role }: { role: MatrixRole }) {
  const held = useQuery({ queryKey: ['rows', 'roleAssignment', 'role', role.name], queryFn: ({ signal }) => records.page('roleAssignment', { filter: `role == '${role.name}'`, fields: ['employee'], limit: 100 }, signal) });
  return (
    <Part title={accessTexts('have')} hint={accessTexts('tryHint')}>
      <Loaded of={held} ask="access">
        {(found) => found.records.length === 0 ? <p className="text-fg3">{accessTexts('nobody')}</p> : (
          <ul className="grid gap-x-6 md:grid-cols-3">
            {found.records.map((row) => {
              const person = row.values.employee as Ref;
              return (
                <li key={row.id} className="flex h-9 items-center gap-2 border-b border-line max-md:h-12">
                  <Link to="/settings/$section" params={{ section: 'people' }} search={{ person: person.id }} className="min-w-0 flex-1 truncate hover:underline max-md:py-2.5">{person.title}</Link>
                  <Button small look="plain" onClick={() => void tryAs(person.id)}>{accessTexts('tryAs')}</Button>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </Part>
  );
}
