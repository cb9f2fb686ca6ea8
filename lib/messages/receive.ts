import { type Answer, type MessageName, refusal } from './answers.ts';
import { Envelope, type Request, requests } from './requests.ts';

/** One function for each message. */
export type Handlers = {
  [Name in MessageName]: (request: Request<Name>) => Promise<Answer<Name>>;
};

/** Who sent a message, as the browser tells it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/** Larger messages are refused unread, in UTF-16 units of their JSON. */
const maxMessage = 128 * 1024;

/** The same for records that are brought in together: one of them may be as large as the log takes. */
const maxImport = 1024 * 1024;

/**
 * Answers one message with `handlers`. Refuses, and does nothing, where the message is unknown,
 * malformed or oversized, or does not come from a page of ours (`ours` is the extension's id and
 * the address its pages begin with).
 */
export async function receive(
  handlers: Handlers,
  ours: { id: string; origin: string },
  message: unknown,
  sender: Sender,
): Promise<unknown> {
  if (sender.id !== ours.id || !sender.url?.startsWith(ours.origin)) return refusal;
  const envelope = isSmall(message) ? Envelope.safeParse(message) : undefined;
  if (!envelope?.success) return refusal;
  return handle(handlers, envelope.data.name, envelope.data.request);
}

async function handle<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  message: unknown,
): Promise<unknown> {
  const request = requests[name].safeParse(message);
  if (!request.success) return refusal;
  return handlers[name](request.data as Request<Name>);
}

function isSmall(message: unknown): boolean {
  try {
    const { name }: { name?: unknown } = Object(message);
    const max = name === 'import-records' ? maxImport : maxMessage;
    return (JSON.stringify(message)?.length ?? 0) <= max;
  } catch {
    return false;
  }
}
