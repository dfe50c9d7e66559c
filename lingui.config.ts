import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';
import { AREAS, SOURCE, TRANSLATED } from './locales/areas';

/** One catalogue an area of the code and language. English is what the code says: it needs no file of its own. */
export default defineConfig({
	sourceLocale: SOURCE,
	locales: [...TRANSLATED],
	fallbackLocales: false,
	catalogs: Object.entries(AREAS).map(([area, include]) => ({
		path: `<rootDir>/locales/{locale}/${area}`,
		include: include.map((folder) => `<rootDir>/${folder}`),
	})),
	format: formatter({ lineNumbers: false }),
	orderBy: 'origin',
	runtimeConfigModule: { i18n: ['@lingui/core', 'i18n'], Trans: ['@/components/common/trans', 'Trans'] },
});
