import * as theirs from 'lib0/logging';
import { afterEach, expect, it, vi } from 'vitest';
import * as plain from '../../../utils/platform/plain-logging';

afterEach(() => vi.restoreAllMocks());

it('stands in for a module that still has what it offers', () => {
	expect(theirs).toMatchObject(Object.fromEntries(Object.keys(plain).map((name) => [name, expect.anything()])));
});

it('writes what is said, without the marks of how it looks', () => {
	const written = vi.spyOn(console, 'log').mockReturnValue(undefined);
	plain.print(plain.ORANGE, plain.BOLD, '[yjs] ', plain.UNBOLD, plain.RED, 'Changed the client-id');
	expect(written).toHaveBeenCalledExactlyOnceWith('[yjs] ', 'Changed the client-id');
});
