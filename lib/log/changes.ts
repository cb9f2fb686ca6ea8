const channelName = 'log-changes';

/** Which records changed, and of which sort they are. */
export interface Changed {
  of: 'moments' | 'people' | 'check-ins';
  ids: readonly string[];
}

/** Says which records changed, after the change is on the disk. */
export type Announce = (changed: Changed) => void;

/** Tells every open page of ours which records changed. */
export const announceChanges: Announce = (changed) => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(changed);
  channel.close();
};

/**
 * Calls `onChange` with the ids of moments, or of another sort of record, that another context changed,
 * until `signal` aborts.
 */
export type HearChanges = (
  onChange: (ids: readonly string[]) => void,
  signal: AbortSignal,
  sort?: Changed['of'],
) => void;

export const hearChanges: HearChanges = (onChange, signal, sort = 'moments') => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { of, ids }: { of?: unknown; ids?: unknown } = Object(data);
    if (of === sort && Array.isArray(ids)) onChange(ids.filter((id) => typeof id === 'string'));
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
};
