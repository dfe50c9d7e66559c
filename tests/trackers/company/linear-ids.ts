/** A stable id for the n-th record of a kind. */
export function idFor(kind: number, number: number): string {
	return `b${String(kind).padStart(7, '0')}-1f2e-4d3c-8b4a-${String(number).padStart(12, '0')}`;
}
