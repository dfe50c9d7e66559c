import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { ENTRIES, type Entry, LOCALES } from '../locales/areas';
import { wordsOf } from '../locales/catalogs';
import { macros } from '../locales/macros';

/** Makes what an entry loads: a script for the panel, which cannot wait, and data for all others. */
const fileOf = async (entry: Entry, locale: (typeof LOCALES)[number]) => {
	const messages = JSON.stringify(await wordsOf(entry, locale));
	return entry === 'panel'
		? {
				relativeDest: `words/panel-${locale}.js`,
				contents: `(globalThis.__muster__??={}).words={locale:"${locale}",messages:${messages}};0`,
			}
		: { relativeDest: `words/${entry}-${locale}.json`, contents: messages };
};

/** Puts the catalogues into the build, split by entry and language. */
export default defineWxtModule({
	name: 'words',
	setup(wxt) {
		addViteConfig(wxt, () => ({ plugins: [macros('apart')] }));
		// The framework takes the popup's title, which is of no language, for the button's.
		wxt.hook('build:manifestGenerated', (_, manifest) => {
			if (manifest.action !== undefined) manifest.action.default_title = '__MSG_actionTitle__';
		});
		wxt.hook('build:publicAssets', async (_, files) => {
			for (const entry of Object.keys(ENTRIES) as Entry[]) {
				files.push(...(await Promise.all(LOCALES.map((locale) => fileOf(entry, locale)))));
			}
		});
	},
});
