const channelName = 'log-changes';

/** Tells every open page of ours which moments changed. */
export function announceChanges(ids: readonly string[]): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(ids);
  channel.close();
}

/** Calls `onChange` with the ids of moments that another context changed, until `signal` aborts. */
export function hearChanges(onChange: (ids: readonly string[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) onChange(data.filter((id) => typeof id === 'string'));
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
