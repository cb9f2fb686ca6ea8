import type { Page } from 'puppeteer-core';

/**
 * Lets popups and workers of Chromium start without waiting for Puppeteer, which otherwise holds each
 * until it has answered: that would be measured too.
 */
export async function startWithoutPauses(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const connection = session.connection();
  if (!connection) throw new Error('Puppeteer is not connected to Chromium');
  // As Puppeteer itself asks for it, but for the waiting.
  await connection.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'page', exclude: true }, {}],
  });
  await session.detach();
}
