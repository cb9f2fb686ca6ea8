import { Fragment } from 'preact';

/**
 * Parts on one line: "Slack · #design". Each keeps the direction of its own writing, and they follow
 * one another in that of the page.
 */
export function Parts({ parts }: { parts: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
