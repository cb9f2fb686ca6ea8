import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dressBeforePaint } from '../lib/settings/dress-before-paint.ts';

export default defineUnlistedScript(() => dressBeforePaint(document, localStorage));
