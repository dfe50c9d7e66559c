import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const STORED = 0;

/** Where the list of files begins and how many there are; the archives at hand have no comment at their end. */
const directoryOf = (zip: Buffer): { count: number; offset: number } => {
	const end = zip.length - 22;
	if (zip.readUInt32LE(end) !== END) throw new Error('Not a zip archive without a comment');
	return { count: zip.readUInt16LE(end + 10), offset: zip.readUInt32LE(end + 16) };
};

const contentAt = (zip: Buffer, header: number, method: number, size: number): Buffer => {
	const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
	const packed = zip.subarray(start, start + size);
	return method === STORED ? packed : inflateRawSync(packed);
};

/** Unpacks a zip archive as the packager makes it (stored or deflated, no encryption, below 4 GB) into a folder. */
export const unzip = (archive: string, folder: string): void => {
	const zip = readFileSync(archive);
	const { count, offset } = directoryOf(zip);
	for (let entry = 0, at = offset; entry < count; entry += 1) {
		const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
		const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
		const target = join(folder, name);
		if (!resolve(target).startsWith(resolve(folder) + sep)) throw new Error(`${name} leads out of the folder`);
		const content = contentAt(zip, zip.readUInt32LE(at + 42), zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20));
		if (!name.endsWith('/')) {
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, content);
		}
		at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
};
