/** One request that reached the stand-ins, with what was answered. */
export interface RequestRecord {
	host: string;
	method: string;
	path: string;
	query: string;
	origin: string | null;
	/** Whether cookies came along. */
	cookie: boolean;
	authorization: string | null;
	/** Text of the body; empty when there was none. */
	body: string;
	/** Zero while, or if ever, no answer was given. */
	status: number;
}
