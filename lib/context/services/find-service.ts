import type { Service } from './service.ts';
import { services } from './services.ts';

/** The service at an address, if it is one that is known by its host. */
export function serviceAt({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>) {
  return services.find(
    ({ hosts, paths }) =>
      hosts.some((known) => hostname === known || hostname.endsWith(`.${known}`)) &&
      (paths?.test(pathname) ?? true),
  );
}

export function serviceNamed(name: string | undefined): Service | undefined {
  return services.find((service) => service.name === name);
}

/** Whether people talk to each other at `path` of a service. */
export function isMessenger(service: Service | undefined, path: string): boolean {
  const where = service?.messenger ?? false;
  return typeof where === 'boolean' ? where : where.test(path);
}
