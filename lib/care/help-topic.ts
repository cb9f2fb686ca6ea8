/** What a line is for: somebody to talk to, fear or control by somebody close, or harm done online. */
export const helpTopics = ['support', 'control', 'online'] as const;
export type HelpTopic = (typeof helpTopics)[number];
