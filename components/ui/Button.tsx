import type { ButtonHTMLAttributes } from 'preact';
import './Button.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class'> {
  class?: string;
  /** `main` for the one thing to do next, `quiet` for what reads like a link. */
  look?: 'main' | 'plain' | 'quiet';
}

export function Button({ look = 'plain', class: more = '', ...rest }: ButtonProps) {
  return <button type="button" class={`button button-${look} ${more}`} {...rest} />;
}
