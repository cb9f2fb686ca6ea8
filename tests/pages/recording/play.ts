import type { Page } from 'puppeteer-core';
import type { LiveMessenger, Person } from '../../live/live-messenger.ts';
import { until } from '../../live/waiting.ts';
import type { Stage } from './scene.ts';

/** Mira says something in the open conversation. */
export async function mine(stage: Stage<LiveMessenger>, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await stage.live.say(stage.page, text);
    stage.talk.note('me');
  }
}

/** Somebody says something in the open conversation, and the page shows it. */
export async function theirs(
  stage: Stage<LiveMessenger>,
  person: Person,
  ...texts: string[]
): Promise<void> {
  const target = await openOne(stage);
  for (const text of texts) {
    await person.say(target, text);
    stage.talk.note('them');
  }
  await untilShown(stage.page, texts.at(-1) ?? '');
}

/** Somebody writes to Mira alone, who then opens the conversation. */
export async function theyBegin(
  stage: Stage<LiveMessenger>,
  person: Person,
  ...texts: string[]
): Promise<void> {
  for (const text of texts) {
    await person.say(stage.live.credentials.name, text);
    stage.talk.note('them');
  }
  await stage.live.openConversation(stage.page, person.name);
  await untilShown(stage.page, texts.at(-1) ?? '');
}

/** Waits until the page shows `text` somewhere, and then until it has come to rest. */
export async function untilShown(page: Page, text: string): Promise<void> {
  await until(
    `the page to show "${text}"`,
    () => page.evaluate((words) => document.body.textContent.includes(words), text),
    60_000,
  );
  await rest();
}

/** Apps settle what they show a moment later: where it is scrolled to, what is new. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
}

/** The group while it is open, and else Mira herself. */
async function openOne({ live, page }: Stage<LiveMessenger>): Promise<string> {
  const isGroup = await page.evaluate(
    (group) =>
      [...document.querySelectorAll('#chat .header .title, .chatbox-title__text')].some(
        (title) => title.checkVisibility() && title.textContent.trim() === group,
      ),
    live.group,
  );
  return isGroup ? live.group : live.credentials.name;
}

/** Three hundred messages and more, of two people in the group. */
export async function longTalk(stage: Stage<LiveMessenger>): Promise<void> {
  const { dana, tomas } = stage.live.people;
  for (let round = 1; round <= 80; round += 1) {
    await dana.say(stage.live.group, `Point ${round}: what about this screen?`);
    await tomas.say(stage.live.group, `Fine with me, ${round} is how it was planned.`);
    await tomas.say(stage.live.group, `And ${round} is drawn already.`);
    await dana.say(stage.live.group, `Then ${round} is done.`);
    stage.talk.note('them');
    // An app that gets all at once is busy for minutes.
    if (round % 10 === 0) await untilShown(stage.page, `Then ${round} is done.`);
  }
}

/** Scrolls the messages up, as a person who reads what was before. */
export async function scrollUp(page: Page, selector: string, pixels: number): Promise<void> {
  await page.$$eval(
    selector,
    (found, by) => found.find((element) => element.checkVisibility())?.scrollBy(0, -by),
    pixels,
  );
  await rest();
}
