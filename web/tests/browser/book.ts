export type Person = { id: string; name: string; login: string; roles: string[] };
export type Row = { id: string; version: number; values: Record<string, unknown> };

/** A name for what one run of a test file makes, so that it runs again on the same server. */
export const tagged = (name: string) => `${name}${Date.now() % 1e7}`;

/** Speaks to the server beside the browser, to prepare what a test needs; signed in as somebody of the practice book. */
export class Book {
  readonly #server: string;
  #cookie = '';

  constructor(server: string) {
    this.#server = server;
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.#server + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Youke-Client': 'test', Origin: this.#server, Cookie: this.#cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    if (cookie) this.#cookie = cookie;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async people() {
    return this.call<Person[]>('GET', '/api/practice/people');
  }

  /** The one of a login, or the first who holds a role. */
  async person(who: string): Promise<Person> {
    const found = (await this.people()).find((one) => one.login === who || one.roles.includes(who));
    if (!found) throw new Error(`nobody in the practice book is ${who}`);
    return found;
  }

  async enter(person: string) {
    await this.call('POST', '/api/practice/sign-in', { person: Number(person) });
  }

  /** Signs in as the one of a login, or the first who holds a role. */
  async enterAs(who: string) {
    await this.enter((await this.person(who)).id);
  }

  /** The records that an address of a list answers with. */
  async rows(path: string): Promise<readonly Row[]> {
    return (await this.call<{ records: Row[] }>('GET', path)).records;
  }

  async create(entity: string, values: Record<string, unknown>): Promise<string> {
    return (await this.call<{ id: string }>('POST', `/api/${entity}`, values)).id;
  }
}

export type Cast = { sales: string; manager: string; keeper: string };

/** A department with three people of its own and accounts to work with; each test file has its own. */
export async function cast(book: Book, tag: string): Promise<Cast> {
  await book.enterAs('ACCESS_ADMINISTRATOR');
  const [top] = await book.rows('/api/organisation?limit=1&filter=!has(parent)');
  const department = await book.create('organisation', { name: `华东 ${tag}`, kind: 'DEPARTMENT', parent: top?.id });
  const person = async (name: string, login: string, role: string) => {
    const id = await book.create('employee', { name, login: `${login}.${tag}`, department });
    await book.create('roleAssignment', { employee: id, role });
    return id;
  };
  const sales = await person('周子航', 'zhou', 'SALES');
  await person('林晓岚', 'lin', 'SALES_MANAGER');
  const keeper = await person('王建国', 'wang', 'BUSINESS_ADMINISTRATOR');
  await book.enter(keeper);
  const names = ['宁波甬联化工', '淄博鲁恒石化', '舟山远洲能源', '上海申浦贸易', '青岛蓝湾聚合物'];
  await book.call('POST', '/api/batch', Array.from({ length: 120 }, (_, i) => ({
    create: 'account',
    values: { name: `${names[i % names.length]} ${tag} ${i + 1} 号`, owner: sales, level: i % 3 === 0 ? 'KEY' : 'NORMAL', creditLimit: { amount: String((i + 1) * 10_000), currency: 'CNY' } },
  })));
  return { sales: `zhou.${tag}`, manager: `lin.${tag}`, keeper: `wang.${tag}` };
}
