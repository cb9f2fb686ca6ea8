import type { Page } from 'puppeteer-core';
import { press } from '../../live/press.ts';
import type { TheLounge } from '../../live/the-lounge.ts';
import { until } from '../../live/waiting.ts';
import { longTalk, mine, rest, scrollUp, theirs, theyBegin, untilShown } from './play.ts';
import type { Scene, Shown, Stage } from './scene.ts';
import { nobodyKnows } from './talk.ts';

const scroller = '#chat .chat';

const withDana: Shown = { conversation: 'dana_k', conversationWith: 'person' };
const inChannel: Shown = { conversation: '#design-review', conversationWith: 'group' };

/** What is played in The Lounge. */
export const theLoungeScenes: readonly Scene<TheLounge>[] = [
  {
    name: 'dm-one-mine',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      return withDana;
    },
  },
  {
    name: 'dm-three-mine',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.', 'Or next week?', 'Just tell me.');
      return withDana;
    },
  },
  {
    name: 'dm-theirs',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      await theirs(stage, stage.live.people.dana, 'I will see.');
      return withDana;
    },
  },
  {
    name: 'dm-only-mine',
    async play(stage) {
      await openEmpty(stage);
      await mine(stage, 'Are you there?', 'It is about the release.');
      return withDana;
    },
  },
  {
    name: 'channel-mine',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Second one it is.');
      await mine(stage, 'Did anyone see my note?');
      return inChannel;
    },
  },
  {
    name: 'channel-theirs',
    async play(stage) {
      await mine(stage, 'Could we keep the old navigation?');
      await theirs(stage, stage.live.people.dana, 'mira: second one it is.');
      await theirs(stage, stage.live.people.tomas, 'Moving on to colours.');
      return inChannel;
    },
  },
  {
    name: 'channel-long-at-end',
    async play(stage) {
      await longTalk(stage);
      await mine(stage, 'Could I add one?', 'It is short.');
      await rest();
      return inChannel;
    },
  },
  {
    name: 'channel-long-scrolled-up',
    async play(stage) {
      await longTalk(stage);
      await mine(stage, 'Could I add one?');
      await scrollUp(stage.page, scroller, 900);
      return { ...inChannel, thread: nobodyKnows };
    },
  },
  {
    name: 'channel-news-while-scrolled-up',
    async play(stage) {
      await longTalk(stage);
      await mine(stage, 'Could I add one?');
      await scrollUp(stage.page, scroller, 1_500);
      await theirs(stage, stage.live.people.tomas, 'Let us stop here.');
      return { ...inChannel, thread: nobodyKnows };
    },
  },
  {
    name: 'channel-grouped-theirs',
    async play(stage) {
      await mine(stage, 'Which one?');
      await theirs(stage, stage.live.people.dana, 'The first.', 'No.', 'The second.', 'For now.');
      return inChannel;
    },
  },
  {
    name: 'channel-grouped-mine',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'So?', 'Anyone?');
      await mine(stage, 'The first.', 'No.', 'The second.', 'For now.', 'If that is fine.');
      return inChannel;
    },
  },
  {
    name: 'channel-action-mine',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Coffee?');
      await mine(stage, 'Yes.');
      await act(stage, 'gets a cup');
      return inChannel;
    },
  },
  {
    name: 'dm-action-theirs',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Coffee?');
      await mine(stage, 'Yes.');
      await stage.live.people.dana.say('mira', '\u0001ACTION gets two cups\u0001');
      stage.talk.note('them');
      await untilShown(stage.page, 'gets two cups');
      return withDana;
    },
  },
  {
    name: 'dm-draft',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      await stage.page.type('#input', 'I feel a bit left out, to be');
      return withDana;
    },
  },
  {
    name: 'channel-unread-divider',
    async play(stage) {
      await mine(stage, 'Which one?');
      await stage.live.openConversation(stage.page, 'LiveNet');
      const { dana } = stage.live.people;
      await dana.say('#design-review', 'The second.');
      await dana.say('#design-review', 'And that is that.');
      stage.talk.note('them');
      await rest();
      await stage.live.openConversation(stage.page, '#design-review');
      await untilShown(stage.page, 'And that is that.');
      return inChannel;
    },
  },
  {
    name: 'channel-status-at-end',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Second one it is.');
      await mine(stage, 'I would rather take the first.', 'If I may.');
      const guest = await stage.live.meet('guest');
      await guest.join('#design-review');
      await guest.leave('#design-review');
      await stage.live.people.tomas.leave('#design-review');
      await rest();
      return inChannel;
    },
  },
  {
    name: 'channel-no-message',
    async play() {
      await rest();
      return inChannel;
    },
  },
  {
    name: 'dm-empty',
    async play(stage) {
      await openEmpty(stage);
      return withDana;
    },
  },
  {
    name: 'dm-hostile-name',
    async play(stage) {
      const name = '[]{}`^|self_-You';
      const guest = await stage.live.meet(name);
      await theyBegin(stage, guest, 'Is this <b class="self">bold</b>?');
      await mine(stage, 'No.');
      return { conversation: name, conversationWith: 'person' };
    },
  },
  {
    name: 'dm-notice-from-somebody-else',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      const robot = await stage.live.meet('reminders');
      await robot.notify('mira', 'Stand-up in five minutes.');
      await untilShown(stage.page, 'Stand-up in five minutes.');
      return withDana;
    },
  },
  {
    name: 'dm-twelve-hours',
    timezone: 'Asia/Kolkata',
    async play(stage) {
      await stage.page.evaluate(() =>
        localStorage.setItem('settings', JSON.stringify({ use12hClock: true, showSeconds: true })),
      );
      await stage.live.signIn(stage.page);
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      return withDana;
    },
  },
  {
    name: 'lobby',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await stage.live.openConversation(stage.page, 'LiveNet');
      await rest();
      return { conversation: null, conversationWith: null, thread: nobodyKnows };
    },
  },
  {
    name: 'settings',
    async play(stage) {
      await mine(stage, 'Which one?');
      await press(stage.page, '#footer a[href="#/settings"]');
      await stage.page.waitForSelector('#settings');
      await rest();
      return { conversation: null, conversationWith: null, thread: nobodyKnows };
    },
  },
];

/** Mira opens a conversation with Dana in which nothing has been said. */
async function openEmpty({ page, live }: Stage<TheLounge>): Promise<void> {
  await send(page, '/query dana_k');
  await live.openConversation(page, 'dana_k');
  await rest();
}

async function act({ page, talk }: Stage<TheLounge>, doing: string): Promise<void> {
  await send(page, `/me ${doing}`);
  talk.note('me');
  await untilShown(page, doing);
}

async function send(page: Page, text: string): Promise<void> {
  await page.type('#input', text);
  await press(page, '#submit');
  await until('the input to be empty', () =>
    page.$eval('#input', (input) => input instanceof HTMLTextAreaElement && input.value === ''),
  );
}
