/**
 * The one door to the browser's extension API. WXT's module puts webextension-polyfill behind `wxt/browser`; since
 * Chrome 148 and in Firefox it finds a native `browser` and steps aside.
 */
export { browser } from 'wxt/browser';
