import { useEffect, useState } from 'preact/hooks';
import { type Topic, topicWords, type TopicWords } from '../../lib/words/topic-words.ts';
import { spokenLanguage } from '../../lib/words/words.ts';

/** The words of `topic` in the language that is spoken; undefined until they are loaded. */
export function useTopicWords<Name extends Topic>(topic: Name): TopicWords<Name> | undefined {
  const language = spokenLanguage();
  const [loaded, setLoaded] = useState<{ language: string; words: TopicWords<Name> }>();
  useEffect(() => {
    let wanted = true;
    void topicWords(topic, language).then((words) => wanted && setLoaded({ language, words }));
    return () => void (wanted = false);
  }, [topic, language]);
  return loaded?.language === language ? loaded.words : undefined;
}
