/** Bytes in a form that JSON can carry: deflated, as base64. */
const PIECE = 0x8000;

/** What an honest document unpacks to at most, bytes; beyond it, unpacking stops. */
export const MOST_UNPACKED = 4_000_000;

const toBase64 = (bytes: Uint8Array): string => {
	let binary = '';
	for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	return btoa(binary);
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const streamed = (bytes: Uint8Array<ArrayBuffer>, through: TransformStream): ReadableStream<Uint8Array> =>
	new Blob([bytes]).stream().pipeThrough(through) as ReadableStream<Uint8Array>;

const collected = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> => {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of stream) {
		length += piece.length;
		// Leaving the loop cancels the stream: nothing more is unpacked.
		if (length > most) throw new Error(`It unpacks to more than ${most} bytes.`);
		pieces.push(piece);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
};

export const squeezed = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
	toBase64(await collected(streamed(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY));

/** @throws {Error} where the text is no base64, the bytes are damaged, or they unpack to more than any document has */
export const unsqueezed = (text: string, most = MOST_UNPACKED): Promise<Uint8Array<ArrayBuffer>> =>
	collected(streamed(fromBase64(text), new DecompressionStream('deflate-raw')), most);

export { fromBase64, toBase64 };
