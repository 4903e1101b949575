import { http } from '@/kernel/api';
import { toast } from '@/kernel/kit';

/** Looks at the product as somebody sees it, from this browser; the page is drawn anew as theirs. */
export async function tryAs(person: string): Promise<void> {
  try {
    await http.post('/api/access:try', { person });
    location.assign('/');
  } catch (error) {
    toast.failed(error);
  }
}
