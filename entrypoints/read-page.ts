import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/context/read-page.ts';

export default defineUnlistedScript(() => readPage(document));
