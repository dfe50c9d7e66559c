/** Made by modules/words.ts: the background's English. */
declare module 'virtual:words' {
	const messages: import('@lingui/core').Messages;
	export default messages;
}
