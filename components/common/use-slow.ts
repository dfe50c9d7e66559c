import { useEffect, useState } from 'react';

/** Milliseconds after which people wonder whether anything is still going on. */
const PATIENCE = 4_000;

/** Whether a view has been waiting for so long that it should say so. */
export const useSlow = (): boolean => {
	const [slow, setSlow] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setSlow(true), PATIENCE);
		return () => clearTimeout(timer);
	}, []);
	return slow;
};
