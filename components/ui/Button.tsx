import type { ButtonHTMLAttributes } from 'preact';
import './Button.css';

interface ButtonProps extends ButtonHTMLAttributes {
  /** `main` for the one thing to do next, `quiet` for what reads like a link. */
  look?: 'main' | 'plain' | 'quiet';
}

export function Button({ look = 'plain', class: more = '', ...rest }: ButtonProps) {
  return <button type="button" class={`button button-${look} ${String(more)}`} {...rest} />;
}
