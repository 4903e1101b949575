import { http } from './http';
import type { components } from './schema.gen';

export type Session = components['schemas']['Session'];
export type Person = components['schemas']['SignedInPerson'];
export type Entered = Session | { next: 'totp' };

export const session = {
  now: () => http.get<Session>('/api/session'),
  signIn: (login: string, password: string) => http.post<Entered>('/api/sign-in', { login, password }),
  code: (code: string) => http.post<Entered>('/api/sign-in/totp', { code }),
  signOut: () => http.post<void>('/api/sign-out'),
  health: () => http.get<{ status: string; practice?: boolean }>('/api/health'),
  setPassword: (link: string, password: string) => http.post<{ login: string }>('/api/password', { link, password }),
  practicePeople: () => http.get<Person[]>('/api/practice/people'),
  practise: (person: string) => http.post<Entered>('/api/practice/sign-in', { person: Number(person) }),
};
