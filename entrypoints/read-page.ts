import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/context/read-page.ts';
import { shadowRootOf } from '../lib/platform/shadow.ts';

export default defineUnlistedScript(() =>
  readPage(document, { shadowRootOf, now: () => performance.now() }),
);
