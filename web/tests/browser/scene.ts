import { cast, type Book, type Cast } from './book.ts';

/** What the story needs: three people, a customer with a contact, an opportunity of three products, a task for today. */
export type Scene = {
  people: Cast; administrator: string; sales: string;
  account: { id: string; name: string }; contact: string; opportunity: { id: string; name: string }; task: string;
  stages: readonly { id: string; name: string; nameEn: string }[]; products: readonly string[]; productsEn: readonly string[];
};

/** Today where the people of the story live. */
export const today = (days = 0) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

/** Sets the scene, the book signed in as one who keeps the business data. */
export async function scene(book: Book, tag: string): Promise<Scene> {
  const administrator = (await book.person('SYSTEM_ADMINISTRATOR')).login;
  const people = await cast(book, tag);
  const sales = (await book.rows(`/api/employee?filter=${encodeURIComponent(`login == '${people.sales}'`)}`))[0]?.id ?? '';
  const name = `台州云峰树脂 ${tag}`;
  const account = await book.create('account', { name, owner: sales, paymentDays: '30', creditLimit: { amount: '500000', currency: 'CNY' } });
  const contact = `高兰芳 ${tag}`;
  await book.create('contact', { name: contact, account, owner: sales });
  const method = (await book.rows('/api/salesMethod?filter=standard'))[0]?.id ?? '';
  const stages = (await book.rows(`/api/stage?fields=name,nameEn&sort=position&filter=${encodeURIComponent(`method == ${method}`)}`))
    .map(({ id, values }) => ({ id, name: String(values.name), nameEn: String(values.nameEn) }));
  const opportunity = { name: `树脂年度供货 ${tag}`, id: '' };
  opportunity.id = await book.create('opportunity', { name: opportunity.name, account, owner: sales, method, stage: stages[0]?.id });
  const products = await book.rows('/api/product?fields=name,nameEn&limit=3&sort=name');
  for (const [i, product] of products.entries()) {
    await book.create('opportunityLine', { opportunity: opportunity.id, product: product.id, position: String(i + 1), quantity: String(10 * (i + 1)), price: { amount: '1000', currency: 'CNY' } });
  }
  const task = `回电 ${tag}`;
  await book.create('task', { subject: task, account, owner: sales, dueOn: today() });
  return { people, administrator, sales, account: { id: account, name }, contact, opportunity, task, stages, products: products.map((one) => String(one.values.name)), productsEn: products.map((one) => String(one.values.nameEn ?? one.values.name)) };
}
