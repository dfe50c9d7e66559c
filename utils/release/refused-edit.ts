/** An edit that cannot be carried out; `message` is written for the person who made it. */
export class RefusedEdit extends Error {
	override name = 'RefusedEdit';
}
