import type { Page } from '@playwright/test';

/** The last script that the calculator fetches for the other views, ahead of any click, once it has nothing else to do. */
const LAST_AHEAD = /assets\/places-data-/;

/**
 * Opens the calculator and waits until it is idle. What the views fetch only when they open cannot have been asked for by then,
 * however slow the machine; a wait for a quiet network ends before or after the scripts, as the machine likes.
 */
export async function openIdleCalculator(page: Page): Promise<void> {
  const ahead = page.waitForResponse(LAST_AHEAD);
  await page.goto('./');
  await page.locator('main[data-state="ready"]').waitFor();
  await (await ahead).finished();
}
