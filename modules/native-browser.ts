import { defineWxtModule } from 'wxt/modules';

const POLYFILL = 'webextension-polyfill';
const NATIVE = '\0native-browser';

/**
 * Keeps the polyfill out of the panel: in the oldest browsers that the manifest admits it finds a `browser` and steps
 * aside, and 3 kB on every issue page are too many for that.
 */
export default defineWxtModule({
	name: 'native-browser',
	setup(wxt) {
		wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
			if (entrypoints.some(({ name }) => name !== 'panel')) return;
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
