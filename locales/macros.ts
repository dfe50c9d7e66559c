import babel from '@rolldown/plugin-babel';

/** Messages whose English is stored, in every language: it stays in the code of every build. */
const STORED = /\/utils\/release\/template-items\.ts$/;

const carriedOut = (descriptorFields: 'all' | 'id-only', id: { include: RegExp } | { exclude: RegExp }) => ({
	preset: { plugins: [['@lingui/babel-plugin-lingui-macro', { descriptorFields }]] },
	rolldown: { filter: { id, code: /from ['"]@lingui\/(?:core|react)\/macro['"]/ } },
});

/**
 * The Vite plugin that carries out Lingui's macros: whatever imports application code needs it.
 * @param words whether English stays in the code, for tests; what ships carries ids and loads its words
 */
export const macros = (words: 'in-code' | 'apart') =>
	babel({
		presets: [
			carriedOut(words === 'in-code' ? 'all' : 'id-only', { exclude: STORED }),
			carriedOut('all', { include: STORED }),
		],
	});
