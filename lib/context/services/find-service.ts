import { knownHosts } from './known-hosts.ts';
import type { Service } from './service.ts';
import { theLounge } from './the-lounge.ts';

const services: readonly Service[] = [theLounge, ...knownHosts];

/** The service at `host`, if it is one that is known by its host. */
export function serviceAt(host: string): Service | undefined {
  return services.find((service) =>
    service.hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
}

/** The self-hosted service that `page` shows, told by its structure. */
export function serviceShownBy(page: Document): Service | undefined {
  return services.find((service) => service.isShownBy?.(page));
}

/** Whether people talk to each other on the service of this name. */
export function isMessenger(name: string | undefined): boolean {
  return services.some((service) => service.name === name && service.messenger);
}
