/**
 * The one door to the browser: no other folder names it. The files beside this one list what is used
 * of it, and why.
 */
export { browser } from 'wxt/browser';
