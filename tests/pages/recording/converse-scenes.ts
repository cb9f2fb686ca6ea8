import type { Page } from 'puppeteer-core';
import type { Converse, ConverseOptions } from '../../live/converse.ts';
import { press } from '../../live/press.ts';
import { until } from '../../live/waiting.ts';
import { longTalk, mine, rest, scrollUp, theirs, theyBegin, untilShown } from './play.ts';
import type { Scene, Shown, Stage } from './scene.ts';
import { nobodyKnows } from './talk.ts';

const scroller = '.chat-content__messages';

const danaBox = '.chatbox[jid="dana@localhost"]';
const groupBox = '.chatbox[jid="kitchen-table@rooms.localhost"]';

const withDana: Shown = { conversation: 'Dana Kowalski', conversationWith: 'person' };
const inGroup: Shown = { conversation: 'Kitchen table', conversationWith: 'group' };
const nothingKnown: Shown = { conversation: null, conversationWith: null, thread: nobodyKnows };

const overlayed: ConverseOptions = {
  settings: { view_mode: 'overlayed', show_controlbox_by_default: true },
};

/** Markup, another direction of writing, and longer than any header is wide. */
const hostileName =
  '<img src=x> "Dana" &amp; דנה קובלסקי — (3) chat-msg__content--me | You · who has a name that goes on and on and on, past the edge of every header there is';

/** What is played in Converse. */
export const converseScenes: readonly Scene<Converse, ConverseOptions>[] = [
  {
    name: 'dm-one-mine',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      await untilDelivered(stage);
      return withDana;
    },
  },
  {
    name: 'dm-three-mine',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.', 'Or next week?', 'Just tell me.');
      await untilDelivered(stage);
      return withDana;
    },
  },
  {
    name: 'dm-not-delivered',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await stage.live.people.dana.close();
      await mine(stage, 'Any time works for me.', 'Are you there?');
      await rest();
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
      await stage.live.openConversation(stage.page, 'Dana Kowalski');
      await mine(stage, 'Are you there?', 'It is about the table.');
      await untilDelivered(stage);
      return withDana;
    },
  },
  {
    name: 'dm-from-my-phone',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      const phone = await stage.live.connectPhone();
      await phone.say('dana', 'Any time works for me.');
      stage.talk.note('me');
      await untilShown(stage.page, 'Any time works for me.');
      return withDana;
    },
  },
  {
    name: 'dm-from-the-archive',
    async play(stage) {
      const phone = await stage.live.connectPhone();
      await stage.live.people.dana.say('mira', 'Busy week.');
      await phone.say('dana', 'Any time works for me.');
      stage.talk.note('them');
      stage.talk.note('me');
      await stage.live.openConversation(stage.page, 'Dana Kowalski');
      await untilShown(stage.page, 'Any time works for me.');
      return withDana;
    },
  },
  {
    name: 'group-mine',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Soup it is.');
      await mine(stage, 'Did anyone see my note?');
      return inGroup;
    },
  },
  {
    name: 'group-theirs',
    async play(stage) {
      await mine(stage, 'Could we have bread as well?');
      await theirs(stage, stage.live.people.dana, 'mira: soup it is.');
      await theirs(stage, stage.live.people.tomas, 'Moving on to drinks.');
      return inGroup;
    },
  },
  {
    name: 'group-long-at-end',
    async play(stage) {
      await longTalk(stage);
      await mine(stage, 'Could I add one?', 'It is short.');
      await rest();
      return inGroup;
    },
  },
  {
    name: 'group-long-scrolled-up',
    async play(stage) {
      await longTalk(stage);
      await mine(stage, 'Could I add one?');
      await scrollUp(stage.page, scroller, 900);
      return { ...inGroup, thread: nobodyKnows };
    },
  },
  {
    name: 'group-news-while-scrolled-up',
    async play(stage) {
      await longTalk(stage);
      await mine(stage, 'Could I add one?');
      await scrollUp(stage.page, scroller, 1_500);
      await stage.live.people.tomas.say('Kitchen table', 'Let us stop here.');
      await rest();
      return { ...inGroup, thread: nobodyKnows };
    },
  },
  {
    name: 'group-grouped-theirs',
    async play(stage) {
      await mine(stage, 'Which one?');
      await theirs(stage, stage.live.people.dana, 'The first.', 'No.', 'The second.', 'For now.');
      return inGroup;
    },
  },
  {
    name: 'group-grouped-mine',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'So?', 'Anyone?');
      await mine(stage, 'The first.', 'No.', 'The second.', 'For now.', 'If that is fine.');
      return inGroup;
    },
  },
  {
    name: 'group-action-mine',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Coffee?');
      await mine(stage, 'Yes.');
      await send(stage.page, groupBox, '/me gets a cup');
      stage.talk.note('me');
      await untilShown(stage.page, 'gets a cup');
      return inGroup;
    },
  },
  {
    name: 'dm-action-theirs',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Coffee?');
      await mine(stage, 'Yes.');
      await stage.live.people.dana.say('mira', '/me gets two cups');
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
      await untilDelivered(stage);
      await stage.page.type(`${danaBox} .chat-textarea`, 'I feel a bit left out, to be');
      return withDana;
    },
  },
  {
    name: 'dm-unread-divider',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      await stage.live.openConversation(stage.page, 'Kitchen table');
      await stage.live.people.dana.say('mira', 'I will see.');
      await stage.live.people.dana.say('mira', 'Maybe.');
      stage.talk.note('them');
      await stage.live.openConversation(stage.page, 'Dana Kowalski');
      await untilShown(stage.page, 'Maybe.');
      return withDana;
    },
  },
  {
    name: 'group-status-at-end',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Soup it is.');
      await mine(stage, 'I would rather have salad.', 'If I may.');
      await stage.live.people.tomas.close();
      await untilShown(stage.page, 'Tomas Novak has left the groupchat');
      return inGroup;
    },
  },
  {
    name: 'group-private-talk-beside',
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'Soup it is.');
      await mine(stage, 'I would rather have salad.');
      await press(stage.page, '.occupant a:has(converse-avatar[name="Tomas Novak"])');
      await stage.page.waitForSelector('converse-muc-occupant .chat-textarea');
      await rest();
      return { ...nothingKnown, focus: 'converse-muc-occupant .chat-textarea' };
    },
  },
  {
    name: 'dm-typing-at-end',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Busy week.');
      await mine(stage, 'Any time works for me.');
      await untilDelivered(stage);
      await stage.live.people.dana.showTyping('mira');
      await untilShown(stage.page, 'is typing');
      return withDana;
    },
  },
  {
    name: 'dm-empty',
    async play(stage) {
      await stage.live.openConversation(stage.page, 'Dana Kowalski');
      await rest();
      return withDana;
    },
  },
  {
    name: 'dm-german',
    options: { settings: { i18n: 'de' } },
    timezone: 'Europe/Berlin',
    async play(stage) {
      await theyBegin(stage, stage.live.people.dana, 'Viel los diese Woche.');
      await mine(stage, 'Mir passt jeder Tag.', 'Sag einfach.');
      await untilDelivered(stage);
      return withDana;
    },
  },
  {
    name: 'group-arabic',
    options: { settings: { i18n: 'ar' } },
    async play(stage) {
      await theirs(stage, stage.live.people.dana, 'مساء الخير');
      await mine(stage, 'هل رأى أحد ملاحظتي؟');
      await theirs(stage, stage.live.people.tomas, 'نعم');
      return inGroup;
    },
  },
  {
    name: 'dm-hostile-name',
    options: { danaKnownAs: hostileName },
    async play(stage) {
      await openOther(stage.page, 'dana@localhost', danaBox);
      await stage.live.people.dana.say(
        'mira',
        'Is this <b class="chat-msg__content--me">bold</b>?',
      );
      stage.talk.note('them');
      await untilShown(stage.page, 'bold</b>?');
      await mine(stage, 'No.');
      await untilDelivered(stage);
      return { conversation: hostileName, conversationWith: 'person' };
    },
  },
  {
    name: 'two-open-one-focused',
    options: overlayed,
    async play(stage) {
      await playTwo(stage);
      return { ...withDana, focus: `${danaBox} .chat-textarea` };
    },
  },
  {
    name: 'two-open-other-focused',
    options: overlayed,
    async play(stage) {
      await playTwo(stage, 'group');
      return { ...inGroup, focus: `${groupBox} .chat-textarea` };
    },
  },
  {
    name: 'two-open-none-focused',
    options: overlayed,
    async play(stage) {
      await playTwo(stage);
      return nothingKnown;
    },
  },
  {
    name: 'nothing-open',
    options: overlayed,
    async play(stage) {
      await press(stage.page, `${groupBox} .toggle-chatbox-button`);
      await rest();
      return nothingKnown;
    },
  },
];

/** In two boxes beside each other: Dana has written last to Mira alone, and Mira in the group. */
async function playTwo(stage: Stage<Converse>, noted = 'dana'): Promise<void> {
  const { page, live, talk } = stage;
  await live.people.tomas.say('Kitchen table', 'Who brings bread?');
  await openOther(page, 'dana@localhost', danaBox);
  await live.people.dana.say('mira', 'Busy week.');
  if (noted === 'dana') talk.note('them');
  await untilShown(page, 'Busy week.');
  if (noted === 'group') talk.note('them');
  await send(page, groupBox, 'I do.');
  await untilShown(page, 'I do.');
  if (noted === 'group') talk.note('me');
}

async function openOther(page: Page, address: string, box: string): Promise<void> {
  await press(page, `a.open-chat[data-jid=${JSON.stringify(address)}], a.open-chat`);
  await until('the conversation to open', () =>
    page.$$eval(box, ([found]) => found?.checkVisibility() ?? false),
  );
  await rest();
}

async function send(page: Page, box: string, text: string): Promise<void> {
  await page.waitForSelector(`${box} .chat-textarea`);
  await page.type(`${box} .chat-textarea`, text);
  await press(page, `${box} .send-button`);
}

/** Dana's client says that it received what Mira wrote; waits until that has come to the page. */
async function untilDelivered({ page, talk }: Stage<Converse>): Promise<void> {
  await until('the mark of the last message', () =>
    page.$$eval(
      `${danaBox} .chat-msg`,
      (rows) => rows.at(-1)?.querySelector('.chat-msg__receipt') !== null,
    ),
  );
  talk.noteDelivered();
  await rest();
}
