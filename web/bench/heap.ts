import type { Page } from 'playwright-core';
import { tell } from './figure.ts';
import type { MainThread } from './thread.ts';

/** How much the heap grew while somebody went from a list to a record and back, so many times after ten to warm up. */
export async function switching(page: Page, thread: MainThread, list: string, times = 50) {
  await page.goto(list);
  const there = async () => {
    await page.locator('[data-row="0"]').waitFor();
    await page.locator('[role=grid]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('#record-panel').waitFor();
    await page.goBack();
    await page.locator('[data-row="0"]').waitFor();
  };
  for (let i = 0; i < 10; i++) await there();
  const base = await thread.heap();
  for (let i = 0; i < times; i++) await there();
  tell(`heap after ${times} times list, record and back; before ${base.toFixed(1)} MB`, await thread.heap(), 'MB', base * 1.2);
}
