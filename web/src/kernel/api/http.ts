import { language } from '../text/language';
import { Problem, type ProblemBody } from './problem';

export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;
export type Request = {
  query?: Query | undefined;
  body?: unknown;
  /** Sent as it is, in the place of a JSON body. */
  file?: Blob | undefined;
  /** The version that was seen: the write is refused if it is another now. */
  version?: number | undefined;
  /** The same key does the same thing once; give it where a person could send twice. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
  /** How it is sent, where more is to be known of it than `fetch` tells. */
  by?: typeof fetch | undefined;
};

type Gone = (retry: () => Promise<void>) => Promise<void>;
let sessionEnded: Gone | undefined;
let reached: (online: boolean) => void = () => {};

/** What is done when the session ended: it resolves after somebody signed in again, then the request is sent once more. */
export const onSessionEnd = (then: Gone | undefined) => void (sessionEnded = then);
/** Told of every answer and every silence. */
export const onReach = (then: (online: boolean) => void) => void (reached = then);

let waiting: (() => void)[] = [];
/** Resolves when the server answers again; what could not be sent waits for it. */
export const whenReached = () => new Promise<void>((resolve) => waiting.push(resolve));
function tell(online: boolean) {
  reached(online);
  if (!online) return;
  const all = waiting;
  waiting = [];
  all.forEach((go) => go());
}

export const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '' || value === false) continue;
    search.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** One request to the server: the JSON of its answer, or a Problem. */
export async function call<T>(method: string, path: string, request: Request = {}): Promise<T> {
  const response = await answer(method, path, request, 'application/json');
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** A file that the server makes, as a list's table; or a Problem. */
export const file = async (path: string, query: Query): Promise<Blob> => (await answer('GET', path, { query }, '*/*')).blob();

async function answer(method: string, path: string, request: Request, accept: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept, 'Accept-Language': language() };
  if (method !== 'GET') headers['Youke-Client'] = 'web';
  if (request.version !== undefined) headers['If-Match'] = `"${request.version}"`;
  if (request.key) headers['Idempotency-Key'] = request.key;
  if (request.file) headers['Content-Type'] = 'application/octet-stream';
  else if (request.body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await (request.by ?? fetch)(address(path, request.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(request.file ? { body: request.file } : request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  } catch (silence) {
    if (silence instanceof DOMException && silence.name === 'AbortError') throw silence;
    tell(false);
    throw new Problem({ status: 0, code: 'OFFLINE' });
  }
  tell(true);
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
  const problem = new Problem({ ...body, status: response.status, code: body.code ?? `HTTP_${response.status}` });
  if (response.status === 401 && sessionEnded && !/^\/api\/(sign-in|session$|password$|practice)/.test(path)) {
    await sessionEnded(async () => {});
    return answer(method, path, request, accept);
  }
  throw problem;
}

export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, more?: Request) => call<T>('POST', path, { ...more, body }),
  patch: <T>(path: string, body: unknown, more?: Request) => call<T>('PATCH', path, { ...more, body }),
  put: <T>(path: string, body: unknown, more?: Request) => call<T>('PUT', path, { ...more, body }),
  delete: <T>(path: string, more?: Request) => call<T>('DELETE', path, more),
};
