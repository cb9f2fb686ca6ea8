import { caps } from '../moment/caps.ts';

export interface SafeUrl {
  /** The host without `www.` and without a port. */
  host: string;
  /** Origin and path, with every part of the path that looks like a secret replaced by `…`. */
  address: string;
}

/** Words after which a part of a path is a key to something: /reset/…, /invite/…, /s/… */
const keyed =
  /^(?:activate|auth|callback|code|confirm|confirmation|d|download|grant|invitation|invite|invites|jwt|key|join|login|magic|magic-link|magiclink|oauth|otp|passwordless|password|pin|recover|recovery|register|reset|reset-password|s|saml|secret|session|sessions|set-password|share|shared|sharing|signed|signin|sso|ticket|token|tokens|unsubscribe|verify|verification|view)$/i;

/** Words that may follow one of those without being a key themselves: /auth/login, /share/settings. */
const harmless = new Set([
  'account',
  'accept',
  'all',
  'app',
  'callback',
  'confirm',
  'done',
  'edit',
  'email',
  'error',
  'form',
  'help',
  'home',
  'index',
  'list',
  'login',
  'logout',
  'me',
  'new',
  'overview',
  'password',
  'profile',
  'request',
  'reset',
  'settings',
  'setup',
  'signin',
  'signup',
  'start',
  'success',
  'user',
  'users',
  'verify',
  'welcome',
]);

const secretShapes = [
  /^eyJ[\w-]+/, // a JSON web token
  /^[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}$/i, // a UUID
  /^[\da-f]{32,}$/i, // a hash
  /@/, // a mail address, or user:password in a path
  /^\+/, // an invitation to a chat
  /[=&]/, // a query in disguise, jsessionid=… among them
];

/**
 * What may be kept of `url`, by allow-list: http and https only, no credentials, no query, no hash.
 * Undefined for any other address, and for text that is none. Where one of a service's `rules` matches
 * path and hash together, its match is kept instead, and nothing else of them.
 *
 * A port other than the scheme's own stays: without it the address would lead to another service.
 */
export function safeUrl(url: string, rules: readonly RegExp[] = []): SafeUrl | undefined {
  if (url.length > 100_000 || !URL.canParse(url)) return undefined;
  const { protocol, hostname, host, pathname, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const bareHost = hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (bareHost === '' || bareHost.length > caps.host) return undefined;
  const named = rules.map((rule) => rule.exec(pathname + hash)?.[0]).find((kept) => kept);
  const address = `${protocol}//${host}${named ?? safePath(pathname)}`;
  return {
    host: bareHost,
    address: address.length > caps.address ? `${protocol}//${host}/…` : address,
  };
}

function safePath(path: string): string {
  const segments = path.split('/');
  return segments
    .map((segment, index) => safeSegment(segment, segments[index - 1] ?? ''))
    .join('/');
}

function safeSegment(segment: string, before: string): string {
  // Parameters of a segment (";jsessionid=…") are a query by another name.
  const [text = ''] = decoded(segment).split(';');
  if (text === '') return '';
  if (secretShapes.some((shape) => shape.test(text)) || looksRandom(text)) return '…';
  if (keyed.test(decoded(before)) && !harmless.has(text.toLowerCase())) return '…';
  return segment.split(/;|%3b/i)[0] ?? '';
}

/** Long runs without a word in them: what a machine drew, not what a person named. */
function looksRandom(text: string): boolean {
  return text.split(/[.~:,!]/).some((run) => {
    if (run.length < 20 || /^\d+$/.test(run)) return run.length >= 32;
    const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(run)).length;
    // A slug ("how-to-ask-for-2-things") has short words between its hyphens; a key has not.
    const longestWord = Math.max(...run.split(/[-_]/).map((word) => word.length));
    return kinds >= 2 && /\d|[a-z][A-Z]/.test(run) && longestWord >= 16;
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
