import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { enter, to, visitor } from './browser.ts';
import { startServer } from './server.ts';
import { bring, type Bringing } from './wizard.ts';

// A sales pipeline as another system gave it away goes through the import wizard, and everybody sees exactly what is theirs.
// The real one, of 8,800 opportunities, is not part of the project: where it lies, it takes the same way.

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const shared = join(process.env.YOUKE_SHARED_DATA ?? at('../../../../shared/data'), '01_crm_pipeline');
const sets = [
  { name: 'a pipeline of 48 opportunities', folder: at('pipeline'), deals: 48, withoutAccount: 10, misspelled: 16, alone: false },
  { name: 'the real pipeline of 8,800 opportunities', folder: shared, deals: 8_800, withoutAccount: 1_425, misspelled: 1_480, alone: true },
];
const lies = (folder: string) => existsSync(join(folder, 'sales_pipeline.csv'));
// the real one has a book of its own, which gets ready while the other is looked at
const own = lies(shared) ? startServer() : undefined;
own?.catch(() => {});
afterAll(async () => { await (await own)?.stop(); });
const STAGES = [['Prospecting', 'OPEN', '10'], ['Engaging', 'OPEN', '40'], ['Won', 'WON', '100'], ['Lost', 'LOST', '0']] as const;
const SECTORS: Record<string, string> = { technolgy: '信息技术', software: '信息技术', telecommunications: '信息技术', employment: '服务业', entertainment: '服务业', marketing: '服务业' };

type Line = Readonly<Record<string, string>>;
function read(file: string): Line[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const headings = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [headings[i] ?? '', cell])));
}
const figure = (n: number) => new Intl.NumberFormat('zh-CN').format(n);

describe.each(sets)('$name', ({ folder, deals: size, withoutAccount, misspelled, alone }) => {
  if (!lies(folder)) {
    test.skip('lies not here', () => {});
    return;
  }
  const file = (name: string) => join(folder, `${name}.csv`);
  const [deals, accounts, products, teams] = [read(file('sales_pipeline')), read(file('accounts')), read(file('products')), read(file('sales_teams'))];
  const first = teams[0] ?? {};
  const [agent = '', manager = '', region = ''] = [first.sales_agent, first.manager, first.regional_office];
  const tag = alone ? 'real' : 'small';
  const under = (field: 'manager' | 'regional_office', name: string) => new Set(teams.filter((one) => one[field] === name).map((one) => one.sales_agent));
  const people = [
    { who: 'an agent', login: `agent.${tag}`, of: new Set([agent]) },
    { who: 'a manager', login: `manager.${tag}`, of: under('manager', manager) },
    { who: 'the head of a region', login: `head.${tag}`, of: under('regional_office', region) },
  ].map(({ of, ...person }) => ({ ...person, deals: deals.filter((deal) => of.has(deal.sales_agent)) }));
  const correct = new Map(deals.flatMap(({ product = '' }) => {
    const right = products.find((one) => one.product?.replaceAll(' ', '') === product && one.product !== product)?.product;
    return right ? [[product, right] as const] : [];
  }));

  const row = async (entity: string, filter: string) => {
    const found = (await there.call<{ records: { id: string; values: Line }[] }>('GET', `/api/${entity}?limit=2&filter=${encodeURIComponent(filter)}`)).records;
    expect(found.length, `${entity}: ${filter}`).toBe(1);
    return found[0] ?? { id: '', values: {} };
  };
  let server: string;
  let close: () => Promise<void>;
  let page: Page;
  let complaints: string[];
  let top = '';
  let method = '';
  let there: Book;

  beforeAll(async () => {
    server = (alone && (await own)?.url) || inject('server');
    there = new Book(server);
    await there.enterAs('ACCESS_ADMINISTRATOR');
    const root = await row('organisation', '!has(parent)');
    top = root.values.name ?? '';
    const keeper = await there.create('employee', { name: `Keeper ${tag}`, login: `keeper.${tag}`, department: root.id });
    for (const role of ['BUSINESS_ADMINISTRATOR', 'ACCESS_ADMINISTRATOR']) await there.create('roleAssignment', { employee: keeper, role });
    await there.enter(keeper);
    method = await there.create('salesMethod', { name: 'Hardware' });
    for (const [position, [name, status, probability]] of STAGES.entries()) await there.create('stage', { method, name: `${name}`, status, probability, position: String(position + 1) });
    ({ page, complaints, close } = await visitor());
    await enter(page, server, `keeper.${tag}`);
  });
  afterAll(() => close?.());

  test('goes in through the wizard: the organisation and its people, customers, products, opportunities and their lines', async () => {
    const sectors = Object.fromEntries(Object.entries(SECTORS).filter(([text]) => accounts.some((one) => one.sector === text)));
    const steps: Omit<Bringing, 'file'>[] = [];
    steps.push(
      { entity: 'organisation', columns: { regional_office: '名称' }, constants: { 类型: '部门', 上级: top }, mode: '有则更新，无则新建' },
      { entity: 'organisation', columns: { manager: '名称', regional_office: '上级' }, constants: { 类型: '团队' }, mode: '有则更新，无则新建' },
      { entity: 'employee', columns: { manager: '姓名', regional_office: '岗位' }, mode: '有则更新，无则新建' },
      { entity: 'employee', columns: { sales_agent: '姓名', manager: '直属上级', regional_office: '岗位' } },
      // teams are called by their managers
      { entity: 'employee', columns: { sales_agent: '姓名', manager: '部门' }, mode: '只更新已有的' },
    );
    for (const step of steps) await bring(page, { ...step, file: file('sales_teams') });
    await bring(page, {
      entity: 'account', file: file('accounts'), yearAlone: true, constants: { '年营业额 · 币种': 'USD' }, values: { sector: sectors },
      columns: { account: '客户名称', sector: '行业', year_established: '成立日期', revenue: '年营业额', employees: '员工人数', office_location: '国家或地区', subsidiary_of: '上级客户' },
    });
    await bring(page, { entity: 'productCategory', file: file('products'), columns: { series: '类别名称' }, mode: '有则更新，无则新建' });
    await bring(page, { entity: 'product', file: file('products'), columns: { product: '产品名称', series: '产品类别', sales_price: '参考价' }, constants: { '参考价 · 币种': 'USD' } });
    await bring(page, {
      entity: 'opportunity', file: file('sales_pipeline'), dateOrder: '月/日/年', constants: { 销售方法: 'Hardware', '商机金额 · 币种': 'USD' }, values: { product: Object.fromEntries(correct) },
      columns: { opportunity_id: '编号', sales_agent: '负责人', product: '商机名称', account: '客户', deal_stage: '阶段', engage_date: '立项日期', close_date: '实际关闭日期', close_value: '商机金额' },
    });
    await bring(page, {
      entity: 'opportunityLine', file: file('sales_pipeline'), constants: { 数量: '1', '预计单价 · 币种': 'USD' }, values: { product: Object.fromEntries(correct) },
      columns: { opportunity_id: '商机（按编号）', product: '产品', close_value: '预计单价' },
    });
    expect(complaints).toEqual([]);
  }, 110_000);

  test('gives three of its people a place and a role', async () => {
    const give = async (person: string, department: string, login: string, role: string) => {
      const { id } = await row('employee', `name == '${person}'`);
      await there.call('PATCH', `/api/employee/${id}`, { department, login });
      await there.create('roleAssignment', { employee: id, role });
    };
    const team = (await row('organisation', `name == '${manager}'`)).id;
    await give(agent, team, `agent.${tag}`, 'SALES');
    await give(manager, team, `manager.${tag}`, 'SALES_MANAGER');
    await there.create('employee', { name: `Head of ${region}`, department: (await row('organisation', `name == '${region}'`)).id });
    await give(`Head of ${region}`, (await row('organisation', `name == '${region}'`)).id, `head.${tag}`, 'SALES_MANAGER');
  });

  test('stands there whole: who belongs to whom, what has no customer, what was spelled in another way', async () => {
    expect(deals.length).toBe(size);
    const total = async (address: string, n: number) => {
      await to(page, `/${address}`);
      await page.getByText(`共 ${figure(n)} 条`, { exact: true }).waitFor();
    };
    const where = (filter: string) => encodeURIComponent(filter);
    await total(`opportunity?view=all&filter=${where(`method == ${method}`)}`, size);
    await total(`opportunity?view=all&filter=${where(`method == ${method} && !has(account)`)}`, withoutAccount);
    await total(`opportunityLine?filter=${where(`opportunity.method == ${method} && product.name == '${[...correct.values()][0] ?? ''}'`)}`, misspelled);
    for (const [name] of STAGES) await total(`opportunity?view=all&filter=${where(`stage.name == '${name}' && method == ${method}`)}`, deals.filter((one) => one.deal_stage === name).length);
    const below = accounts.filter((one) => one.subsidiary_of !== '');
    const names = accounts.map((one) => `'${one.account ?? ''}'`).join(', ');
    await total(`account?cols=name,parent,trade,foundedOn&sort=name&filter=${where(`name in [${names}] && has(parent)`)}`, below.length);
    const shown = await page.locator('[data-row]').evaluateAll((rows) => rows.map((one) => ['0', '1', '3'].map((col) => (one.querySelector(`[data-col="${col}"] .truncate`) ?? one.querySelector(`[data-col="${col}"]`))?.textContent ?? '')));
    expect(shown.sort())
      .toEqual(below.map((one) => [one.account, one.subsidiary_of, `${one.year_established ?? ''}-01-01`]).sort());
  });

  test.each(people)('is shown to $who on list, board and home with exactly their numbers', async ({ login, deals: mine }) => {
    expect(mine.length).toBeLessThan(size);
    const open = mine.filter((one) => one.close_date === '');
    const won = mine.filter((one) => one.deal_stage === 'Won').reduce((sum, one) => sum + Number(one.close_value), 0);
    // what has no price yet is reckoned by the price of its product
    const price = ({ product = '' }: Line) => Number(products.find((one) => one.product === (correct.get(product) ?? product))?.sales_price);
    const ahead = open.reduce((sum, one) => sum + price(one), 0);
    const weighted = open.reduce((sum, one) => sum + (price(one) * Number(STAGES.find(([name]) => name === one.deal_stage)?.[2])) / 100, 0);
    const exact = async (found: Locator) => Number((await found.getAttribute('title') ?? '').replace(/[^\d.]/g, ''));
    const { page: seen, complaints: said, close: leave } = await visitor();
    try {
      await enter(seen, server, login);
      // home
      const pipeline = seen.getByRole('region', { name: '在途商机（加权）' });
      await pipeline.getByText(`${figure(open.length)} 个`, { exact: true }).waitFor();
      expect(await exact(pipeline.locator('p[title]'))).toBeCloseTo(weighted, 1);
      for (const [name] of STAGES.filter(([, status]) => status === 'OPEN')) {
        const n = open.filter((one) => one.deal_stage === name).length;
        await expect.poll(async () => (await seen.getByRole('region', { name: '商机阶段' }).getByRole('listitem').filter({ hasText: name }).innerText()).split(/\s+/).at(-1)).toBe(figure(n));
      }
      // list
      await to(seen, '/opportunity?view=all');
      await seen.getByText(`共 ${figure(mine.length)} 条`).waitFor();
      await seen.locator('header', { hasText: '商机' }).getByText(figure(mine.length), { exact: true }).first().waitFor();
      await expect.poll(() => exact(seen.getByRole('button', { name: '商机金额的汇总' }))).toBe(won + ahead);
      // board
      await to(seen, `/opportunity?view=all&kind=board&filter=${encodeURIComponent(`method == ${method}`)}`);
      for (const [name] of STAGES) {
        const n = mine.filter((one) => one.deal_stage === name).length;
        await seen.getByRole('region', { name: new RegExp(`^${name}，${n} `) }).waitFor();
      }
      for (const [name, sum] of [['在途总额', ahead], ['加权预测', weighted], ['已赢单', won]] as const) {
        await expect.poll(() => exact(seen.locator('dl > div', { hasText: name }).locator('dd'))).toBeCloseTo(sum, 1);
      }
      expect(said).toEqual([]);
    } finally {
      await leave();
    }
  });
});
