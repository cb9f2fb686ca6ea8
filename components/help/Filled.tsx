import { type ComponentChild, Fragment } from 'preact';

interface FilledProps {
  text: string;
  parts: Readonly<Record<string, ComponentChild>>;
}

/** `text` with each `{name}` in it replaced by an element. */
export function Filled({ text, parts }: FilledProps) {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, index) => (
      <Fragment key={index}>{index % 2 === 0 ? piece : (parts[piece] ?? `{${piece}}`)}</Fragment>
    ));
}

/** A number or a name that reads from left to right, whatever stands around it. A click selects it whole. */
export function LeftToRight({ children }: { children: string }) {
  return (
    <bdi dir="ltr" class="help-number">
      {children}
    </bdi>
  );
}
