import type { HelpLine } from '../../lib/care/help-line.ts';
import { spokenLanguage } from '../../lib/words/words.ts';
import { Filled, LeftToRight } from './Filled.tsx';
import { hoursInWords } from './hours.ts';
import { hostOf, languageNames } from './names.ts';
import type { HelpWords } from './use-help.ts';

interface OneLineProps {
  line: HelpLine;
  words: HelpWords;
  brief: boolean;
}

/** One line: its name and whom it is for, the ways to reach it, when it answers, and where it was found. */
export function OneLine({ line, words, brief }: OneLineProps) {
  const { name, callers, languages, hours } = line;
  const about = [
    ...(hours ? hoursInWords(hours, words) : []),
    ...(languages ? [languageNames(languages)] : []),
  ];
  return (
    <li class="help-line">
      <p class="help-name">
        <bdi>{name}</bdi>
        {callers && <span>{words.lines.callers[callers]}</span>}
      </p>
      <Ways contact={line.contact} words={words} />
      {about.length > 0 && <p class="help-about">{about.join(' · ')}</p>}
      {!brief && <Found line={line} words={words} />}
    </li>
  );
}

/** Numbers are text to be read out or selected: a link would hand them to another program. */
function Ways({ contact, words }: { contact: HelpLine['contact']; words: HelpWords }) {
  const { phone, text, address } = contact;
  return (
    <p class="help-ways">
      {phone && (
        <strong>
          <LeftToRight>{phone}</LeftToRight>
        </strong>
      )}
      {text && (
        <span>
          <Filled
            text={text.word === undefined ? words.lines.textOnly : words.lines.text}
            parts={{
              word: <LeftToRight>{text.word ?? ''}</LeftToRight>,
              number: <LeftToRight>{text.to}</LeftToRight>,
            }}
          />
        </span>
      )}
      {address && (
        <a href={address} target="_blank" rel="noreferrer noopener" title={words.lines.newTab}>
          <bdi dir="ltr">{hostOf(address)}</bdi>
        </a>
      )}
    </p>
  );
}

function Found({ line, words }: { line: HelpLine; words: HelpWords }) {
  const date = new Intl.DateTimeFormat(spokenLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <p class="help-found">
      <Filled
        text={words.lines.found}
        parts={{
          date: <bdi>{date.format(new Date(line.confirmed))}</bdi>,
          host: <bdi dir="ltr">{hostOf(line.source)}</bdi>,
        }}
      />
    </p>
  );
}
