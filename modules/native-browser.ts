import { defineWxtModule } from 'wxt/modules';

const POLYFILL = 'webextension-polyfill';
const NATIVE = '\0native-browser';

/** Scripts whose start is waited for: on every issue page, with every popup, and whenever the background wakes. */
const WAITED_FOR = ['panel', 'popup-draw', 'background'];

/**
 * Keeps the polyfill out of these: even in the oldest browsers that the manifest admits it finds a `browser` and steps
 * aside, and 10 kB are too many for that.
 */
export default defineWxtModule({
	name: 'native-browser',
	setup(wxt) {
		wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
			if (!entrypoints.every(({ name }) => WAITED_FOR.includes(name))) return;
			config.plugins ??= [];
			config.plugins.push({
				name: 'muster:native-browser',
				enforce: 'pre',
				resolveId: (id: string) => (id === POLYFILL ? NATIVE : null),
				load: (id: string) => (id === NATIVE ? 'export default globalThis.browser' : null),
			});
		});
	},
});
