import type { Moment } from '../../lib/moment/moment.ts';
import type { MomentEdits } from '../moment/use-moment-edits.ts';
import type { ReflectTools } from './ReflectScreen.tsx';
import type { Asked } from './use-asked.ts';

/** What every step of a reflection is given. */
export interface StepGiven {
  tools: ReflectTools;
  moment: Moment;
  edits: MomentEdits;
  /** The questions of this step. */
  asked: Asked;
}
