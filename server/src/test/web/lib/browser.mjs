import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { DEMO_PASSWORD } from './person.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's Chromium; Playwright's own is never downloaded. */
export function launch() {
  const executablePath = PLACES.find(existsSync);
  if (!executablePath) {
    throw new Error('Chromium is missing. Install it: apt-get install -y chromium');
  }
  return chromium.launch({ executablePath, args: QUIET });
}

/** The board, remembering every complaint of the browser. */
export const openBoard = (browser, url, options, prepare) => openPage(browser, `${url}/board`, options, prepare);

/** A page that remembers every complaint of the browser. */
export async function openPage(browser, url, options = {}, prepare = async () => {}) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused by the content policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  await prepare(page);
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

export async function signIn(page, email, password = DEMO_PASSWORD) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await live(page);
}

export const live = (page, limit = 20_000) =>
  page.locator('.bar[data-link=live]').waitFor({ timeout: limit });

/** What axe finds wrong on the page as it is now. */
export async function flaws(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} times, first at ${nodes[0].target}`);
}
