import babel from '@rolldown/plugin-babel';

/**
 * The Vite plugin that carries out Lingui's macros: whatever imports application code needs it.
 * @param words whether English stays in the code, for tests; what ships carries ids and loads its words
 */
export const macros = (words: 'in-code' | 'apart') =>
	babel({
		presets: [
			{
				preset: {
					plugins: [
						['@lingui/babel-plugin-lingui-macro', { descriptorFields: words === 'in-code' ? 'all' : 'id-only' }],
					],
				},
				rolldown: { filter: { code: /from ['"]@lingui\/(?:core|react)\/macro['"]/ } },
			},
		],
	});
