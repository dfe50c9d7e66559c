import { generate } from 'selfsigned';

/** A certificate for the host names, signed by itself: browsers that use it are told to accept that. */
export async function certificateFor(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
	const altNames = hosts.map((value) => ({ type: 2 as const, value }));
	const made = await generate([{ name: 'commonName', value: 'Muster stand-in trackers' }], {
		keySize: 2048,
		algorithm: 'sha256',
		extensions: [
			{ name: 'basicConstraints', cA: false },
			{ name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames },
		],
	});
	return { key: made.private, cert: made.cert };
}
