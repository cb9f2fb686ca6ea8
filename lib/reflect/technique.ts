import * as z from '../schema.ts';

/** What a prompt does, each with a name and one sentence in the words of the prompts. */
export const techniques = [
  'camera_view',
  'what_exactly',
  'thought_apart',
  'naming_story',
  'now_or_then',
  'other_readings',
  'thin_text',
  'different_clocks',
  'unseen_side',
  'plain_naming',
  'need_behind',
  'own_limit',
  'leaning_on',
  'feeling_words',
  'rise_and_fall',
  'own_line',
  'as_for_a_friend',
  'own_name',
  'later_view',
  'self_validation',
  'self_kindness',
  'if_then',
  'plain_asking',
  'letting_be',
  'daylight',
  'testing',
  'look_back',
  'warm_memory',
  'taking_in',
  'telling_someone',
] as const;

export const Technique = z.enum(techniques);
export type Technique = z.infer<typeof Technique>;
