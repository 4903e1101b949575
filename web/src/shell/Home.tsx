import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { House } from 'lucide-react';
import { records } from '@/kernel/api';
import { useCatalog } from '@/kernel/catalog';
import { TopBar, useTitle } from '@/kernel/page';
import { format, label } from '@/kernel/text';
import { slotsOf } from '@/kernel/slots';
import { navigation } from './navigation';
import { useSession } from './session';
import { shellTexts } from './texts';

/** The first page: the day, and where to go. */
export default function Home() {
  const catalog = useCatalog();
  const { person } = useSession();
  useTitle(shellTexts('home'));
  const hour = new Date().getHours();
  const greeting = hour < 12 ? 'greeting.morning' : hour < 18 ? 'greeting.afternoon' : 'greeting.evening';
  const name = /^[\u4e00-\u9fff]{3}$/.test(person.name) ? person.name.slice(1) : person.name;
  return (
    <section className="flex h-full flex-col bg-app">
      <TopBar icon={<House size={16} />} title={shellTexts('home')} />
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        <h2 className="text-title font-semibold">{shellTexts(greeting, { name })}</h2>
        <p className="text-fg3">{format.longDate(format.today())} {format.weekday(format.today(), 'long')}</p>
        <div className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-3">
          {navigation(catalog).flatMap((group) => group.entities).map((entity) => <EntityCard key={entity.name} entity={entity.name} text={label(entity.label)} />)}
        </div>
      </div>
    </section>
  );
}

function EntityCard({ entity, text }: { entity: string; text: string }) {
  const Icon = slotsOf(entity).icon;
  const count = useQuery({ queryKey: ['count', entity, {}], queryFn: ({ signal }) => records.count(entity, {}, 10_000, signal) });
  return (
    <Link to="/$entity" params={{ entity }} className="rounded-panel border border-line bg-bg p-4 hover:border-line2">
      <span className="flex items-center gap-2 text-meta text-fg3">{Icon && <Icon size={14} />}{text}</span>
      <span className="num block pt-1 text-kpi font-semibold">{count.data ? `${format.number(count.data.count)}${count.data.capped ? '+' : ''}` : '—'}</span>
    </Link>
  );
}
