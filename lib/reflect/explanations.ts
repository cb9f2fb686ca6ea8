import { anyKind } from './explanations/any-kind.ts';
import { delivery } from './explanations/delivery.ts';
import { distance } from './explanations/distance.ts';
import { group } from './explanations/group.ts';
import { hour } from './explanations/hour.ts';
import { leftOut } from './explanations/left-out.ts';
import type { OrdinaryExplanation } from './explanations/ordinary-explanation.ts';
import { silence } from './explanations/silence.ts';
import { tone } from './explanations/tone.ts';

/** Every ordinary explanation that may be offered. */
export const explanations: readonly OrdinaryExplanation[] = [
  ...delivery,
  ...hour,
  ...silence,
  ...group,
  ...leftOut,
  ...tone,
  ...distance,
  ...anyKind,
];
