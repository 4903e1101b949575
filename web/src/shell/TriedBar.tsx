import { http } from '@/kernel/api';
import { Button, toast } from '@/kernel/kit';
import { placesTexts } from './places.texts';
import { useSession } from './session';

/** Says as whom an administrator of access looks at the product, and leads back. */
export function TriedBar() {
  const { person, triedBy } = useSession();
  if (!triedBy) return null;
  const back = async () => {
    try {
      await http.delete('/api/access:try');
      location.assign(`/settings/people?person=${person.id}`);
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <div role="status" className="flex shrink-0 items-center justify-center gap-3 bg-violet-soft px-4 py-1 text-meta text-violet-text">
      {placesTexts('tried', { name: person.name })}
      <Button small onClick={() => void back()}>{placesTexts('beOneself', { name: triedBy.name })}</Button>
    </div>
  );
}
