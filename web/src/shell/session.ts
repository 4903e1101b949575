import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Problem, session as routes, type Session } from '@/kernel/api';
import { client } from '@/kernel/record';
import { language, languageChosen, setLanguage } from '@/kernel/text';
import { setZone } from '@/kernel/text/format';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return entered(await routes.now());
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export function entered(session: Session): Session {
  setZone(session.person.zone);
  if (!languageChosen() && session.person.language !== language()) setLanguage(session.person.language, false);
  return session;
}

export function begin(session: Session) {
  client.clear();
  client.setQueryData(sessionQuery.queryKey, entered(session));
}

export function useSession(): Session {
  const session = useSuspenseQuery(sessionQuery).data;
  if (!session) throw new Error('nobody is signed in');
  return session;
}
